import { describe, expect, test } from "vitest";
import { blocksOf, headings, paragraphs, points, read } from "./build/read.ts";

describe("front matter", () => {
  test("gives the title and the date, and is not read as text", async () => {
    const document = await read(
      "a.md",
      "---\ntitle: Buying guide\nupdated: 2026-03-02\ntags: [a, b]\n---\n\nBuy well.\n",
    );
    expect(document).toMatchObject({ title: "Buying guide", date: "2026-03-02" });
    expect(document.blocks).toEqual([{ kind: "paragraph", text: "Buy well." }]);
  });

  test("is text when it is no set of keys", async () => {
    expect(paragraphs(await read("a.md", "---\njust words\n---\n\nMore words.\n"))).toContain("More words.");
  });

  test("does not expand aliases", async () => {
    const bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: [*b,*b]\n---\nText stays.\n";
    expect(paragraphs(await read("a.md", bomb))).toContain("Text stays.");
  });
});

describe("headings", () => {
  test("keep their levels and the anchors they are given", async () => {
    const document = await read(
      "a.md",
      "# Rules\n\n## Buying {#buy}\n\nText.\n\nSelling\n-------\n\nText.\n\n### Deep *end*\n\nText.",
    );
    expect(document.title).toBe("Rules");
    expect(blocksOf(document, "heading")).toEqual([
      { kind: "heading", level: 2, text: "Buying", anchor: "buy" },
      { kind: "heading", level: 2, text: "Selling" },
      { kind: "heading", level: 3, text: "Deep end" },
    ]);
  });

  test("of which several are outermost give no title", async () => {
    const document = await read("buying-guide_2026.md", "# One\n\nText.\n\n# Two\n\nText.");
    expect(document.title).toBe("buying guide 2026");
    expect(headings(document)).toEqual(["One", "Two"]);
  });
});

test("text loses its marks and keeps its words", async () => {
  const text =
    "**Bold** _words_, `code`, [a link](https://example.org/x), ![picture](x.png) ~~old~~ &pound;5 &amp; up\nto here<br>and here.";
  expect(paragraphs(await read("a.md", text))).toEqual([
    "Bold words, code, a link, old £5 & up to here and here.",
  ]);
});

test("lists keep their depth, and numbers inside them", async () => {
  const text = "- one\n  - inner\n    1. first\n    2. second\n- two\n\n  more of two\n";
  expect(points(await read("a.md", text))).toEqual([
    "one",
    "  inner",
    "    1 first",
    "    2 second",
    "two more of two",
  ]);
});

describe("numbered paragraphs", () => {
  test("keep their numbers, wherever the list begins", async () => {
    const text =
      "7. Seventh\n8. Eighth\n   - with a point\n\n4.1 A rule.\n4.2 Another rule.\n\n(a) A point\n\n(b) Another point\n";
    const document = await read("a.md", text);
    expect(paragraphs(document)).toEqual(["7 Seventh", "8 Eighth", "4.1 A rule.", "4.2 Another rule."]);
    expect(points(document)).toEqual(["with a point", "(a) A point", "(b) Another point"]);
  });

  test("are not made of amounts, dates and times", async () => {
    const lines = [
      "30 days after the notice.",
      "2.5 million people.",
      "2024 was a good year.",
      "£5.00 is due.",
      "1.5 times the price.",
    ];
    const document = await read("a.md", lines.join("\n\n"));
    expect(paragraphs(document)).toEqual(lines);
  });
});

test("tables keep their rows; a header that is empty is none", async () => {
  const document = await read(
    "a.md",
    "| A | B |\n|---|---|\n| 1 | **2** |\n\n|  |  |\n|---|---|\n| x | y |\n",
  );
  expect(blocksOf(document, "table")).toEqual([
    {
      kind: "table",
      rows: [
        ["A", "B"],
        ["1", "2"],
      ],
      hasHeader: true,
    },
    { kind: "table", rows: [["x", "y"]], hasHeader: false },
  ]);
});

test("footnotes are counted in the order of their marks", async () => {
  const text = "First[^b] and second[^a].\n\n[^a]: Note *a*,\n    on two lines.\n[^b]: Note b.\n\nAfter.\n";
  const document = await read("a.md", text);
  expect(paragraphs(document)).toEqual(["First[1] and second[2].", "After."]);
  expect(blocksOf(document, "footnote")).toEqual([
    { kind: "footnote", mark: "2", text: "Note a, on two lines." },
    { kind: "footnote", mark: "1", text: "Note b." },
  ]);
});

test("quotations, code and HTML are read; comments and scripts are not", async () => {
  const text =
    "> Quoted words.\n\n```\n# not a heading\n```\n\n<!-- secret -->\n\n<div><p>In a div.</p><script>alert(1)</script></div>\n";
  const document = await read("a.md", text);
  expect(paragraphs(document)).toEqual(["Quoted words.", "# not a heading", "In a div."]);
  expect(headings(document)).toEqual([]);
});
