import { XMLParser, XMLValidator } from "fast-xml-parser";
import { maxDepth } from "./limits.ts";
import { refusal } from "./refusals.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** What the parser makes of an element: one key with its children, and its attributes under ":@". */
type Parsed = Record<string, unknown>;

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  cdataPropName: "#cdata",
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: maxDepth,
  jPath: false,
} as const;

/**
 * The root element of an XML text. Document types and entities are refused, so nothing is fetched and nothing
 * expands; only the five named and the numeric character references mean anything.
 * @throws DocumentRefused `unsafe` or `damaged`.
 */
export function parseXml(text: string, names: "prefixed" | "local" = "prefixed"): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refusal("unsafe");
  let parsed: Parsed[];
  try {
    parsed = new XMLParser({ ...options, removeNSPrefix: names === "local" }).parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const nested = said.startsWith("Maximum nested");
    throw refusal(nested ? "unsafe" : "damaged", undefined, new Error(withoutContext(said)));
  }
  if (XMLValidator.validate(text) !== true) throw refusal("damaged");
  const root = parsed.map(toNode).find((node) => typeof node !== "string");
  if (!root) throw refusal("damaged");
  return root;
}

/** The parser's complaint without the piece of the document it quotes. */
function withoutContext(message: string): string {
  return message.replace(/ Context:[\s\S]*$/, "");
}

function toNode(parsed: Parsed): XmlNode {
  for (const key in parsed) {
    if (key === ":@") continue;
    if (key === "#text") return decodeReferences(String(parsed[key]));
    if (key === "#cdata") return cdataOf(parsed[key]);
    const attributes = decodeAll((parsed[":@"] ?? {}) as Record<string, string>);
    return { name: key, attributes, children: (parsed[key] as Parsed[]).map(toNode) };
  }
  return "";
}

function cdataOf(content: unknown): string {
  return (content as Parsed[]).map((part) => String(part["#text"] ?? "")).join("");
}

function decodeAll(attributes: Record<string, string>): Record<string, string> {
  for (const key in attributes) attributes[key] = decodeReferences(attributes[key] ?? "");
  return attributes;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
