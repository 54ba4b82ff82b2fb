import { describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/slack/render.ts";
import type { Block } from "../../../src/core/reply.ts";
import { form, reply, replyOf, source } from "../../builders.ts";

function blocksOf(...blocks: readonly Block[]) {
  return renderReply(replyOf(...blocks)).flatMap((message) => message.blocks);
}

function sectionText(...blocks: readonly Block[]) {
  return blocksOf(...blocks).flatMap((block) => (block.type === "section" ? (block.text?.text ?? []) : []));
}

describe("text", () => {
  test.each([
    ["**bold** and *italic*", "*bold* and _italic_"],
    ["**2 * 3** is six", "2 * 3 is six"],
    ["**two\nlines**", "*two*\n*lines*"],
    ["`s.51(2)`", "`s.51(2)`"],
    ["[the Act](https://www.gov.uk/a?b=1&c=2)", "<https://www.gov.uk/a?b=1&amp;c=2|the Act>"],
    ["<https://www.gov.uk/a>", "<https://www.gov.uk/a|https://www.gov.uk/a>"],
    ["[mail](mailto:a@b.uk)", "mail (mailto:a@b.uk)"],
    ["one\n\ntwo", "one\n\ntwo"],
    ["- one\n- two\n  1. inner", "• one\n• two\n    1. inner"],
    ["```\na < b\n```", "```\na &lt; b\n```"],
    ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
    ["snake_case stays", "snake_case stays"],
    ["Rule\n---\n1. one", "Rule\n---\n\n1. one"],
    ["first\n\n    indented \\*text\\*", "first\n\nindented *\u200btext*"],
  ])("%j becomes %j", (markdown, mrkdwn) => {
    expect(sectionText({ kind: "text", markdown })).toEqual([mrkdwn]);
  });

  test("is shown whole, and Slack looks for no names in it", () => {
    const [block] = blocksOf({ kind: "text", markdown: "Hello" });
    expect(block).toEqual({
      type: "section",
      expand: true,
      text: { type: "mrkdwn", text: "Hello", verbatim: true },
    });
  });
});

describe("buttons", () => {
  test("carry the stored id and nothing else", () => {
    const buttons = [
      { label: "Helpful", id: "stored-1", style: "primary" as const },
      { label: "The Act", url: "https://www.gov.uk/" },
    ];
    const [actions] = blocksOf({ kind: "buttons", buttons });
    expect(actions).toEqual({
      type: "actions",
      elements: [
        {
          type: "button",
          text: { type: "plain_text", text: "Helpful", emoji: false },
          value: "stored-1",
          action_id: "press_0",
          style: "primary",
        },
        {
          type: "button",
          text: { type: "plain_text", text: "The Act", emoji: false },
          url: "https://www.gov.uk/",
          action_id: "open-page_1",
        },
      ],
    });
  });

  test("shorten a long label", () => {
    const [actions] = blocksOf({ kind: "buttons", buttons: [{ label: "x".repeat(80), id: "stored" }] });
    expect(actions).toMatchObject({ elements: [{ text: { text: `${"x".repeat(74)}…` } }] });
  });
});

test("a source is its number, its link, where it applies, its quote and what the quote is", () => {
  const quote = "First line.\nSecond line.";
  expect(sectionText({ kind: "sources", sources: [source({ quote, n: 3 })] })).toEqual([
    [
      "*Sources*",
      "[3] <https://www.legislation.gov.uk/ukpga/2023/54/section/51|Standstill: how long it lasts>",
      "Procurement Act 2023 s.51(1). England, Wales and Northern Ireland. Applies from 24 February 2025",
      ">First line.",
      ">Second line.",
      "Golden Link summary of Procurement Act 2023 s.51(1), checked on 22 November 2026",
    ].join("\n"),
  ]);
});

test("facts stand side by side, ten to a section", () => {
  const facts = Array.from({ length: 12 }, (_, n) => ({ name: `Name ${n}`, value: `Value ${n}` }));
  const blocks = blocksOf({ kind: "facts", facts });
  expect(blocks.map((block) => (block.type === "section" ? block.fields?.length : 0))).toEqual([10, 2]);
  expect(blocks[0]).toMatchObject({
    fields: [{ text: "*Name 0*\nValue 0" }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
  });
});

describe("tables", () => {
  const raw = (text: string) => ({ type: "raw_text", text });

  test("are Slack's own, without empty cells", () => {
    const [table] = blocksOf({ kind: "table", columns: ["Notice", "Days"], rows: [["UK2"]] });
    expect(table).toMatchObject({
      type: "table",
      rows: [
        [raw("Notice"), raw("Days")],
        [raw("UK2"), raw(" ")],
      ],
    });
  });

  test("stand one in a message, each with its head", () => {
    const rows = Array.from({ length: 150 }, (_, n) => [`row ${n}`]);
    const messages = renderReply(replyOf({ kind: "table", columns: ["Name"], rows }));
    const tables = messages.map(({ blocks }) => blocks[0]);
    expect(tables.map((block) => (block?.type === "table" ? block.rows[0]?.[0] : undefined))).toEqual([
      raw("Name"),
      raw("Name"),
    ]);
  });
});

test("a form is opened by a button that carries the form's id", () => {
  const blocks = blocksOf({ kind: "form", form: form({ id: "form-7" }) });
  expect(blocks.at(-1)).toMatchObject({
    type: "actions",
    elements: [{ value: "form-7", action_id: "open-form_0" }],
  });
});

describe("the text that notifications show and screen readers read", () => {
  test("is the summary, with which nobody can be notified", () => {
    const [message] = renderReply(reply({ summary: "Ask <!channel> & wait" }));
    expect(message?.text).toBe("Ask &lt;!channel&gt; &amp; wait");
  });

  test("is spread over the messages of a long reply", () => {
    const words = Array.from({ length: 6_000 }, (_, n) => `word${n}`).join(" ");
    const messages = renderReply(reply({ summary: words, blocks: [{ kind: "text", markdown: words }] }));
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.map(({ text }) => text).join("")).toBe(words);
    expect(Math.max(...messages.map(({ text }) => text.length))).toBeLessThan(16_000);
  });

  test("names the part where the summary is shorter than the reply", () => {
    const markdown = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(" ");
    const messages = renderReply(reply({ summary: "Short", blocks: [{ kind: "text", markdown }] }));
    expect(messages.map(({ text }) => text)).toEqual(["Short", "Part 2 of 3", "Part 3 of 3"]);
  });
});
