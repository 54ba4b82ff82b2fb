import type { BlockList } from "../block-list.ts";
import { type DomElement, type DomNode, isElement } from "./dom.ts";
import { inlineText } from "./inline.ts";

/** Adds a list of definitions: a point for each, its term before it. */
export function addDefinitions(definitions: DomElement, list: BlockList): void {
  let term = "";
  for (const element of definitions.children.flatMap(unwrapped)) {
    const text = inlineText(element.children).trim();
    if (element.name === "dt") term = term ? `${term}, ${text}` : text;
    if (element.name !== "dd") continue;
    list.item({ text: term ? `${term}: ${text}` : text, depth: 0 });
    term = "";
  }
}

/** `dl` may hold its pairs in `div`s. */
function unwrapped(node: DomNode): DomElement[] {
  if (!isElement(node)) return [];
  return node.name === "div" ? node.children.filter((inner) => isElement(inner)) : [node];
}
