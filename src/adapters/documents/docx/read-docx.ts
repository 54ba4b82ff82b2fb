import { zipSync } from "fflate";
import mammoth from "mammoth";
import type { Draft } from "../draft.ts";
import { HtmlBlocks } from "../html/blocks.ts";
import { parseHtml } from "../html/dom.ts";
import { inlineText } from "../html/inline.ts";
import { refusal } from "../refusals.ts";
import { wordDocument } from "../signature.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { below, child, textOf } from "../xml-walk.ts";
import { writeXml } from "../xml-write.ts";
import { Zip } from "../zip.ts";
import { NumberingCounter, readNumbering } from "./numbering.ts";
import { rewriteDocument } from "./rewrite.ts";
import { WordStyles } from "./styles.ts";

/** The parts the converter needs. Pictures, macros, embedded files and comments are not among them. */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/;
const contents = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`toc ${n}`, `TOC ${n}`]);
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  ...[...contents, "TOC Heading", "table of figures"].map((name) => `p[style-name='${name}'] => !`),
];

/** Reads a Word document. The converter is given a new zip of parts that were inflated and checked here. */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const zip = new Zip(bytes);
  const parts = new Map<string, XmlElement>();
  for (const name of zip.names()) {
    const part = needed.test(name) ? zip.read(name) : undefined;
    if (part) parts.set(name, parseXml(part.toString("utf8")));
  }
  const [main, document] = [...parts].find(([name]) => wordDocument.test(name)) ?? [];
  if (!main || !document) throw refusal("damaged");
  const lists = readNumbering(part(parts, "numbering"));
  const styles = new WordStyles(part(parts, "styles"), lists);
  parts.set(main, rewriteDocument(document, styles, new NumberingCounter(lists)));
  const draft = toDraft(await convert(parts));
  return { ...draft, propertyTitle: propertyTitle(zip), warnings: [...draft.warnings, ...losses(document)] };
}

function part(parts: ReadonlyMap<string, XmlElement>, name: string): XmlElement | undefined {
  return [...parts].find(([path]) => path.replace(/\d*\.xml$/, "") === `word/${name}`)?.[1];
}

async function convert(parts: ReadonlyMap<string, XmlElement>): Promise<string> {
  const packed = [...parts].map(([name, root]) => [name, Buffer.from(writeXml(root))] as const);
  const buffer = Buffer.from(zipSync(Object.fromEntries(packed), { level: 0 }));
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap, convertImage, includeEmbeddedStyleMap: false },
  );
  return value;
}

/** Where nothing is marked as a heading, short lines in bold are read as headings. */
function toDraft(html: string): Draft {
  const page = parseHtml(html);
  const nodes = page.root().contents().toArray();
  const title = page("h1.title").first();
  let blocks = new HtmlBlocks();
  blocks.read(nodes);
  if (!blocks.list.blocks.some(({ kind }) => kind === "heading")) {
    blocks = new HtmlBlocks({ boldHeadings: true });
    blocks.read(nodes);
  }
  return {
    title: title.length > 0 ? inlineText(title.contents().toArray()) : undefined,
    blocks: blocks.list.blocks,
    warnings: [...blocks.warnings],
  };
}

function losses(document: XmlElement): string[] {
  const pictures = below(document, "w:drawing").length + below(document, "w:pict").length;
  const changes = below(document, "w:ins").length + below(document, "w:del").length;
  return [
    ...(pictures > 0 ? [`Pictures and drawings were left out: ${pictures}.`] : []),
    ...(changes > 0 ? ["The document has tracked changes. It was read as if they were all accepted."] : []),
  ];
}

function propertyTitle(zip: Zip): string | undefined {
  const part = zip.read("docProps/core.xml");
  const title = part && child(parseXml(part.toString("utf8"), "local"), "title");
  return title && textOf(title);
}
