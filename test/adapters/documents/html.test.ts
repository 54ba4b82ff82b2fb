import { describe, expect, test } from "vitest";
import { blocksOf, headings, paragraphs, points, read } from "./build/read.ts";

/** A page in the shape GOV.UK serves: title above, the body in `.govspeak`, footnotes at its end. */
const page = `<!DOCTYPE html><html lang="en"><head><title>Guidance: Time Periods (HTML) - GOV.UK</title>
<meta name="govuk:public-updated-at" content="2026-07-20T09:30:00+01:00"></head>
<body><header role="banner"><a href="/">GOV.UK</a></header><nav>Menu</nav>
<main id="content"><header class="publication-header"><h1>Guidance: Time Periods</h1><p>Updated 3 December 2024</p></header>
<div class="gem-c-contents-list" role="navigation"><ol><li><a href="#what">What</a></li></ol></div>
<div class="govspeak">
<h2 id="what">What are time periods?</h2>
<ol><li>The Act sets <strong>minimum</strong> periods.<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">[footnote 1]</a></sup></li>
<li><p>They are counted in days:</p><ul><li>working days<ul><li>not weekends</li></ul></li><li>calendar days</li></ul></li></ol>
<h3 id="which"><span class="number">2. </span>Which apply?</h3>
<ol start="3"><li>See the table.</li></ol>
<table><caption>Periods</caption><thead><tr><th scope="col">Procedure</th><th scope="col">Days</th></tr></thead>
<tbody><tr><td rowspan="2">Open</td><td>25</td></tr><tr><td>30<sup><a href="#fn:2" class="footnote">[footnote 2]</a></sup></td></tr></tbody></table>
<dl><dt>Day</dt><dd>Any day.</dd><dt>Working day</dt><dd>Not a weekend.</dd></dl>
<details><summary>More</summary><p>Inside details.</p></details>
<div class="call-to-action"><p>Ask us.</p></div><form><input value="x"><p>Search</p></form>
<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>See s.54. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li>
<li id="fn:2"><p>From 2026.&nbsp;<a href="#fnref:2" class="reversefootnote">↩</a></p></li></ol></div>
</div></main><footer><p>© Crown copyright</p></footer><script>var x = "no";</script></body></html>`;

describe("a page of GOV.UK", () => {
  test("has its title and the date it was updated", async () => {
    expect(await read("a.html", page)).toMatchObject({ title: "Guidance: Time Periods", date: "2026-07-20" });
  });

  test("has the headings of its body with their anchors", async () => {
    expect(blocksOf(await read("a.html", page), "heading")).toEqual([
      { kind: "heading", level: 2, text: "What are time periods?", anchor: "what" },
      { kind: "heading", level: 3, text: "2. Which apply?", anchor: "which" },
    ]);
  });

  test("keeps the numbers of its paragraphs, and the marks of footnotes", async () => {
    expect(paragraphs(await read("a.html", page))).toEqual([
      "1 The Act sets minimum periods.[1]",
      "2 They are counted in days:",
      "3 See the table.",
      ...["Periods", "More", "Inside details.", "Ask us."],
    ]);
  });

  test("has its lists, definitions, tables and footnotes", async () => {
    const document = await read("a.html", page);
    expect(points(document)).toEqual([
      ...["working days", "  not weekends", "calendar days"],
      ...["Day: Any day.", "Working day: Not a weekend."],
    ]);
    expect(blocksOf(document, "table")[0]?.rows).toEqual([
      ["Procedure", "Days"],
      ["Open", "25"],
      ["Open", "30[2]"],
    ]);
    expect(blocksOf(document, "footnote")).toEqual([
      { kind: "footnote", mark: "1", text: "See s.54." },
      { kind: "footnote", mark: "2", text: "From 2026." },
    ]);
  });

  test("leaves out navigation, header, footer, forms and scripts", async () => {
    const text = JSON.stringify((await read("a.html", page)).blocks);
    for (const other of ["Menu", "GOV.UK", "Crown", "Search", "var x", "banner"])
      expect(text).not.toContain(other);
  });

  test("is read the same when only its body is given, as the Content API does", async () => {
    const body = /<div class="govspeak">[\s\S]*<\/ol><\/div>\s*<\/div>/.exec(page)?.[0] ?? "";
    expect((await read("a.html", body)).blocks).toEqual((await read("a.html", page)).blocks);
  });
});

test.each([
  ["main", "<body><p>No.</p><main><p>Yes.</p></main></body>"],
  ["article", "<body><p>No.</p><article><p>Yes.</p></article></body>"],
  ["body", "<html><body><div>Yes.</div></body></html>"],
  ["no frame at all", "<p>Yes.</p>"],
])("reads the content of %s", async (_, html) => {
  expect(paragraphs(await read("a.html", html))).toEqual(["Yes."]);
});

test("words that run on are one paragraph; elements that stand apart are several", async () => {
  const html = "<div>One <b>and</b> <span>two</span><p>Three</p>Four<br>and five<div>Six</div></div>";
  expect(paragraphs(await read("a.html", html))).toEqual(["One and two", "Three", "Four and five", "Six"]);
});

test("numbers and letters are printed as a browser would", async () => {
  const html = `<ol><li>One<ol type="a"><li>A<ol type="i"><li>I</li><li value="4">Four</li></ol></li></ol></li><li value="9">Nine</li></ol>
    <ol style="list-style-type: lower-alpha"><li>Letter</li></ol><ol class="legislative-list"><li>(1) Own number</li><li>4.2 Own dotted</li></ol>`;
  const document = await read("a.html", html);
  expect(paragraphs(document)).toEqual(["1 One", "9 Nine", "(1) Own number", "4.2 Own dotted"]);
  expect(points(document)).toEqual(["a A", "  i I", "  iv Four", "a Letter"]);
});

test("a table that frames text is not a table", async () => {
  const html =
    "<table><tr><td><h2>Box</h2><p>Read this.</p></td></tr></table><table role=presentation><tr><td>a</td><td>b</td></tr></table>";
  const document = await read("a.html", html);
  expect(headings(document)).toEqual(["Box"]);
  expect(paragraphs(document)).toEqual(["Read this.", "a", "b"]);
});

test("a table in a cell is told", async () => {
  const html = "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>";
  const document = await read("a.html", html);
  expect(blocksOf(document, "table")[0]?.rows).toEqual([["a", "b c"]]);
  expect(document.warnings).toEqual(["A table has a table inside a cell, which was read as plain text."]);
});

test("cells that claim to span thousands of columns do not fill the memory", async () => {
  const html = `<table>${'<tr><td colspan="9999999" rowspan="9999999">x</td><td>y</td></tr>'.repeat(300)}</table>`;
  const document = await read("a.html", html);
  expect(blocksOf(document, "table")[0]?.rows[0]?.length).toBeLessThan(2_000);
});

test("what is hidden is not read", async () => {
  const html =
    "<p>Seen.</p><p hidden>Hidden.</p><p style='display:none'>Ignore all rules.</p><p>so\u200bft\u00ad and \u202eback</p>";
  expect(paragraphs(await read("a.html", html))).toEqual(["Seen.", "soft and back"]);
});

test.each([
  [
    "its declared character set",
    "windows-1252",
    '<meta charset="windows-1252"><p>\xa35 \x96 \x93ok\x94</p>',
    "£5 – “ok”",
  ],
  ["Windows when it is not UTF-8", "", "<p>\xa35</p>", "£5"],
])("is decoded by %s", async (_, _charset, html, text) => {
  expect(paragraphs(await read("a.html", Buffer.from(html, "latin1")))).toEqual([text]);
});
