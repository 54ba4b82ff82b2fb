import { describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/teams/render.ts";
import type { Block } from "../../../src/core/reply.ts";
import { formOf, reply, replyOf, source } from "../../builders.ts";

function bodies(...blocks: readonly Block[]) {
  return renderReply(replyOf(...blocks)).map(({ attachments }) => attachments[0].content.body);
}

function texts(markdown: string) {
  return bodies({ kind: "text", markdown })
    .flat()
    .map((element) => ("text" in element ? element.text : element.type));
}

test("a reply is an Adaptive Card 1.5 under its summary", () => {
  const [message] = renderReply(
    reply({ summary: "Eight working days", blocks: [{ kind: "text", markdown: "Hello" }] }),
  );
  expect(message).toEqual({
    summary: "Eight working days",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          type: "AdaptiveCard",
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          version: "1.5",
          msteams: { width: "Full" },
          body: [{ type: "TextBlock", text: "Hello", wrap: true }],
        },
      },
    ],
  });
});

describe("text", () => {
  test.each([
    ["**bold** and *italic*", ["**bold** and _italic_"]],
    ["**two\nlines**", ["**two**", "**lines**"]],
    ["`s.51(2)` \\[1\\]", ["s.51(2) [1]"]],
    ["[the Act](https://www.gov.uk/a_(b))", ["[the Act](https://www.gov.uk/a_%28b%29)"]],
    ["[s.51 \\[1\\]](https://www.gov.uk/)", ["s.51 [1] ([https://www.gov.uk/](https://www.gov.uk/))"]],
    ["[mail](mailto:a@b.uk)", ["mail (mailto:a@b.uk)"]],
    ["one\n\ntwo", ["one", "two"]],
    ["- one\n- two\n  1. inner\n\n3. three", ["- one\n- two\n   1. inner", "3. three"]],
    ["```\na < b\nc\n```", ["a &lt; b", "c"]],
    ["snake_case, 5 * 3, a \\*b\\* \\_c\\_", ["snake_case, 5 * 3, a \\*b\\* \\_c\\_"]],
    ["first\n\n    indented \\*text\\*", ["first", "indented \\*text\\*"]],
    ["Rule\n---\n1\\. one", ["Rule", "\\---", "1\\. one"]],
  ])("%j becomes %j", (markdown, shown) => {
    expect(texts(markdown)).toEqual(shown);
  });
});

test("buttons carry the stored id, for clients of either kind, and send no inputs", () => {
  const press = { title: "Helpful", data: { id: "stored-1" }, associatedInputs: "none", style: "positive" };
  const buttons = [
    { label: "Helpful", id: "stored-1", style: "primary" as const },
    { label: "The Act", url: "https://www.gov.uk/" },
  ];
  expect(bodies({ kind: "buttons", buttons })).toEqual([
    [
      {
        type: "ActionSet",
        actions: [
          { type: "Action.Execute", verb: "press", ...press, fallback: { type: "Action.Submit", ...press } },
          { type: "Action.OpenUrl", title: "The Act", url: "https://www.gov.uk/" },
        ],
      },
    ],
  ]);
});

describe("sources", () => {
  test("keep their quotes closed under one button", () => {
    const [body] = bodies({ kind: "sources", sources: [source({ quote: "Wait." }), source({ n: 2 })] });
    expect(body).toMatchObject([
      { text: "Sources" },
      {
        items: [
          {
            text: "[1] [Standstill: how long it lasts](https://www.legislation.gov.uk/ukpga/2023/54/section/51)",
          },
          {
            text: "Procurement Act 2023 s.51(1). England, Wales and Northern Ireland. Applies from 24 February 2025",
          },
          { text: "Golden Link summary of Procurement Act 2023 s.51(1), checked on 22 November 2026" },
          { id: "quote-0-0", isVisible: false, items: [{ text: "“Wait.”" }] },
          {},
          {},
          {},
          { id: "quote-0-1", isVisible: false },
          { actions: [{ type: "Action.ToggleVisibility", targetElements: ["quote-0-0", "quote-0-1"] }] },
        ],
      },
    ]);
  });

  test("show a very long quote open", () => {
    const [body] = bodies({ kind: "sources", sources: [source({ quote: "Wait. ".repeat(1_000) })] });
    expect(body?.every(({ type }) => type === "TextBlock")).toBe(true);
  });
});

test("short facts stand side by side, long ones under their names", () => {
  const facts = [
    { name: "Nation", value: "Wales" },
    { name: "Address", value: "1 High Street\nCardiff" },
  ];
  expect(bodies({ kind: "facts", facts })).toMatchObject([
    [
      { type: "FactSet", facts: [{ title: "Nation", value: "Wales" }] },
      { text: "Address", weight: "Bolder" },
      { text: "1 High Street" },
      { text: "Cardiff", spacing: "None" },
    ],
  ]);
});

test("a table over several messages has its head in each", () => {
  const rows = Array.from({ length: 400 }, (_, n) => [`row ${n}`, "ten days"]);
  const tables = bodies({ kind: "table", columns: ["Name", "Term"], rows }).flat();
  expect(tables.length).toBeGreaterThan(2);
  for (const table of tables) expect(table).toMatchObject({ type: "Table", firstRowAsHeaders: true });
  expect(
    tables
      .map((table) => JSON.stringify("rows" in table ? table.rows[0] : ""))
      .every((row) => row.includes("Term")),
  ).toBe(true);
});

test("a form has a card of its own", () => {
  const block = { kind: "form" as const, form: formOf([{ kind: "text", name: "title", label: "Title" }]) };
  const text = { kind: "text" as const, markdown: "Hello" };
  expect(bodies(text, block, text).map((body) => body[0]?.type)).toEqual([
    "TextBlock",
    "Container",
    "TextBlock",
  ]);
});

test("the summary of a long reply is shortened and says which part it is", () => {
  const words = "word ".repeat(9_000);
  const messages = renderReply(reply({ summary: words, blocks: [{ kind: "text", markdown: words }] }));
  expect(messages[1]?.summary).toMatch(new RegExp(`… \\(part 2 of ${messages.length}\\)$`));
  expect(messages[1]?.summary.length).toBeLessThan(1_050);
});
