import { describe, expect, test } from "vitest";
import { everythingIn, listed, request, secrets } from "../../contracts/model-calls.ts";
import type { Deed } from "../../fakes/misbehaving-model-server.ts";
import {
  answers,
  completes,
  completionEvents,
  drops,
  event,
  fails,
  streams,
} from "../../fakes/model-server-deeds.ts";
import { verdict } from "./asking.ts";
import { key, modelUnderTest } from "./under-test.ts";

const answered = "SECRET-ANSWER";
const echo = `${key} ${secrets.instructions} ${secrets.input} ${answered}`;
const headers = { "x-request-id": key, "set-cookie": echo };
const known = ["task", "model", "status", "requestId", "ms", "inputTokens", "outputTokens", "fault"];

const deeds: readonly (readonly [string, Deed])[] = [
  [
    "says what it was sent in an error",
    fails(400, { message: echo, code: key, type: echo, param: echo }, headers),
  ],
  [
    "says it when the key is wrong",
    fails(401, { message: `Incorrect API key provided: ${key}`, code: "invalid_api_key" }, headers),
  ],
  ["says it in a page", answers(502, `<html>${echo}</html>`, { "content-type": "text/html", ...headers })],
  ["says it in plain words", answers(500, echo, headers)],
  [
    "sends elsewhere with it",
    answers(307, "", { location: `http://127.0.0.1:9/?${encodeURIComponent(echo)}`, ...headers }),
  ],
  ["answers with another shape", completes(JSON.stringify({ holds: echo, points: echo }), { headers })],
  ["answers with no JSON", completes(echo, { headers })],
  ["refuses with it", completes("", { refusal: echo, headers })],
  ["breaks off after it", streams(completionEvents(`{"points": "${echo}`, { finish: null }), "break-off")],
  ["tells of it in a stream", streams([event({ error: { message: echo, code: echo } })], "end")],
  ["streams what is no JSON", streams([`data: ${echo}\n\n`], "end")],
  ["breaks off", drops],
  [
    "answers",
    completes(JSON.stringify({ holds: true, why: answered, points: [{ claim: answered }] }), { headers }),
  ],
];

describe("no word of what was sent or answered is told when a server", () => {
  test.each(deeds)("%s", async (_, deed) => {
    const under = await modelUnderTest();
    under.server.always(deed);
    const told = await Promise.all([
      under.model.generate(request, verdict).catch((error: unknown) => error),
      under.model.generateItems(request, listed).end.catch((error: unknown) => error),
    ]);
    const failures = told.filter((each) => each instanceof Error);
    const all = [...failures, under.logger.lines, under.used].map(everythingIn).join("\n");
    for (const secret of [key, answered, ...Object.values(secrets)]) expect(all).not.toContain(secret);
    expect(under.logger.lines.length).toBeGreaterThan(0);
    for (const { fields } of under.logger.lines)
      expect(known).toEqual(expect.arrayContaining(Object.keys(fields)));
  });

  test("has a key that fits no header", async () => {
    const under = await modelUnderTest({ apiKey: `${key}\n` });
    const failed = await under.model.generate(request, verdict).catch((error: unknown) => error);
    expect(everythingIn([failed, under.logger.lines])).not.toContain(key);
  });
});

describe("what is logged", () => {
  test("is enough to find the request", async () => {
    const under = await modelUnderTest();
    const id = { "x-request-id": "req_0123456789abcdef" };
    under.server.next(
      fails(503, {}, id),
      completes('{"holds": true}', { headers: { "x-request-id": "2f1c7f4e-0000-4000-8000-000000000000" } }),
    );
    await under.model.generate(request, verdict);
    expect(under.logger.lines.map(({ level, fields }) => ({ level, ...fields }))).toMatchObject([
      {
        level: "warn",
        task: "compose",
        model: "test-model",
        status: 503,
        requestId: id["x-request-id"],
        fault: "unavailable",
        inputTokens: 0,
      },
      {
        level: "info",
        task: "compose",
        status: 200,
        requestId: "2f1c7f4e-0000-4000-8000-000000000000",
        ms: 0,
        inputTokens: 11,
        outputTokens: 7,
      },
    ]);
  });
});
