import type { XmlElement, XmlNode } from "../xml.ts";
import { child, elements, isElement, textOf } from "../xml-walk.ts";
import { type NumberingCounter, value } from "./numbering.ts";
import type { InList, WordStyles } from "./styles.ts";

/** No list at all, as Word writes it. */
const outOfList: XmlElement = element("w:numPr", {}, [
  element("w:ilvl", { "w:val": "0" }),
  element("w:numId", { "w:val": "0" }),
]);
/** What is not part of the text as it stands: deleted words, and drawings given in two ways. */
const passedOver = new Set(["w:del", "w:moveFrom", "mc:Choice"]);

/**
 * Makes plain in a Word document what the converter after this would lose: the numbers Word counts for itself are
 * written into the text, headings of a house style become headings by name, and hidden text goes.
 */
export function rewriteDocument(root: XmlElement, styles: WordStyles, counter: NumberingCounter): XmlElement {
  const rewrite = (node: XmlNode): XmlNode[] => {
    if (!isElement(node) || passedOver.has(node.name)) return [node];
    if (node.name === "w:r" && isHidden(node)) return [];
    const whole = { ...node, children: node.children.flatMap(rewrite) };
    return [node.name === "w:p" ? paragraph(whole, styles, counter) : whole];
  };
  return { ...root, children: root.children.flatMap(rewrite) };
}

function isHidden(run: XmlElement): boolean {
  const hidden = child(child(run, "w:rPr"), "w:vanish");
  return hidden !== undefined && !/^(?:0|false)$/.test(value(hidden, "w:val"));
}

function paragraph(whole: XmlElement, styles: WordStyles, counter: NumberingCounter): XmlElement {
  const properties = child(whole, "w:pPr");
  if (child(child(properties, "w:rPr"), "w:del")) return whole;
  const heading = headingLevel(properties, styles);
  const place = listOf(properties, styles);
  const counted = place && !counter.isBullet(place.list, place.depth);
  const number = counted ? counter.next(place.list, place.depth) : "";
  if (!heading && !counted) return whole;
  const rest = whole.children.filter((node) => node !== properties);
  const shown = number && textOf({ ...whole, children: rest }).trim() ? [run(`${number}\t`)] : [];
  return { ...whole, children: [rewritten(properties, heading, counted === true), ...shown, ...rest] };
}

function rewritten(
  properties: XmlElement | undefined,
  heading: number | undefined,
  counted: boolean,
): XmlElement {
  const kept = properties ? elements(properties) : [];
  const dropped = new Set([...(heading ? ["w:pStyle"] : []), ...(counted ? ["w:numPr"] : [])]);
  return element("w:pPr", {}, [
    ...kept.filter(({ name }) => !dropped.has(name)),
    ...(heading ? [element("w:pStyle", { "w:val": `Heading${heading}` })] : []),
    ...(counted ? [outOfList] : []),
  ]);
}

/** The paragraph’s own outline level comes before its style’s; 9 is body text. */
function headingLevel(properties: XmlElement | undefined, styles: WordStyles): number | undefined {
  const own = child(properties, "w:outlineLvl");
  if (own) return Number(value(own, "w:val")) < 6 ? Number(value(own, "w:val")) + 1 : undefined;
  return styles.outlineOf(value(child(properties, "w:pStyle"), "w:val"));
}

/** What the paragraph itself says comes before its style; list 0 is none. */
function listOf(properties: XmlElement | undefined, styles: WordStyles): InList | undefined {
  const own = child(properties, "w:numPr");
  const styled = styles.listOf(value(child(properties, "w:pStyle"), "w:val"));
  const list = value(child(own, "w:numId"), "w:val") || styled?.list;
  if (!list || list === "0") return undefined;
  const depth = value(child(own, "w:ilvl"), "w:val");
  return { list, depth: depth ? Number(depth) || 0 : (styled?.depth ?? 0) };
}

function run(text: string): XmlElement {
  return element("w:r", {}, [element("w:t", { "xml:space": "preserve" }, [text])]);
}

function element(
  name: string,
  attributes: Record<string, string>,
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}
