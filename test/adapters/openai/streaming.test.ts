import { describe, expect, test } from "vitest";
import { all, listed, request } from "../../contracts/model-calls.ts";
import type { Deed } from "../../fakes/misbehaving-model-server.ts";
import { completes, completionEvents, event, streams } from "../../fakes/model-server-deeds.ts";
import { modelUnderTest } from "./under-test.ts";

const points = [
  { claim: 'A “claim” – with \\ and "quotes" 📄 é' },
  { claim: "two } ] , {", note: "\u2028\n" },
];
const answer = JSON.stringify({ title: "T", points });
const escaped = answer.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
const whole = { value: { title: "T", points }, usage: { inputTokens: 11, outputTokens: 7 }, skipped: 0 };
const done = "data: [DONE]\n\n";

/** What is given, item by item, and what is at the end. */
async function taken(deed: Deed) {
  const under = await modelUnderTest();
  under.server.next(deed);
  const { items, end } = under.model.generateItems(request, listed);
  return { items: await all(items), end: await end };
}

describe("a list arrives", () => {
  test.each([
    ["with each byte by itself", completes(answer, { bytes: 1 })],
    ["with each character by itself", completes(answer, { pieces: 1 })],
    ["with each character of its escapes by itself", completes(escaped, { pieces: 1 })],
    ["all at once", completes(answer, { pieces: 10_000 })],
    ["from a server that does not stream", completes(answer, { neverStreams: true })],
    ["in a code fence", completes(`\`\`\`json\n${answer}\n\`\`\`\nThat is all.`, { pieces: 3 })],
    [
      "after thoughts",
      completes(`<think>\nPerhaps {"points": [{"claim": "no"}]}?\n</think>\n\n${answer}`, { pieces: 4 }),
    ],
    [
      "after thoughts that were not opened",
      completes(`Perhaps {"points": [{"claim": "no"}]}?\n</think>\n${answer}`),
    ],
    ["after words", completes(`Here is what I found: ${answer} I hope it helps.`)],
    ["with its list last", completes(JSON.stringify({ title: "T", points }), { pieces: 2 })],
    ["with its list first", completes(JSON.stringify({ points, title: "T" }), { pieces: 2 })],
    [
      "with lists of the same name within other things",
      completes(
        JSON.stringify({ more: { points: [1] }, title: "T", points, also: [{ points: [2] }, "points"] }),
      ),
    ],
    ["in pretty JSON", completes(JSON.stringify({ title: "T", points }, null, 2), { pieces: 3 })],
    ["with no sign of its end", streams(completionEvents(answer, { finish: null }), "end")],
    ["and then the connection breaks", streams(completionEvents(answer), "break-off")],
    [
      "among comments, names and other line ends",
      streams(
        [
          ": ping\r\n\r\n",
          ...completionEvents(answer).map((text) => `event: chunk\r\n${text.replaceAll("\n", "\r\n")}`),
          ": ping\r\n\r\n",
          done,
        ],
        "end",
      ),
    ],
    [
      "among chunks that say nothing",
      streams(
        [
          event({ choices: [], prompt_filter_results: [] }),
          event({}),
          event(null),
          ...completionEvents(answer),
          done,
        ],
        "end",
      ),
    ],
    [
      "with thoughts in a field of their own",
      streams(
        [
          event({ choices: [{ delta: { reasoning_content: "Well {", content: null } }] }),
          ...completionEvents(answer),
          done,
        ],
        "end",
      ),
    ],
    [
      "in parts",
      streams(
        [
          event({
            choices: [
              {
                delta: {
                  content: [
                    { type: "thinking", thinking: [] },
                    { type: "text", text: answer },
                  ],
                },
              },
            ],
          }),
          ...completionEvents(""),
          done,
        ],
        "end",
      ),
    ],
    [
      "with an error after its end",
      streams([...completionEvents(answer), event({ error: { message: "late" } })], "end"),
    ],
  ])("%s", async (_, deed) => {
    const { items, end } = await taken(deed);
    expect(items).toEqual(points);
    expect(end).toEqual(whole);
  });

  test("without the token counts where the server does not tell them", async () => {
    const { end } = await taken(completes(answer, { usage: null }));
    expect(end.usage).toEqual({ inputTokens: 0, outputTokens: 0 });
  });

  test("from a server that names no type of content", async () => {
    const { items } = await taken(async ({ body }, response) => {
      expect(body.stream).toBe(true);
      response.writeHead(200).end([...completionEvents(answer), done].join(""));
    });
    expect(items).toEqual(points);
  });
});
