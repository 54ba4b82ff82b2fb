import { type Counting, countedAs } from "../counting.ts";
import { splitNumber } from "../printed-number.ts";
import { attribute, type DomElement, hasClass, isDropped, isElement } from "./dom.ts";
import { inlineText } from "./inline.ts";

/** A point of a list: its own text, and the lists and tables inside it. */
export interface ListPoint {
  readonly text: string;
  readonly number?: string;
  readonly inner: readonly DomElement[];
  readonly element: DomElement;
}

const countings: Readonly<Record<string, Counting>> = {
  a: "lower-letter",
  A: "upper-letter",
  i: "lower-roman",
  I: "upper-roman",
};

/** The points of a `ul` or `ol`, numbered as a browser would show them. A number in the text itself wins. */
export function listPoints(list: DomElement): ListPoint[] {
  const ordered = list.name === "ol" && !isUnmarked(list);
  const counting = countingOf(list);
  let next = Number.parseInt(attribute(list, "start"), 10);
  if (!Number.isInteger(next)) next = 1;
  return list.children.flatMap((child): ListPoint[] => {
    if (!isElement(child) || isDropped(child)) return [];
    if (child.name !== "li") return [{ text: "", inner: [child], element: child }];
    const own = Number.parseInt(attribute(child, "value"), 10);
    if (Number.isInteger(own)) next = own;
    const number = ordered ? countedAs(next++, counting) : undefined;
    return [toPoint(child, number)];
  });
}

function toPoint(element: DomElement, counted: string | undefined): ListPoint {
  const inner = innerBlocks(element);
  const text = inlineText(element.children, (node) => isInnerBlock(node)).trim();
  const printed = splitNumber(text);
  const number = printed?.number ?? counted;
  return { text: printed?.text ?? text, ...(number && { number }), inner, element };
}

/** The outermost lists and tables inside an element. */
export function innerBlocks(element: DomElement): DomElement[] {
  const found: DomElement[] = [];
  const stack = [...element.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node) || isDropped(node)) continue;
    if (isInnerBlock(node)) found.push(node);
    else stack.push(...node.children.toReversed());
  }
  return found;
}

function isInnerBlock({ name }: DomElement): boolean {
  return name === "ul" || name === "ol" || name === "table";
}

function countingOf(list: DomElement): Counting {
  const type = countings[attribute(list, "type")];
  if (type) return type;
  const style = /list-style(?:-type)?:[^;]*(lower|upper)-(alpha|latin|roman)/i.exec(attribute(list, "style"));
  if (!style) return "decimal";
  const size = style[1]?.toLowerCase() === "upper" ? "upper" : "lower";
  return style[2]?.toLowerCase() === "roman" ? `${size}-roman` : `${size}-letter`;
}

/** A list whose points carry their own numbers in their text. */
function isUnmarked(list: DomElement): boolean {
  return hasClass(list, "legislative-list") || /list-style(?:-type)?:\s*none/i.test(attribute(list, "style"));
}
