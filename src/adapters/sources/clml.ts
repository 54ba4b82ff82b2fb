import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";

/** What an instrument's XML says of itself. */
export interface Instrument {
  readonly title: string;
  /** ISO date. */
  readonly modified?: string;
}

/** A division of an instrument as its table of contents lists it. */
export interface Division {
  /** The path of its page: "/ukpga/2023/54/part/3". */
  readonly path: string;
  /** "PART 3 Award of public contracts". */
  readonly label: string;
}

/** Reads the head of an instrument in Crown Legislation Markup Language. @throws Error when it is none, or is not whole. */
export function readInstrument(bytes: Uint8Array): Instrument {
  const xml = wholeXml(bytes);
  const title = textOf(xml, "dc:title");
  if (!title) throw new Error("legislation without a title");
  const modified = textOf(xml, "dc:modified")?.slice(0, 10);
  return { title, ...(z.iso.date().safeParse(modified).success && modified && { modified }) };
}

/**
 * The outermost divisions of an instrument, in order: its parts or, where it has none, its provisions, and its
 * schedules. @throws Error when the bytes are no table of contents.
 */
export function readContents(bytes: Uint8Array, instrumentPath: string): Division[] {
  const tree: Node[] = new XMLParser(treeOptions).parse(wholeXml(bytes));
  const contents = find(tree, "Contents");
  const divisions = contents ? divisionsIn(contents, instrumentPath) : [];
  if (divisions.length === 0) throw new Error("no table of contents");
  return divisions;
}

function wholeXml(bytes: Uint8Array): string {
  const xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (!/<(?:\w+:)?Legislation[\s>]/.test(xml)) throw new Error("not legislation");
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(valid.err.msg);
  return xml;
}

/** The title is wanted before the whole text is read, which is another's work. */
function textOf(xml: string, name: string): string | undefined {
  const inner = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1];
  return inner && unescapeXml(inner).replace(/\s+/g, " ").trim();
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** An element, its name the only key beside ":@", which holds its attributes; or a text. */
type Node = Record<string, unknown>;

const treeOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
} as const;

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ":@") ?? "";
}

function childrenOf(node: Node): Node[] {
  const inner = node[nameOf(node)];
  return Array.isArray(inner) ? inner : [];
}

function find(nodes: readonly Node[], name: string): Node | undefined {
  for (const node of nodes) {
    const found = nameOf(node) === name ? node : find(childrenOf(node), name);
    if (found) return found;
  }
  return undefined;
}

function divisionsIn(node: Node, instrumentPath: string): Division[] {
  return childrenOf(node).flatMap((child) => {
    const path = nameOf(child) === "ContentsSchedules" ? undefined : pathOf(child, instrumentPath);
    return path ? [{ path, label: labelOf(child) }] : divisionsIn(child, instrumentPath);
  });
}

/** Only paths within the instrument: the addresses come from outside. */
function pathOf(node: Node, instrumentPath: string): string | undefined {
  const { DocumentURI, IdURI } = (node[":@"] ?? {}) as Record<string, string>;
  const uri = DocumentURI ?? IdURI ?? "";
  if (!URL.canParse(uri)) return undefined;
  const path = new URL(uri).pathname.replace(/^\/id\//, "/");
  return path.startsWith(`${instrumentPath}/`) ? path : undefined;
}

function labelOf(node: Node): string {
  const heads = childrenOf(node).filter((child) =>
    ["ContentsNumber", "ContentsTitle"].includes(nameOf(child)),
  );
  return heads.map(plainText).join(" ").replace(/\s+/g, " ").trim();
}

function plainText(node: Node): string {
  const own = node["#text"];
  return typeof own === "string" ? unescapeXml(own) : childrenOf(node).map(plainText).join(" ");
}
