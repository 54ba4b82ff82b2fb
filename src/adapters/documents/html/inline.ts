import { attribute, type DomElement, type DomNode, isDropped, isElement } from "./dom.ts";

/** The marks of a reference to a footnote: GOV.UK’s, Word’s, those of most Markdown tools. */
const noteLink = /^#(?:fn|footnote|endnote|_?ftn|_?edn)/i;
const backLink = /^#(?:fnref|footnote-ref|endnote-ref|_?ftnref|_?ednref)/i;
const breaking = new Set(["br", "p", "div", "li", "tr", "td", "th", "dd", "dt"]);

/** The text of nodes in reading order; references to footnotes as "[1]", `br` as a line break. No recursion. */
export function inlineText(
  nodes: readonly DomNode[],
  leaveOut: (element: DomElement) => boolean = isDropped,
): string {
  const pieces: string[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") pieces.push(node.data);
    if (!isElement(node) || isDropped(node) || leaveOut(node)) continue;
    const mark = noteMark(node);
    if (mark !== undefined) {
      pieces.push(mark);
      continue;
    }
    if (breaking.has(node.name)) pieces.push(node.name === "br" ? "\n" : " ");
    for (let n = node.children.length - 1; n >= 0; n--) {
      const inner = node.children[n];
      if (inner) stack.push(inner);
    }
  }
  return pieces.join("");
}

/** "[1]" for a link to a footnote, "" for the link back from it, undefined for all else. */
export function noteMark(element: DomElement): string | undefined {
  if (element.name !== "a") return undefined;
  const target = attribute(element, "href");
  if (backLink.test(target) || attribute(element, "role") === "doc-backlink") return "";
  if (!noteLink.test(target)) return undefined;
  const mark = /[\w*†‡]+(?=\W*$)/u.exec(shortLabel(element))?.[0];
  return mark && `[${mark}]`;
}

const longestLabel = 40;

/** The words of a link; nothing when they are too many to be the mark of a note. */
function shortLabel(element: DomElement): string {
  let label = "";
  const stack = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") label += node.data;
    else if (isElement(node)) stack.push(...node.children.toReversed());
    if (label.length > longestLabel || stack.length > longestLabel) return "";
  }
  return label;
}
