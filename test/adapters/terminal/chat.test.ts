import { describe, expect, test } from "vitest";
import { chat } from "../../../src/adapters/terminal/chat.ts";
import type { Field } from "../../../src/core/form.ts";
import type { Block, ReplyEvent } from "../../../src/core/reply.ts";
import type { ChatRequest } from "../../../src/core/request.ts";
import { formOf, point, reply, replyOf } from "../../builders.ts";

const person = { platform: "terminal", tenant: "local", id: "jo" };
const answered = (...blocks: Block[]): ReplyEvent[] => [
  { kind: "status", to: "asker", text: "Looking in the guidance" },
  { kind: "point", to: "asker", point: point() },
  { kind: "reply", to: "asker", reply: blocks.length > 0 ? replyOf(...blocks) : reply() },
];
const opened = (fields: readonly Field[], overrides = {}): ReplyEvent[] => [
  { kind: "form", to: "asker", form: formOf(fields, overrides) },
];

/** Types these lines to a bot that answers each turn by the script; what came to the bot and what was shown. */
async function talk(lines: readonly string[], ...script: readonly ReplyEvent[][]) {
  const requests: ChatRequest[] = [];
  const prompts: string[] = [];
  let shown = "";
  const waiting = [...lines];
  let ids = 0;
  await chat({
    bot: {
      async *handle(request) {
        requests.push(request);
        yield* script[requests.length - 1] ?? answered();
      },
    },
    terminal: {
      width: 80,
      write: (text) => {
        shown += text;
      },
      ask: async (prompt) => {
        prompts.push(prompt);
        return waiting.shift();
      },
    },
    person,
    conversation: "C1",
    newId: () => `id-${++ids}`,
  });
  return { requests, inputs: requests.map(({ input }) => input), shown, prompts, left: waiting };
}

const buttons = (...labels: string[]): Block => ({
  kind: "buttons",
  buttons: labels.map((label) => ({ label, id: `button-${label}` })),
});

describe("a conversation", () => {
  test("each line is a message of the same person in the same conversation", async () => {
    const { requests } = await talk(["How long?", "and for light touch?"]);
    expect(requests.map(({ input }) => input)).toEqual([
      { kind: "text", text: "How long?" },
      { kind: "text", text: "and for light touch?" },
    ]);
    expect(requests[0]).toMatchObject({ person, conversation: "C1", audience: "private" });
    expect(new Set(requests.map(({ id }) => id)).size).toBe(2);
    expect(requests[1]?.conversation).toBe("C1");
  });

  test("the reply is shown once, in its whole", async () => {
    const { shown } = await talk(["How long?"]);
    expect(shown.split("The standstill period is eight working days").length).toBe(2);
  });

  test.each(["exit", "quit", " EXIT "])("%j ends it, and nothing after it is read", async (word) => {
    const { requests, left } = await talk(["How long?", word, "more"]);
    expect(requests).toHaveLength(1);
    expect(left).toEqual(["more"]);
  });

  test("the end of the input ends it", async () => {
    expect((await talk([])).requests).toEqual([]);
  });

  test("an empty line and a question with the word exit in it are messages like others", async () => {
    const { inputs } = await talk(["", "How do I exit a contract?"]);
    expect(inputs).toHaveLength(2);
  });

  test("a message answered before is passed over", async () => {
    const { shown, inputs } = await talk(["again", "next"], []);
    expect(inputs).toHaveLength(2);
    expect(shown).toContain("eight working days");
  });
});

describe("buttons", () => {
  test("are pressed by the number that is shown, counted through the reply", async () => {
    const two = answered(
      buttons("More"),
      { kind: "text", markdown: "and" },
      buttons("Helpful", "Not helpful"),
    );
    const { inputs, shown } = await talk(["How long?", "3"], two);
    expect(shown).toMatch(/1\) More[\s\S]*2\) Helpful[\s\S]*3\) Not helpful/);
    expect(inputs[1]).toEqual({ kind: "button", button: "button-Not helpful" });
  });

  test.each(["0", "4", "99"])("%s is no button and is taken as text", async (typed) => {
    const { inputs } = await talk(["How long?", typed], answered(buttons("A", "B", "C")));
    expect(inputs[1]).toEqual({ kind: "text", text: typed });
  });

  test("of an earlier reply are not pressed", async () => {
    const { inputs } = await talk(["How long?", "thanks", "1"], answered(buttons("More")), answered());
    expect(inputs[2]).toEqual({ kind: "text", text: "1" });
  });

  test("that open a page show its address and press nothing", async () => {
    const page: Block = {
      kind: "buttons",
      buttons: [{ label: "The Act", url: "https://example.gov.uk/act" }],
    };
    const { inputs, shown } = await talk(["How long?", "1"], answered(page));
    expect(shown).toContain("https://example.gov.uk/act");
    expect(inputs[1]?.kind).toBe("text");
  });
});

describe("a form", () => {
  const reasons: Field = {
    kind: "choice",
    name: "reason",
    label: "What was wrong?",
    required: true,
    options: [
      { value: "wrong", label: "It is wrong" },
      { value: "unclear", label: "It is hard to understand" },
    ],
  };
  const detail: Field = { kind: "long-text", name: "detail", label: "Tell us more" };

  test("is filled field by field, and what was typed goes with it", async () => {
    const { inputs, shown, prompts } = await talk(
      ["start", "2", " the second part "],
      opened([reasons, detail]),
    );
    expect(shown).toMatch(/1\. It is wrong\n\s*2\. It is hard to understand/);
    expect(prompts.slice(1, 3)).toEqual(["What was wrong?: ", "Tell us more: "]);
    expect(inputs[1]).toEqual({
      kind: "form",
      form: "form-1",
      values: { reason: "unclear", detail: "the second part" },
    });
  });

  test.each([
    ["a choice by its name", reasons, "it is WRONG", "wrong"],
    ["a choice nobody offered", reasons, "9", "9"],
    [
      "several choices",
      { ...reasons, kind: "choices" } as Field,
      "1, it is hard to understand",
      ["wrong", "unclear"],
    ],
    ["a tick", { kind: "tick", name: "reason", label: "Sure?" } as Field, "yes", true],
    ["no tick", { kind: "tick", name: "reason", label: "Sure?" } as Field, "no", false],
  ])("%s is read", async (_, field, typed, value) => {
    const { inputs } = await talk(["start", typed], opened([field]));
    expect(inputs[1]).toMatchObject({ values: { reason: value } });
  });

  test("an empty line leaves what stood there", async () => {
    const { inputs } = await talk(
      ["start", "", ""],
      opened([reasons, detail], { values: { detail: "kept" } }),
    );
    expect(inputs[1]).toMatchObject({ values: { detail: "kept" } });
    expect(inputs[1]).not.toHaveProperty("values.reason");
  });

  test("with faults is shown again with them, and keeps what was right", async () => {
    const faulty = opened([reasons, detail], {
      errors: { reason: "Choose one" },
      values: { detail: "kept" },
    });
    const { inputs, shown } = await talk(["start", "9", "kept", "1", ""], opened([reasons, detail]), faulty);
    expect(shown).toContain("Error: Choose one");
    expect(inputs[2]).toMatchObject({ kind: "form", values: { reason: "wrong", detail: "kept" } });
  });

  test("is not sent when the input ends in it", async () => {
    const { inputs } = await talk(["start", "1"], opened([reasons, detail]));
    expect(inputs).toHaveLength(1);
  });

  test("after it the conversation goes on, with the buttons of the reply", async () => {
    const { inputs } = await talk(["start", "1", "1"], opened([reasons]), answered(buttons("More")));
    expect(inputs[2]).toEqual({ kind: "button", button: "button-More" });
  });
});
