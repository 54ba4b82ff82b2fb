import type { XmlElement, XmlNode } from "../xml.ts";
import { isElement } from "../xml-walk.ts";
import type { Findings } from "./findings.ts";
import { isLeftOut } from "./status.ts";

/** Editors’ marks and text of other enactments: not the words of this one. */
const dropped = new Set([
  ...["CommentaryRef", "FootnoteRef", "MarginNoteRef", "BlockAmendment", "AppendText", "Image", "Pnumber"],
]);
const spaced = new Set(["Text", "Para", "ListItem", "P", "td", "th", "tr", "li", "br", "Character"]);

/** The words of an element as they stand now: what was repealed is gone, what was inserted is in. */
export function wordsOf(nodes: readonly XmlNode[], findings: Findings): string {
  return nodes.map((node) => (isElement(node) ? elementWords(node, findings) : node)).join("");
}

function elementWords(element: XmlElement, findings: Findings): string {
  if (dropped.has(element.name) || isLeftOut(element, findings)) return "";
  const words = wordsOf(element.children, findings);
  return spaced.has(element.name) ? ` ${words} ` : words;
}

/** A number or a title as printed, without what editors put around it: "17", "SCHEDULE 5". */
export function oneLine(element: XmlElement | undefined, findings: Findings): string {
  return element ? wordsOf(element.children, findings).replace(/\s+/g, " ").trim() : "";
}

/** Whether words are only the dots editors leave where text was repealed. */
export function isOnlyDots(words: string): boolean {
  return /^[\s.…·]*$/.test(words);
}
