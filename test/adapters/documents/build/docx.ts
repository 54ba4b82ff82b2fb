import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly title?: string;
  /** More files of the zip, by path. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A Word document of the given inner XML. */
export function docx({
  body,
  styles = "",
  numbering = "",
  footnotes = "",
  title = "",
  more = {},
}: DocxParts) {
  const kinds = ["styles", "numbering", "footnotes"];
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${types}.${kind}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packageRels}">${kinds.map((kind, n) => `<Relationship Id="rId${n + 1}" Type="${relationships}/${kind}" Target="${kind}.xml"/>`).join("")}</Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${w}>${defaultStyles}${styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${w}>${numbering}</w:numbering>`,
    "word/footnotes.xml": `<w:footnotes ${w}>${footnotes}</w:footnotes>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    ...more,
  };
  return zip(files);
}

export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const defaultStyles = ["Title", "heading 1", "heading 2", "toc 1"]
  .map((name) => {
    const id = name.replace(/^heading /, "Heading").replace(/^toc /, "TOC");
    const level = /^heading (\d)/.exec(name)?.[1];
    const outline = level ? `<w:outlineLvl w:val="${Number(level) - 1}"/>` : "";
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${outline}</w:pPr></w:style>`;
  })
  .join("");

export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function styled(style: string, text: string, more = ""): string {
  return p(text, `<w:pStyle w:val="${style}"/>${more}`);
}

export function inList(list: number, depth: number): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A list definition: for each level its format and pattern. */
export function abstractNum(
  id: number,
  levels: readonly (readonly [format: string, pattern: string, more?: string])[],
) {
  const inner = levels.map(
    ([format, pattern, more = ""], n) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join("")}</w:abstractNum>`;
}

export function num(id: number, definition: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

export function table(rows: readonly (readonly string[])[], headerRows = 1): string {
  const inner = rows.map((row, n) => {
    const properties = n < headerRows ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
    return `<w:tr>${properties}${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join("")}</w:tr>`;
  });
  return `<w:tbl>${inner.join("")}</w:tbl>`;
}
