import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFields } from "../../src/core/form.ts";
import { escapeMarkdown, textReply } from "../../src/core/reply.ts";
import { formOf, reply, replyOf, source } from "../builders.ts";
import { anyForm, anyReply, wordsOfReply } from "./any-reply.ts";
import { hostileTexts } from "./hostile.ts";
import { expectLinks, type RenderedBy, shows, visible } from "./rendered.ts";

/** Long texts arrive whole, over as many messages as they take. */
export function keepsLongText(rendered: RenderedBy) {
  const sentence =
    "A <contracting> authority & its advisers must *not* publish_this before £5,000 is “spent”. ";
  const long = Array.from({ length: 440 }, (_, n) => `${n}: ${sentence}`).join("");

  test.each([
    ["one paragraph", long],
    ["paragraphs", long.replaceAll("”. ", "”.\n\n")],
    ["lines", long.replaceAll("”. ", "”.\n")],
    ["a list", `- ${long.replaceAll("”. ", "”.\n- ")}end`],
    ["one word", "x&y".repeat(13_500)],
    ["emoji without a space", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿".repeat(1_600)],
  ])("keeps 40,000 characters of text: %s", (_, text) => {
    const markdown = text
      .split("\n")
      .map((line) => (line.startsWith("- ") ? `- ${escapeMarkdown(line.slice(2))}` : escapeMarkdown(line)))
      .join("\n");
    const seen = rendered.reply(replyOf({ kind: "text", markdown }));
    const marksOfLists = /[-•]/g;
    expect(visible(seen.text).replace(marksOfLists, "")).toBe(visible(text).replace(marksOfLists, ""));
  });

  test("keeps 40,000 characters in bold, in code and in a link", () => {
    const markdown = `**${"bold words ".repeat(1_200).trim()}** \`${"code words ".repeat(1_200).trim()}\` [${"link words ".repeat(1_200).trim()}](https://www.gov.uk/)`;
    const { text } = rendered.reply(replyOf({ kind: "text", markdown }));
    expect(text.match(/(?:bold|code|link)\s+words/g)).toHaveLength(3_600);
  });

  test("keeps a long quote, a long fact and a long cell", () => {
    const blocks = [
      { kind: "sources" as const, sources: [source({ quote: long })] },
      { kind: "facts" as const, facts: [{ name: "Description", value: long }] },
      { kind: "table" as const, columns: ["Clause"], rows: [[long], ["short"]] },
    ];
    const text = visible(rendered.reply(replyOf(...blocks)).text);
    expect(text.split(visible(long))).toHaveLength(4);
  });

  test("keeps many facts of 1,900 characters", () => {
    const facts = Array.from({ length: 12 }, (_, n) => ({
      name: `Fact ${n}`,
      value: `${n}${'"'.repeat(1_900)}`,
    }));
    shows(
      rendered.reply(replyOf({ kind: "facts", facts })).text,
      facts.map(({ value }) => value),
    );
  });

  test("keeps a table of 300 rows and one of 30 columns", () => {
    const rows = Array.from({ length: 300 }, (_, n) => [`row ${n}`, `${n} days`]);
    const columns = Array.from({ length: 30 }, (_, n) => `column ${n}`);
    const wide = [columns.map((name) => `cell of ${name}`)];
    const { text } = rendered.reply(
      replyOf({ kind: "table", columns: ["Name", "Term"], rows }, { kind: "table", columns, rows: wide }),
    );
    shows(text, [...rows.flat(), ...columns, ...wide.flat()]);
  });

  test("keeps a long text in a form", () => {
    const given = formOf([{ kind: "long-text", name: "long", label: "Description", maxLength: 50_000 }], {
      values: { long },
    });
    shows(rendered.form(given).values, [long]);
  });
}

/** Texts from people do nothing, wherever they stand. */
export function disarms(rendered: RenderedBy) {
  describe.each(Object.entries(hostileTexts))("%s", (_, text) => {
    const places = [
      ["text", textReply("done", text)],
      ["a fact", replyOf({ kind: "facts", facts: [{ name: text, value: text }] })],
      ["a cell", replyOf({ kind: "table", columns: [text], rows: [[text]] })],
      [
        "a source",
        replyOf({
          kind: "sources",
          sources: [source({ title: text, quote: text, reference: text, label: text })],
        }),
      ],
      [
        "a file name",
        replyOf({ kind: "file", name: text, mediaType: "text/plain", content: new Uint8Array() }),
      ],
      ["a summary", reply({ summary: text, blocks: [] })],
    ] as const;

    test.each(places)("is shown to the letter and does nothing in %s", (_place, given) => {
      const seen = rendered.reply(given);
      shows(seen.text, [text]);
      expect(seen.pings).toEqual([]);
      const known = given.blocks.flatMap((block) =>
        block.kind === "sources" ? block.sources.map(({ url }) => url) : [],
      );
      expectLinks(seen, known);
    });

    test("does nothing on a button", () => {
      const seen = rendered.reply(replyOf({ kind: "buttons", buttons: [{ label: text, id: "stored" }] }));
      expect([...seen.pings, ...(seen.links ?? [])]).toEqual([]);
    });

    test("is kept in a form", () => {
      const field = { kind: "long-text" as const, name: "long", label: text, hint: text };
      const seen = rendered.form(formOf([field], { values: { long: text }, errors: { long: text } }));
      shows(seen.values, [text]);
      expect(visible(seen.text).split(visible(text)).length).toBeGreaterThan(3);
    });
  });
}

/** The same for replies and forms that nobody thought of. */
export function holdsForAnything(rendered: RenderedBy) {
  test("loses no text of any reply and passes no limit", () => {
    fc.assert(
      fc.property(anyReply, (given) => shows(rendered.reply(given).text, wordsOfReply(given))),
      { numRuns: 150, endOnFailure: true },
    );
  });

  test("loses no text of any form and passes no limit", () => {
    fc.assert(
      fc.property(anyForm, (given) => {
        const { text, values } = rendered.form(given);
        shows(
          text,
          formFields(given).flatMap(({ label, hint, name }) => [label, hint ?? "", given.errors[name] ?? ""]),
        );
        shows(
          values,
          Object.values(given.values).filter((value) => typeof value === "string"),
        );
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
}
