import { type CheerioAPI, load } from "cheerio/slim";
import { refusal } from "../refusals.ts";

/** Nodes of the parsed page, as cheerio hands them out. */
export type DomNode = ReturnType<ReturnType<CheerioAPI["root"]>["contents"]>[number];
export type DomElement = Extract<DomNode, { attribs: unknown }>;

/**
 * A page or a piece of one. The parser makes one pass without backtracking, and runs nothing.
 * @throws DocumentRefused `unsafe` when elements are nested beyond anything a page needs.
 */
export function parseHtml(html: string): CheerioAPI {
  if (nestsTooDeep(html)) throw refusal("unsafe");
  return load(html, { xml: { xmlMode: false, decodeEntities: true } }, false);
}

/** Elements inside one another, counted before the page is parsed: parsing takes the square of it. */
const deepest = 2_000;
/** Elements that need no end. */
const unclosed =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[dt]|option|t[rdh]|thead|tbody|tfoot|path|rect|circle|line|use|g|poly\w+|ellipse|stop)$/i;

function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (unclosed.test(name)) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}

export function isElement(node: DomNode): node is DomElement {
  return "attribs" in node;
}

export function attribute(element: DomElement, name: string): string {
  return element.attribs[name] ?? "";
}

export function hasClass(element: DomElement, name: string): boolean {
  return attribute(element, "class").split(/\s+/).includes(name);
}

const dropped = new Set([
  ...["nav", "header", "footer", "aside", "script", "style", "noscript", "template", "head", "title"],
  ...[
    "form",
    "button",
    "input",
    "select",
    "textarea",
    "label",
    "iframe",
    "object",
    "svg",
    "math",
    "video",
    "audio",
  ],
]);

/** Whether an element is no part of what is read: navigation, forms, scripts and what is hidden. */
export function isDropped(element: DomElement): boolean {
  const { attribs, name } = element;
  if (dropped.has(name)) return true;
  if (attribs.hidden !== undefined || /display:\s*none/i.test(attribs.style ?? "")) return true;
  return ["navigation", "search", "banner", "contentinfo"].includes(attribs.role ?? "");
}
