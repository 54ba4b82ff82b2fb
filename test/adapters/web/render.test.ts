import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml } from "../../../src/adapters/web/html.ts";
import { renderMarkdown } from "../../../src/adapters/web/markdown.ts";
import { renderPoint, renderReply, type WebBlock } from "../../../src/adapters/web/render.ts";
import type { RenderContext } from "../../../src/adapters/web/render-context.ts";
import { escapeMarkdown } from "../../../src/core/reply.ts";
import { everyField, source } from "./scripted-bot.ts";

const context: RenderContext = {
  prefix: "t-1",
  csrf: "token",
  delivery: "delivery",
  formState: ({ values }) => ({ kind: "open", values }),
};
const render = (...blocks: WebBlock[]) =>
  renderReply({ status: "answered", summary: "It.", blocks }, context).markup;
const markdown = (text: string) => renderMarkdown(text).markup;

describe("text", () => {
  test("keeps paragraphs, lists, bold, code and web links", () => {
    const shown = markdown("One **two** `three`\n\n- a\n- [b](https://example.gov.uk/?a=1&b=2)\n\n2. c");
    expect(shown).toContain(
      '<p class="govuk-body" dir="auto">One <strong>two</strong> <code>three</code></p>',
    );
    expect(shown).toContain('<ul class="govuk-list govuk-list--bullet"><li dir="auto">a');
    expect(shown).toContain(
      'href="https://example.gov.uk/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer"',
    );
    expect(shown).toContain('<ol class="govuk-list govuk-list--number" start="2">');
  });

  test.each([
    ["a script", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [
      "an image with a handler",
      'x <img src=x onerror="alert(1)">',
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;",
    ],
    ["a link that runs", "[press](javascript:alert(1))", '<p class="govuk-body" dir="auto">press</p>'],
    ["a hidden link that runs", "[press](JaVa&#x53;cript:alert(1))", ">press<"],
    ["a data link", "[press](data:text/html,x)", ">press<"],
    ["a picture from elsewhere", "![seen](https://evil.example/x.png)", ">seen<"],
    ["a heading", "# Title", "<strong>Title</strong>"],
    ["a table", "| a |\n|---|\n| b |", "| a |"],
    ["a comment", "<!-- x -->", "&lt;!-- x --&gt;"],
  ])("%s becomes plain text", (_, text, shown) => {
    const all = markdown(text);
    expect(all).toContain(shown);
    expect(all).not.toMatch(/<(script|img|iframe|h1|table)|javascript:|href="data:/i);
  });

  test("of any kind never makes a tag of its own", () => {
    const allowed =
      /^<\/?(p|ul|ol|li|strong|code|pre|a|br|span)( (class|dir|start|href|target|rel)="[^"<>]*")*>$/;
    const bits = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "&",
      "[",
      "](",
      ")",
      "`",
      "*",
      "\n",
      "script",
      "javascript:",
      "x=",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 20 }), (parts) => {
        const tags = markdown(parts.join("")).match(/<[^>]*>?/g) ?? [];
        expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
      }),
    );
  });

  test("that was typed shows as it was typed", () => {
    const typed = "*No* [1] <b>&amp; #3 | `x`";
    const plain = (markup: string) => markup.replace(/<[^>]*>/g, "").trim();
    expect(plain(markdown(escapeMarkdown(typed)))).toBe(escapeHtml(typed));
  });

  test.each([
    ["hidden tag characters", `ask${"\u{E0069}\u{E0067}\u{E006E}"}`, "ask"],
    ["a direction override", "abc\u202Etxt.exe", "abctxt.exe"],
    ["zero-width and control characters", "a\u200Bb\u0000c\uFEFF", "abc"],
    ["the flag of Scotland", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}!", undefined],
    ["joined emoji and Persian", "👩‍💻 می‌خواهم", undefined],
  ])("with %s is safe to look at", (_, text, shown) => {
    expect(escapeHtml(text)).toBe(shown ?? text);
  });
});

describe("an answer", () => {
  test("has its numbers linked to the quotes, but only to those that are there", () => {
    const shown = render(
      { kind: "text", markdown: "Eight days [1] \\[1\\] [2] `[1]`" },
      { kind: "sources", sources: [source] },
    );
    expect(shown.match(/href="#t-1-quote-1"/g)).toHaveLength(2);
    expect(shown).toContain(" [2] <code>[1]</code>");
    expect(shown).toContain('<div class="govuk-details__text" id="t-1-quote-1">');
    expect(shown).toContain(
      "Golden Link summary of s.51, checked on 3 March 2026. Applies from 24 February 2025 in England.",
    );
    expect(shown).toContain('href="https://www.legislation.gov.uk/ukpga/2023/54/section/51"');
  });

  test("never links a source to anything but a web page", () => {
    const shown = render({ kind: "sources", sources: [{ ...source, url: "javascript:alert(1)" }] });
    expect(shown).not.toContain("javascript:");
  });

  test("shows points with their numbers", () => {
    expect(renderPoint({ text: "Eight days [1].", citations: [1, 2] }).markup).toContain(
      "Eight days [1]. [2]",
    );
  });

  test("shows every kind of block, with all text escaped", () => {
    const odd = '<i>"&';
    const shown = render(
      { kind: "facts", facts: [{ name: odd, value: odd }] },
      { kind: "table", columns: [odd, "B"], rows: [[odd, "2"]] },
      {
        kind: "sources",
        sources: [{ ...source, title: odd, reference: odd, quote: odd, label: odd, nation: odd }],
      },
      { kind: "file", name: odd, mediaType: odd, bytes: 12_345, url: "/web/files/1" },
      { kind: "form", form: { ...everyField, title: odd, intro: odd, submitLabel: odd } },
      {
        kind: "buttons",
        buttons: [
          { label: odd, id: odd, style: "danger" },
          { label: odd, url: "https://example.gov.uk" },
          { label: "Run", url: "javascript:alert(1)" },
        ],
      },
    );
    expect(shown).not.toMatch(/<i>|javascript:/);
    expect(shown).toContain('<th scope="col" class="govuk-table__header">&lt;i&gt;&quot;&amp;</th>');
    expect(shown).toContain('role="region"');
    expect(shown).toContain("Download &lt;i&gt;&quot;&amp; (12 KB)");
    expect(shown).toContain('class="govuk-button govuk-button--warning" name="button"');
  });
});
