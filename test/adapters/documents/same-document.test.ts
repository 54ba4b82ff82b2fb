import { describe, expect, test } from "vitest";
import type { ImportedDocument } from "../../../src/core/corpus/imported.ts";
import { clml, p1, p2 } from "./build/clml.ts";
import { abstractNum, docx, inList, num, p, styled, table } from "./build/docx.ts";
import { listStyle, odt, odtTable } from "./build/odt.ts";
import { lines, pdf } from "./build/pdf.ts";
import { blocksOf, headings, read } from "./build/read.ts";

const title = "Contract procedure rules";
const [buying, records] = ["Low value purchases", "Keeping records"] as const;
const rules = [
  "Buy from a local supplier where you can.",
  "Ask three suppliers for a quote above £5,000.",
  "Keep each quote for six years.",
] as const;
const rows = [
  ["Value", "Quotes"],
  ["Up to £5,000", "1"],
  ["£5,000 to £25,000", "3"],
];
const tableRows = (cell: string) =>
  rows.map((row) => `<tr>${row.map((text) => `<${cell}>${text}</${cell}>`).join("")}</tr>`);

const files: Readonly<Record<string, string | Uint8Array>> = {
  "rules.md": `# ${title}\n\n## ${buying}\n\n1. ${rules[0]}\n2. ${rules[1]}\n\n## ${records}\n\n3. ${rules[2]}\n\n${rows
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n")
    .replace("\n", "\n|---|---|\n")}\n`,
  "rules.html": `<!doctype html><title>x</title><nav><a href="/">Home</a></nav><main><h1>${title}</h1><h2>${buying}</h2><ol><li>${rules[0]}</li><li>${rules[1]}</li></ol><h2>${records}</h2><ol start="3"><li>${rules[2]}</li></ol><table><thead>${tableRows("th")[0]}</thead><tbody>${tableRows("td").slice(1).join("")}</tbody></table></main>`,
  "rules.txt": `${title}\n\n${buying.toUpperCase()}\n\n1. ${rules[0]}\n\n2. ${rules[1]}\n\n${records.toUpperCase()}\n\n3. ${rules[2]}\n\n${rows.map((row) => row.join("\t")).join("\n")}\n`,
  "rules.docx": docx({
    body: [
      styled("Title", title),
      styled("Heading1", buying),
      p(rules[0], inList(1, 0)),
      p(rules[1], inList(1, 0)),
      styled("Heading1", records),
      p(rules[2], inList(1, 0)),
      table(rows),
    ].join(""),
    numbering: abstractNum(1, [["decimal", "%1."]]) + num(1, 1),
  }),
  "rules.odt": odt({
    styles: listStyle("L1", [["1"]]),
    body: `<text:p text:style-name="Title">${title}</text:p><text:h text:outline-level="1">${buying}</text:h><text:list text:style-name="L1"><text:list-item><text:p>${rules[0]}</text:p></text:list-item><text:list-item><text:p>${rules[1]}</text:p></text:list-item></text:list><text:h text:outline-level="1">${records}</text:h><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>${rules[2]}</text:p></text:list-item></text:list>${odtTable(rows)}`,
  }),
  "rules.pdf": pdf({
    pages: [
      [
        { text: title, x: 72, y: 760, size: 22, bold: true },
        { text: buying, x: 72, y: 715, size: 15, bold: true },
        ...lines([`1.  ${rules[0]}`], 690),
        ...lines([`2.  ${rules[1]}`], 665),
        { text: records, x: 72, y: 630, size: 15, bold: true },
        ...lines([`3.  ${rules[2]}`], 605).map((run) => ({ ...run, text: run.text.replace("£", "\xa3") })),
        ...rows.flatMap((row, n) => row.map((text, m) => ({ text, x: 72 + m * 200, y: 575 - n * 22 }))),
      ],
    ],
  }),
  "rules.xml": clml({
    title: `The ${title}`,
    body: [buying, records]
      .map((heading, n) => {
        const own = n === 0 ? rules.slice(0, 2) : rules.slice(2);
        const content = own.map((rule) => p2(String(rules.indexOf(rule) + 1), rule)).join("");
        const grid =
          n === 0
            ? ""
            : `<Tabular><html:table><html:thead>${tableRows("th")[0]}</html:thead><html:tbody>${tableRows("td").slice(1).join("")}</html:tbody></html:table></Tabular>`;
        return `<P1group><Title>${heading}</Title>${p1(`section/${n + 1}`, String(n + 1), content + grid)}</P1group>`;
      })
      .join(""),
  }),
};

/** Numbers without their brackets: an Act prints "(1)" where a list prints "1". */
function numbered(document: ImportedDocument): string[] {
  return blocksOf(document, "paragraph").flatMap(({ number, text }) =>
    number ? [`${number.replace(/[()]/g, "")} ${text}`] : [],
  );
}

describe.each(Object.entries(files))("the same document as %s", (name, content) => {
  test("has its title", async () => {
    expect((await read(name, content)).title.toLowerCase()).toBe(title.toLowerCase());
  });

  test("has its headings, and not the title among them", async () => {
    const found = headings(await read(name, content));
    expect(found.map((text) => text.toLowerCase())).toEqual([buying.toLowerCase(), records.toLowerCase()]);
    const levels = blocksOf(await read(name, content), "heading").map(({ level }) => level);
    expect(new Set(levels).size).toBe(1);
  });

  test("has its numbered paragraphs", async () => {
    expect(numbered(await read(name, content))).toEqual(rules.map((rule, n) => `${n + 1} ${rule}`));
  });

  test("has its table, with its header", async () => {
    expect(blocksOf(await read(name, content), "table")).toEqual([{ kind: "table", rows, hasHeader: true }]);
  });

  test("says nothing twice and nothing else", async () => {
    const { blocks } = await read(name, content);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...["heading", "paragraph", "paragraph", "heading", "paragraph", "table"],
    ]);
  });
});
