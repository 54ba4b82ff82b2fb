import { describe, expect, test } from "vitest";
import { chunkDocument } from "../../../src/core/corpus/chunk.ts";
import type { ImportedBlock } from "../../../src/core/corpus/imported.ts";

const heading = (level: number, text: string, more: object = {}): ImportedBlock => ({
  kind: "heading",
  ...{ level, text },
  ...more,
});
const paragraph = (text: string, number?: string): ImportedBlock => ({
  kind: "paragraph",
  text,
  ...(number && { number }),
});
const chunks = (...blocks: ImportedBlock[]) =>
  chunkDocument({ title: "Contract procedure rules", blocks, warnings: [] });
const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(" ");

describe("a document is cut", () => {
  test("at its headings, each passage under the headings above it", () => {
    const found = chunks(
      heading(1, "Contract procedure rules"),
      paragraph("Who these rules are for."),
      heading(2, "4 Quotations"),
      heading(3, "4.1 Below £5,000", { anchor: "below" }),
      paragraph("One quote is enough.", "4.1.1"),
      heading(2, "5 Tenders"),
      paragraph("All others."),
    );
    expect(found).toEqual([
      { headings: [], text: "Who these rules are for." },
      {
        headings: ["4 Quotations", "4.1 Below £5,000"],
        anchor: "below",
        number: "4.1.1",
        text: "4.1.1 One quote is enough.",
      },
      { headings: ["5 Tenders"], text: "All others." },
    ]);
  });

  test("between paragraphs where a section is long, and nowhere else", () => {
    const found = chunks(
      heading(2, "Long"),
      ...[1, 2, 3].map(() => paragraph(words(120))),
      paragraph("End."),
    );
    expect(found.map(({ text }) => text)).toEqual([
      `${words(120)}\n\n${words(120)}`,
      `${words(120)}\n\nEnd.`,
    ]);
  });

  test("within a paragraph that is too long, between its sentences, with nothing lost", () => {
    const sentences = Array.from(
      { length: 90 },
      (_, n) => `Sentence ${n} tells of one thing and of no other.`,
    );
    const found = chunks(paragraph(sentences.join(" "), "7"));
    expect(found.length).toBeGreaterThan(2);
    for (const { text } of found) expect(text.split(/\s+/).length).toBeLessThanOrEqual(261);
    expect(
      found
        .map(({ text }) => text)
        .join(" ")
        .replace(/\s+/g, " "),
    ).toBe(`7. ${sentences.join(" ")}`);
  });

  test("with a list under its lead-in, as printed", () => {
    const list: ImportedBlock = {
      kind: "list",
      items: [
        { text: "the price", depth: 0, number: "(a)" },
        { text: "the\n quality", depth: 0 },
      ],
    };
    const [found] = chunks(paragraph("Look at:", "12"), list, paragraph("Then decide."));
    expect(found?.text).toBe("12. Look at:\n- (a) the price\n- the quality\n\nThen decide.");
  });

  test("with each row of a table carrying its header's words, and the header again in each part", () => {
    const rows = Array.from({ length: 30 }, (_, n) => [`Kind ${n}`, `£${n}`]);
    const found = chunks({ kind: "table", hasHeader: true, rows: [["What", "Limit"], ...rows] });
    const lines = found.flatMap(({ text }) => text.split("\n").filter(Boolean));
    expect(lines).toHaveLength(30);
    expect(lines[29]).toBe("- What: Kind 29; Limit: £29");
  });

  test("with a footnote beside the passage that carries its mark", () => {
    const footnote: ImportedBlock = { kind: "footnote", mark: "1", text: "Including VAT." };
    const found = chunks(
      heading(2, "A"),
      paragraph("Over £30,000[1]."),
      heading(2, "B"),
      paragraph("B."),
      footnote,
    );
    expect(found.map(({ text }) => text)).toEqual(["Over £30,000[1].\n\nFootnote 1: Including VAT.", "B."]);
  });

  test("with the provision a heading opens going down to what stands below it, and no further", () => {
    const provision = { label: "Procurement Act 2023 s.17", url: "https://www.legislation.gov.uk/x" };
    const found = chunks(
      heading(2, "Part 3"),
      heading(3, "Notices", { provision }),
      paragraph("If an authority …", "(1)"),
      heading(3, "Lots"),
      paragraph("Consider lots."),
    );
    expect(found.map((chunk) => chunk.provision)).toEqual([provision, undefined]);
  });

  test("into nothing where there is no text", () => {
    expect(chunks(heading(1, "A"), heading(2, "B"))).toEqual([]);
  });
});
