import fc from "fast-check";
import { lexer, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { pointMarkdown } from "../../src/core/commands/answer-reply.ts";
import { escapeMarkdown, textReply } from "../../src/core/reply.ts";

const harmless = new Set(["paragraph", "space", "text", "escape", "br"]);

/** Every kind of token in a Markdown text, as the renderers read it. */
function kindsIn(markdown: string): Set<string> {
  const kinds = new Set<string>();
  const visit = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      kinds.add(token.type);
      if ("tokens" in token && token.tokens) visit(token.tokens);
      if ("items" in token) visit(token.items);
    }
  };
  visit(lexer(markdown, { gfm: false }));
  return kinds;
}

/** What a reader sees of it. */
function seen(markdown: string): string {
  const text = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === "space" || token.type === "br") return " ";
        const inner = "tokens" in token && token.tokens ? text(token.tokens) : undefined;
        return `${inner ?? ("text" in token ? token.text : token.raw)}${token.type === "paragraph" ? " " : ""}`;
      })
      .join("");
  return text(lexer(markdown, { gfm: false }));
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const marks = fc.constantFrom(..."\\`*_{}[]()<>#|~&!:;.-+=/'\"^@$%1a é");
const inline = fc.oneof(
  fc.array(marks).map((all) => all.join("")),
  fc.constantFrom(
    "[a](https://x.org)",
    "![a](b)",
    "<b>",
    "&lt;",
    "**a**",
    "`a`",
    "<https://x.org>",
    "\\*a*",
    "[a]: /b",
  ),
);
/** Words first, so that no line begins with a mark. */
const sentence = fc.array(inline).map((all) => `Words ${all.join(" ")}.`);

describe("text that stands in Markdown", () => {
  test("within a line, nothing becomes markup, and nothing is lost", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const kinds = kindsIn(escapeMarkdown(text));
        expect([...kinds].filter((kind) => !harmless.has(kind))).toEqual([]);
        expect(plain(seen(escapeMarkdown(text)))).toBe(plain(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["a list", "- a\n- b"],
    ["a list with plus signs", "+ a"],
    ["a list mark alone", "-"],
    ["a list mark at the end", "a\n\n+"],
    ["a numbered list", "1. a\n2) b"],
    ["a number alone", "1."],
    ["a heading", "# a"],
    ["a heading by a line of signs", "a\n==="],
    ["a heading by a line of hyphens", "a\n---"],
    ["a rule", "---"],
    ["a rule with spaces", "- - -"],
    ["a rule of asterisks", "***"],
    ["a quotation", "> a"],
    ["code by indentation", "    a"],
    ["code by a tab", "\ta"],
    ["code after an empty line", "a\n\n    b"],
    ["fenced code", "```\na\n```"],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["a definition", "[a]: https://example.org\n[a]"],
    ["an HTML block", "<div>\na\n</div>"],
    ["a comment", "<!-- a -->"],
  ])("%s stays text", (_, text) => {
    const kinds = kindsIn(escapeMarkdown(text));
    expect([...kinds].filter((kind) => !harmless.has(kind))).toEqual([]);
    expect(plain(seen(escapeMarkdown(text)))).toBe(plain(text));
  });

  test("lines of any kind stay text", () => {
    const line = fc.tuple(
      fc.constantFrom("", " ", "    ", "\t"),
      fc.oneof(inline, fc.constantFrom("-", "===", "---", "1.")),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.map((parts) => parts.join("")).join("\n");
        const kinds = kindsIn(escapeMarkdown(text));
        expect([...kinds].filter((kind) => !harmless.has(kind))).toEqual([]);
        expect(plain(seen(escapeMarkdown(text)))).toBe(plain(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a point as Markdown", () => {
  test("keeps its list, and nothing else in it is markup", () => {
    const markdown = pointMarkdown({
      text: "Do these:\n\n- *one*\n- [two](x)\n\nException: <b>.",
      citations: [1, 2],
    });
    expect(markdown).toBe("Do these:\n\n- \\*one\\*\n- \\[two\\](x)\n\nException: \\<b\\>. \\[1\\]\\[2\\]");
    expect(kindsIn(markdown)).toEqual(new Set(["paragraph", "text", "space", "list", "list_item", "escape"]));
  });
});

test("a reply of one paragraph says the same in words and in Markdown", () => {
  expect(textReply("done", "Off: *now*")).toEqual({
    status: "done",
    summary: "Off: *now*",
    blocks: [{ kind: "text", markdown: "Off: \\*now\\*" }],
  });
});
