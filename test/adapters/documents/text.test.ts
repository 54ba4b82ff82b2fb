import { describe, expect, test } from "vitest";
import { blocksOf, headings, paragraphs, points, read } from "./build/read.ts";

describe("headings", () => {
  test("are the first line, capitals, underlined lines and numbered titles", async () => {
    const text =
      "Buying rules\n\nPURPOSE\nWhy we have them.\n\n2. Scope\n\nWhat they cover.\n\n2.1 Schools\n\nNot these.\n\nSmall print\n-----------\n\nThe end.\n";
    const document = await read("a.txt", text);
    expect(document.title).toBe("Buying rules");
    expect(blocksOf(document, "heading").map(({ level, text }) => `${level} ${text}`)).toEqual([
      ...["2 PURPOSE", "2 2. Scope", "3 2.1 Schools", "3 Small print"],
    ]);
  });

  test("are not sentences, and not short paragraphs with a number", async () => {
    const document = await read(
      "a.txt",
      "Please read this first.\n\n1. Ask for three quotes.\n\n2. Keep them.\n",
    );
    expect(headings(document)).toEqual([]);
    expect(paragraphs(document)).toEqual([
      "Please read this first.",
      "1 Ask for three quotes.",
      "2 Keep them.",
    ]);
  });
});

describe("paragraphs", () => {
  test("are joined from wrapped lines, and split words made whole", async () => {
    const text =
      "The authority must pro-\ncure with care. It is a long-\nterm task, and procure is\nthe word.\n\nNext one.\n";
    expect(paragraphs(await read("a.txt", text))).toEqual([
      "The authority must procure with care. It is a long-term task, and procure is the word.",
      "Next one.",
    ]);
  });

  test("are lines when lines are long", async () => {
    const long = `${"word ".repeat(40)}end.`;
    expect(paragraphs(await read("a.txt", `${long}\nShort line\n${long}`))).toEqual([
      long,
      "Short line",
      long,
    ]);
  });

  test("begin at a number that follows, not at one that only opens a line", async () => {
    const text =
      "4.1 Follow the rules in section\n12. They hold for all.\n4.2 Ask first.\n(a) by letter, or\n(b) by email.\n";
    const document = await read("a.txt", text);
    expect(paragraphs(document)).toEqual([
      "4.1 Follow the rules in section 12. They hold for all.",
      "4.2 Ask first.",
    ]);
    expect(points(document)).toEqual(["(a) by letter, or", "(b) by email."]);
  });
});

test("bullets are points, as deep as they stand", async () => {
  const text = "You need:\n\n* a quote\n    - in writing, on\n      one page\n* a reason\n";
  expect(points(await read("a.txt", text))).toEqual(["a quote", "  in writing, on one page", "a reason"]);
});

test("letters go on where they follow, also (h) to (i) and into Roman numerals", async () => {
  const text = "Points:\n\n(g) seven\n\n(h) eight\n\n(i) nine\n\n(i) deep one\n\n(ii) deep two\n\n(j) ten\n";
  expect(points(await read("a.txt", text))).toEqual([
    ...["(g) seven", "(h) eight", "(i) nine", "  (i) deep one", "  (ii) deep two", "(j) ten"],
  ]);
});

describe("tables", () => {
  const rows = [
    ["Value", "Quotes", "Who"],
    ["Up to £5,000", "1", "Officer"],
    ["Above £5,000", "3", "Head of service"],
  ];
  test.each([
    ["tabs", rows.map((row) => row.join("\t")).join("\n")],
    ["bars", rows.map((row) => `| ${row.join(" | ")} |`).join("\n")],
    ["places", rows.map((row) => row.map((text) => text.padEnd(20)).join("")).join("\n")],
  ])("are made out by %s", async (_, text) => {
    const document = await read("a.txt", `Before the table.\n\n${text}\n\nAfter the table.\n`);
    expect(blocksOf(document, "table")).toEqual([{ kind: "table", rows, hasHeader: true }]);
    expect(paragraphs(document)).toEqual(["Before the table.", "After the table."]);
    expect(document.warnings).toEqual([
      "A table was made out from the layout. Check that its cells are right.",
    ]);
  });
});

test("a table of contents is left out", async () => {
  const text = "Contents\n\n1. Purpose ........ 3\n2. Scope .......... 4\n\nThe text.\n";
  expect(paragraphs(await read("a.txt", text))).toEqual(["The text."]);
});

test.each([
  ["UTF-8", Buffer.from("It costs £5.")],
  ["UTF-8 with a mark", Buffer.from("\ufeffIt costs £5.")],
  ["UTF-16 little-endian", Buffer.from("\ufeffIt costs £5.", "utf16le")],
  ["UTF-16 big-endian", Buffer.from("\ufeffIt costs £5.", "utf16le").swap16()],
  ["Windows-1252", Buffer.from("It costs \xa35.", "latin1")],
])("is decoded from %s", async (_, bytes) => {
  expect(paragraphs(await read("a.txt", bytes))).toEqual(["It costs £5."]);
});

test.each([
  ["Last updated: 3 December 2024", "2024-12-03"],
  ["Published 22 April 2024 | Updated 19 July 2024", "2024-07-19"],
  ["Effective from 01/04/2026", "2026-04-01"],
  ["Version 2.1, issued 2025-02-24", "2025-02-24"],
  ["Date: 31 February 2025", undefined],
  [
    "The guidance was updated on 3 December 2024 and all contracting authorities should read it carefully.",
    undefined,
  ],
  ["Published in spring", undefined],
])("a document that says %j is of %s", async (line, date) => {
  expect((await read("a.txt", `Rules.\n\n${line}\n\nThe text begins.\n`)).date).toBe(date);
});
