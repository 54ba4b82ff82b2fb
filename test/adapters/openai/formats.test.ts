import { describe, expect, test } from "vitest";
import { all, listed, request, secrets } from "../../contracts/model-calls.ts";
import { answers, completes, fails } from "../../fakes/model-server-deeds.ts";
import { outcome, right } from "./asking.ts";
import { modelUnderTest } from "./under-test.ts";

const value = { holds: true };
const noSchema = fails(400, {
  param: "response_format",
  message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
});
const noObject = fails(400, { message: "'response_format.type' must be 'text'" });

const formats = (under: Awaited<ReturnType<typeof modelUnderTest>>) =>
  under.server.asked.map(
    ({ body }) => (body.response_format as { type?: string } | undefined)?.type ?? "text",
  );

describe("the shape of the answer", () => {
  test("is asked for as a strict schema", async () => {
    const under = await modelUnderTest({ temperature: 0 });
    under.server.next(completes(right));
    await outcome(under);
    expect(under.server.asked[0]).toMatchObject({
      path: "/v1/chat/completions",
      headers: { authorization: "Bearer sk-SECRET-KEY" },
    });
    expect(under.server.asked[0]?.body).toEqual({
      model: "test-model",
      messages: [
        { role: "system", content: secrets.instructions },
        { role: "user", content: secrets.input },
      ],
      temperature: 0,
      response_format: {
        type: "json_schema",
        json_schema: {
          name: "verdict",
          strict: true,
          schema: {
            type: "object",
            properties: {
              holds: { type: "boolean" },
              why: { anyOf: [{ type: "string" }, { type: "null" }] },
            },
            required: ["holds", "why"],
            additionalProperties: false,
          },
        },
      },
    });
  });

  test("is asked for with less by and by, and so ever after", async () => {
    const under = await modelUnderTest();
    under.server.next(
      noSchema,
      noObject,
      completes(`Here it is:\n\`\`\`json\n${right}\n\`\`\``),
      completes(right),
    );
    expect(await outcome(under)).toEqual(value);
    expect(await outcome(under)).toEqual(value);
    expect(formats(under)).toEqual(["json_schema", "json_object", "text", "text"]);
    expect(under.server.asked[3]?.body.messages[0]?.content).toMatch(
      /^SECRET-INSTRUCTIONS\n\nAnswer with one JSON object.+\{"type":"object"/s,
    );
    expect(under.timer.slept).toEqual([]);
  });

  test("that a server cannot read is left aside for that shape alone", async () => {
    const under = await modelUnderTest();
    under.server.next(
      fails(400, {
        param: "response_format",
        code: "invalid_json_schema",
        message: "Invalid schema for response_format 'verdict'",
      }),
    );
    under.server.always(completes(right));
    expect(await outcome(under)).toEqual(value);
    await under.model.generateItems(request, listed).end.catch(() => undefined);
    expect(formats(under).slice(0, 3)).toEqual(["json_schema", "json_object", "json_schema"]);
  });

  test("refused to several calls at once goes down one step", async () => {
    const under = await modelUnderTest();
    under.server.always(({ body }, response) => {
      const { type } = body.response_format as { type: string };
      return (type === "json_schema" ? noSchema : completes(right))({ body } as never, response);
    });
    expect(await Promise.all([outcome(under), outcome(under), outcome(under)])).toEqual([
      value,
      value,
      value,
    ]);
    expect(formats(under).filter((type) => type === "json_object")).toHaveLength(3);
  });

  test.each([
    [
      "Azure's old versions",
      fails(400, {
        code: "BadRequest",
        message:
          "response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later",
      }),
    ],
    ["llama.cpp's grammar", fails(400, { message: "failed to parse grammar" })],
    [
      "FastAPI",
      answers(422, {
        detail: [{ loc: ["body", "response_format"], msg: "extra fields not permitted", input: {} }],
      }),
    ],
    ["plain words", answers(400, "Unsupported: response_format")],
    ["a failure", fails(500, { message: "response_format json_schema not implemented" })],
  ])("is recognised as refused in the words of %s", async (_, deed) => {
    const under = await modelUnderTest();
    under.server.next(deed, completes(right));
    expect(await outcome(under)).toEqual(value);
    expect(formats(under)).toEqual(["json_schema", "json_object"]);
  });

  test("a server that echoes the request in its error refuses nothing by that", async () => {
    const under = await modelUnderTest();
    under.server.next(
      answers(422, { detail: [{ loc: ["body", "model"], msg: "bad", input: { response_format: {} } }] }),
    );
    expect(await outcome(under)).toBe("misconfigured");
    expect(under.server.asked).toHaveLength(1);
  });
});

describe("other parts of the request", () => {
  test("are left out where a server refuses them, and ever after", async () => {
    const under = await modelUnderTest({ temperature: 0 });
    under.server.next(
      fails(400, {
        param: "temperature",
        message: "Unsupported value: 'temperature' does not support 0 with this model.",
      }),
      completes(right),
      completes(right),
    );
    expect(await outcome(under)).toEqual(value);
    expect(await outcome(under)).toEqual(value);
    expect(under.server.asked.map(({ body }) => "temperature" in body)).toEqual([true, false, false]);
  });

  test("stream_options are such a part", async () => {
    const under = await modelUnderTest();
    const answer = JSON.stringify({ points: [{ claim: "one" }] });
    under.server.next(
      fails(400, { message: "Unrecognized request argument supplied: stream_options" }),
      completes(answer, { usage: null }),
    );
    expect(await all(under.model.generateItems(request, listed).items)).toEqual([{ claim: "one" }]);
    expect(under.server.asked.map(({ body }) => body.stream_options)).toEqual([
      { include_usage: true },
      undefined,
    ]);
  });
});
