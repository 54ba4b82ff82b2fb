import { expect, test } from "vitest";
import { listStyle, odt } from "./build/odt.ts";
import { blocksOf, headings, paragraphs, points, read } from "./build/read.ts";

const item = (...inner: string[]) => `<text:list-item>${inner.join("")}</text:list-item>`;
const list = (style: string, items: string, more = "") =>
  `<text:list text:style-name="${style}" ${more}>${items}</text:list>`;
const p = (text: string, style = "") => `<text:p text:style-name="${style}">${text}</text:p>`;
const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;

test("headings carry the numbers of the outline", async () => {
  const outline = `<text:outline-style>${["1", "1"].map((format, n) => `<text:outline-level-style text:level="${n + 1}" style:num-format="${format}" text:display-levels="${n + 1}"/>`).join("")}</text:outline-style>`;
  const body =
    h(1, "One") + p("a") + h(2, "Inner") + p("b") + h(2, "Other") + h(1, "Two") + h(2, "Last") + p("c");
  expect(headings(await read("a.odt", odt({ outline, body })))).toEqual([
    ...["1 One", "1.1 Inner", "1.2 Other", "2 Two", "2.1 Last"],
  ]);
});

test("lists count as they are shown: figures are paragraphs, letters and bullets are points", async () => {
  const styles = listStyle("L", [["1"], ["1", ".", 2], ["a", ")"]]) + listStyle("B", [[""], [""]]);
  const body =
    list(
      "L",
      item(p("One"), list("L", item(p("Under one"), list("L", item(p("point")) + item(p("other")))))) +
        item(p("Two"), p("More of two")),
    ) +
    p("Between") +
    list("L", item(p("Three")), 'text:continue-numbering="true"') +
    list("B", item(p("bullet"), list("B", item(p("inner")))));
  const document = await read("a.odt", odt({ styles, body }));
  expect(paragraphs(document)).toEqual([
    "1 One",
    "1.1 Under one",
    "2 Two",
    "More of two",
    "Between",
    "3 Three",
  ]);
  expect(points(document)).toEqual(["a point", "b other", "bullet", "  inner"]);
});

test("tables keep repeated and merged cells", async () => {
  const cell = (text: string, more = "") => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
  const covered = "<table:covered-table-cell/>";
  const row = (inner: string) => `<table:table-row>${inner}</table:table-row>`;
  const body = `<table:table>${row(cell("Both", 'table:number-columns-spanned="2"') + covered)}${row(cell("Down", 'table:number-rows-spanned="2"') + cell("1"))}${row(covered + cell("2"))}${row(`${cell("same", 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16000"/>`)}</table:table>`;
  expect(blocksOf(await read("a.odt", odt({ body })), "table")[0]?.rows).toEqual([
    ...[
      ["Both", "Both"],
      ["Down", "1"],
      ["Down", "2"],
      ["same", "same"],
    ],
  ]);
});

test("notes, spaces, tabs and text boxes are read; what was deleted and the contents are not", async () => {
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>';
  const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p("Gone.")}</text:deletion></text:changed-region></text:tracked-changes>`;
  const frame = `<draw:frame><draw:text-box>${p("In a box.")}</draw:text-box></draw:frame>`;
  const body = `${deleted}<text:table-of-content>${p("Contents 1")}</text:table-of-content>${p(`Two<text:s text:c="2"/>words${note}<office:annotation>${p("remark")}</office:annotation>${frame}`)}`;
  const document = await read("a.odt", odt({ body }));
  expect(paragraphs(document)).toEqual(["Two words[1]", "In a box."]);
  expect(blocksOf(document, "footnote")).toEqual([{ kind: "footnote", mark: "1", text: "A note." }]);
  expect(document.warnings).toEqual([
    "The document has tracked changes. It was read as if they were all accepted.",
  ]);
});

test("the title is that of its style, else of its properties", async () => {
  const styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>';
  expect((await read("a.odt", odt({ styles, body: p("Our rules", "P1") + p("Text.") }))).title).toBe(
    "Our rules",
  );
  expect((await read("a.odt", odt({ title: "In the properties", body: p("Text.") }))).title).toBe(
    "In the properties",
  );
});
