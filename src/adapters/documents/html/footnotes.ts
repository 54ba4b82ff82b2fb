import type { BlockList } from "../block-list.ts";
import { attribute, type DomElement, hasClass, isElement } from "./dom.ts";
import { inlineText } from "./inline.ts";
import { innerBlocks, listPoints } from "./list.ts";

const footnoteId = /^(?:fn:?|footnote-|endnote-)\w/i;

/** Whether an element holds the footnotes of the page. */
export function isFootnotes(element: DomElement): boolean {
  if (hasClass(element, "footnotes") || attribute(element, "role") === "doc-endnotes") return true;
  if (element.name !== "ol") return false;
  const first = element.children.find((node) => isElement(node));
  return first !== undefined && footnoteId.test(attribute(first, "id"));
}

/** Adds the footnotes, their marks counted as they are shown. */
export function addFootnotes(element: DomElement, list: BlockList): void {
  const notes = element.name === "ol" ? element : innerBlocks(element).find(({ name }) => name === "ol");
  for (const [n, note] of (notes ? listPoints(notes) : []).entries()) {
    list.footnote(String(n + 1), inlineText(note.element.children));
  }
}
