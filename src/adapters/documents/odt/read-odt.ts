import type { Draft } from "../draft.ts";
import { refusal } from "../refusals.ts";
import { parseXml, type XmlElement } from "../xml.ts";
import { below, child, descend, textOf } from "../xml-walk.ts";
import { Zip } from "../zip.ts";
import { addNotes, OdtBlocks } from "./blocks.ts";
import { readListStyles } from "./numbering.ts";

/** Reads an OpenDocument text. */
export function readOdt(bytes: Uint8Array): Draft {
  const zip = new Zip(bytes);
  if (zip.read("META-INF/manifest.xml")?.includes("encryption-data")) throw refusal("encrypted");
  const content = part(zip, "content.xml");
  const body = descend(content, "office:body", "office:text");
  if (!content || !body) throw refusal("damaged");
  const styles = part(zip, "styles.xml");
  const blocks = new OdtBlocks(readListStyles([styles, content]), titleStyles([styles, content]));
  blocks.read(body);
  addNotes(body, blocks.list);
  const meta = descend(part(zip, "meta.xml"), "office:meta");
  return {
    title: blocks.title,
    propertyTitle: textOf(child(meta, "dc:title") ?? ""),
    blocks: blocks.list.blocks,
    warnings: losses(body),
  };
}

function part(zip: Zip, name: string): XmlElement | undefined {
  const bytes = zip.read(name);
  return bytes && parseXml(bytes.toString("utf8"));
}

/** "Title", and the automatic styles made from it. */
function titleStyles(files: readonly (XmlElement | undefined)[]): Set<string> {
  const names = new Set(["Title"]);
  for (const style of files.flatMap((file) => (file ? below(file, "style:style") : []))) {
    if (style.attributes["style:parent-style-name"] === "Title")
      names.add(style.attributes["style:name"] ?? "");
  }
  return names;
}

function losses(body: XmlElement): string[] {
  const pictures = below(body, "draw:image").length;
  const changes = below(body, "text:changed-region").length;
  return [
    ...(pictures > 0 ? [`Pictures were left out: ${pictures}.`] : []),
    ...(changes > 0 ? ["The document has tracked changes. It was read as if they were all accepted."] : []),
  ];
}
