import type { XmlElement, XmlNode } from "../xml.ts";
import { child, elements, isElement } from "../xml-walk.ts";

/** What is not part of the text as it stands. */
const dropped = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:ruby-text",
  "draw:frame",
  "svg:title",
]);

/** The words of a paragraph; a note is the mark that refers to it: "[1]". */
export function odtWords(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? elementWords(node) : node.replace(/\s+/g, " "))).join("");
}

function elementWords(element: XmlElement): string {
  if (dropped.has(element.name)) return "";
  if (element.name === "text:s")
    return " ".repeat(Math.min(50, Number(element.attributes["text:c"] ?? 1) || 1));
  if (element.name === "text:tab") return "\t";
  if (element.name === "text:line-break") return "\n";
  if (element.name === "text:note") return `[${noteMark(element)}]`;
  return odtWords(element.children);
}

export function noteMark(note: XmlElement): string {
  const citation = child(note, "text:note-citation");
  return citation ? odtWords(citation.children).trim() : "";
}

/** The elements of some names below an element, none of them inside another. */
export function outermost(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elements(element).flatMap((inner) => (names.has(inner.name) ? [inner] : outermost(inner, names)));
}
