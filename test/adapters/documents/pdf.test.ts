import { describe, expect, test } from "vitest";
import { lines, pdf, type Run } from "./build/pdf.ts";
import { blocksOf, headings, paragraphs, points, read } from "./build/read.ts";
import { type Tagged, taggedPdf } from "./build/tagged-pdf.ts";

const body = "The authority must follow these rules for every contract it lets, whatever the";
const last = "value of the contract is.";

/** A page as offices print them: a header, the text, a footer with its number. */
function office(number: number, text: readonly Run[]): Run[] {
  return [
    { text: "Exampleshire Council: contract rules", x: 72, y: 810, size: 9 },
    ...text,
    { text: `Page ${number} of 3`, x: 260, y: 30, size: 9 },
  ];
}

const rules = pdf({
  title: "Microsoft Word - rules_v3_FINAL.docx",
  pages: [
    office(1, [
      { text: "Contract rules", x: 72, y: 760, size: 24 },
      { text: "1. Purpose and", x: 72, y: 715, size: 16 },
      { text: "application", x: 72, y: 696, size: 16 },
      ...lines([`1.1 ${body}`, last], 670),
      ...lines(
        ["1.2 Officers must keep a record of each pro-", "curement. To procure without one is a"],
        635,
      ),
    ]),
    office(2, [
      ...lines(["breach of these rules."], 770),
      { text: "Exceptions", x: 72, y: 740, bold: true },
      ...lines([`Exceptions are rare. ${body}`.slice(0, 90), "authority decides on each."], 722),
      ...lines(["• urgent works", "• a single supplier, where the market has"], 686).map((run) => ({
        ...run,
        x: 90,
        text: run.text.replace("•", "\x95"),
      })),
      ...lines(["no other"], 658, { x: 100 }),
      ...lines(["(a) first point", "(b) second point"], 634),
    ]),
    office(3, [
      { text: "2. Records", x: 72, y: 770, size: 16 },
      ...lines([`2.1 ${body}`, "value.", "2.2 Keep them."], 740),
      { text: "See the Act", x: 72, y: 690 },
      { text: "2", x: 132, y: 694, size: 6 },
      { text: "for more.", x: 138, y: 690 },
      { text: "2 Procurement Act 2023, section 98,", x: 72, y: 120, size: 8 },
      { text: "and its Schedule.", x: 72, y: 110, size: 8 },
    ]),
  ],
});

describe("a PDF of an office", () => {
  test("takes its title from its largest type, not from leftover properties", async () => {
    expect((await read("a.pdf", rules)).title).toBe("Contract rules");
  });

  test("has headings by size of type, over two lines too, and by bold type", async () => {
    const found = blocksOf(await read("a.pdf", rules), "heading").map(
      ({ level, text }) => `${level} ${text}`,
    );
    expect(found).toEqual(["2 1. Purpose and application", "3 Exceptions", "2 2. Records"]);
  });

  test("has whole paragraphs with their numbers: over pages, with split words joined", async () => {
    const found = paragraphs(await read("a.pdf", rules));
    expect(found[0]).toBe(`1.1 ${body} ${last}`);
    expect(found[1]).toBe(
      "1.2 Officers must keep a record of each procurement. To procure without one is a breach of these rules.",
    );
    expect(found.slice(3)).toEqual([`2.1 ${body} value.`, "2.2 Keep them.", "See the Act[2] for more."]);
  });

  test("has its points and its footnotes", async () => {
    const document = await read("a.pdf", rules);
    expect(points(document)).toEqual([
      ...["urgent works", "a single supplier, where the market has no other"],
      ...["(a) first point", "(b) second point"],
    ]);
    expect(blocksOf(document, "footnote")).toEqual([
      { kind: "footnote", mark: "2", text: "Procurement Act 2023, section 98, and its Schedule." },
    ]);
  });

  test("does not have its page headers, footers and numbers", async () => {
    expect(JSON.stringify(await read("a.pdf", rules))).not.toMatch(/Exampleshire|Page \d/);
  });
});

test("columns are read one after the other", async () => {
  const column = (x: number, word: string) =>
    lines(
      Array.from({ length: 20 }, (_, n) => `${word} line ${n} of this column here`),
      700,
      { x },
    );
  const document = await read("a.pdf", pdf({ pages: [[...column(60, "left"), ...column(320, "right")]] }));
  const text = paragraphs(document).join(" ");
  expect(text.indexOf("left line 19")).toBeLessThan(text.indexOf("right line 0"));
  expect(blocksOf(document, "table")).toEqual([]);
});

test("a table keeps its rows when cells take several lines, and the text after it is no part of it", async () => {
  const cell = (text: string, x: number, y: number) => ({ text, x, y });
  const page = [
    ...lines(["What to do:"], 760),
    ...[cell("Value", 72, 730), cell("Rule", 200, 730)],
    ...[cell("Up to £5,000".replace("£", "\xa3"), 72, 705), cell("Ask one supplier whom", 200, 705)],
    cell("you know", 200, 691),
    ...[cell("More than that", 72, 666), cell("Ask 3 suppliers", 200, 666)],
    ...lines(["The rules after the table hold for everyone, also for those who do not buy."], 630),
  ];
  const document = await read("a.pdf", pdf({ pages: [page] }));
  expect(blocksOf(document, "table")[0]?.rows).toEqual([
    ...[
      ["Value", "Rule"],
      ["Up to £5,000", "Ask one supplier whom you know"],
      ["More than that", "Ask 3 suppliers"],
    ],
  ]);
  expect(paragraphs(document)).toHaveLength(2);
  expect(document.warnings).toEqual([
    "A table was made out from the layout. Check that its cells are right.",
  ]);
});

test("pages without text are told", async () => {
  const page = lines(["This page has text enough to be read."], 700);
  const document = await read(
    "a.pdf",
    pdf({ pages: [page, "picture", page.map((run) => ({ ...run, y: 600 }))] }),
  );
  expect(document.warnings).toEqual(["Page 2 has no text. If there is a picture of text, it was not read."]);
});

test("headings are read from a file of one page, too", async () => {
  const page = [{ text: "NOTES", x: 72, y: 700 }, ...lines(["Short text that follows the heading."], 670)];
  expect(headings(await read("a.pdf", pdf({ pages: [page] })))).toEqual([]);
  expect((await read("a.pdf", pdf({ pages: [page] }))).title).toBe("NOTES");
});

test("a row of a table may be higher than a line, with its cells in the middle of it", async () => {
  const cell = (text: string, x: number, y: number) => ({ text, x, y });
  const page = [
    ...[
      cell("Estimated", 72, 740),
      cell("value", 72, 727),
      cell("Procedure", 160, 733),
      cell("Who", 420, 733),
    ],
    ...[cell("Up to 10", 72, 700), cell("One quote", 160, 700), cell("Officer", 420, 700)],
    ...[cell("Over 10", 72, 670), cell("Three quotes, of which", 160, 676), cell("one is local", 160, 663)],
    ...[cell("Head", 420, 676), cell("of service", 420, 663)],
    ...lines(["The text after the table goes on and on over the whole width of the page."], 620),
  ];
  const document = await read("a.pdf", pdf({ pages: [page] }));
  expect(blocksOf(document, "table")[0]?.rows).toEqual([
    ["Estimated value", "Procedure", "Who"],
    ["Up to 10", "One quote", "Officer"],
    ["Over 10", "Three quotes, of which one is local", "Head of service"],
  ]);
});

test("numbers that stand apart from their paragraphs do not make a table", async () => {
  const page = [1, 2, 3].flatMap((n) => [
    { text: `4.${n}`, x: 72, y: 740 - n * 40 },
    ...lines([`Paragraph ${n} goes on over`, "two lines."], 740 - n * 40, { x: 120 }),
  ]);
  const document = await read("a.pdf", pdf({ pages: [page] }));
  expect(paragraphs(document)).toEqual([1, 2, 3].map((n) => `4.${n} Paragraph ${n} goes on over two lines.`));
});

describe("a PDF that says what its parts are", () => {
  let y = 780;
  const text = (...words: string[]) => {
    y -= 14 * words.length;
    return lines(words, y + 14 * (words.length - 1));
  };
  const node = (role: string, ...words: string[]): Tagged => ({ role, runs: text(...words) });
  const of = (role: string, ...inner: Tagged[]): Tagged => ({ role, inner });
  const tree = [
    node("H1", "Rules for buying"),
    node("TOC", "Purpose 1"),
    of("Sect", node("H2", "Purpose"), node("P", "All of these words are one para-", "graph of the text.")),
    of(
      "L",
      of(
        "LI",
        node("Lbl", "4.1"),
        of(
          "LBody",
          node("P", "Ask first."),
          of("L", of("LI", node("Lbl", "(a)"), node("LBody", "in writing"))),
        ),
      ),
      of("LI", node("Lbl", "\x95"), node("LBody", "a bullet")),
    ),
    of(
      "Table",
      of("TR", node("TH", "Value"), node("TH", "Quotes")),
      of("TR", node("TD", "Up to five"), node("TD", "1")),
    ),
    { role: "P", runs: text("See the Act"), inner: [of("Reference", node("Lbl", "1"))] },
    node("Note", "1 Procurement Act 2023."),
    node("Figure", "Words in a picture"),
  ];

  test("is read by that", async () => {
    const document = await read("a.pdf", taggedPdf(tree, text("Page 1 of 1")));
    expect(document.title).toBe("Rules for buying");
    expect(blocksOf(document, "heading")).toEqual([{ kind: "heading", level: 2, text: "Purpose" }]);
    expect(paragraphs(document)).toEqual([
      ...["All of these words are one paragraph of the text.", "4.1 Ask first.", "See the Act[1]"],
    ]);
    expect(points(document)).toEqual(["(a) in writing", "a bullet"]);
    expect(blocksOf(document, "table")).toEqual([
      {
        kind: "table",
        rows: [
          ["Value", "Quotes"],
          ["Up to five", "1"],
        ],
        hasHeader: true,
      },
    ]);
    expect(blocksOf(document, "footnote")).toEqual([
      { kind: "footnote", mark: "1", text: "Procurement Act 2023." },
    ]);
    expect(document.warnings).toEqual([]);
  });

  test("is read by what it shows when it names no headings", async () => {
    const document = await read(
      "a.pdf",
      taggedPdf([node("P", "Only a paragraph of plain text.")], text("And loose words.")),
    );
    expect(JSON.stringify(document.blocks)).toContain("And loose words.");
  });
});
