import { BlockList } from "../block-list.ts";
import { maxDepth } from "../limits.ts";
import { isTitle } from "../text/headings.ts";
import { tidy } from "../tidy.ts";
import { addDefinitions } from "./definitions.ts";
import { attribute, type DomElement, type DomNode, isDropped, isElement } from "./dom.ts";
import { addFootnotes, isFootnotes } from "./footnotes.ts";
import { inlineText, noteMark } from "./inline.ts";
import { type ListPoint, listPoints } from "./list.ts";
import { isAllBold, readTable } from "./table.ts";

/** Elements that stand in a line of text. All others begin and end a block. */
const inline = new Set([
  ...[
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
  ],
  ...[
    "img",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
  ],
  ...["tt", "u", "var", "wbr"],
]);

/** Turns the nodes of a page into blocks. */
export class HtmlBlocks {
  readonly list: BlockList;
  readonly warnings = new Set<string>();
  readonly #boldHeadings: boolean;
  #line: string[] = [];

  /** `boldHeadings`: a paragraph that is all bold, short and no sentence is a heading. */
  constructor({ list = new BlockList(), boldHeadings = false } = {}) {
    this.list = list;
    this.#boldHeadings = boldHeadings;
  }

  /** Reads nodes in order. Below the depth limit only text is kept. */
  read(nodes: readonly DomNode[], depth = 0): void {
    for (const node of nodes) {
      if (node.type === "text") this.#line.push(node.data);
      if (!isElement(node) || isDropped(node)) continue;
      if (depth > maxDepth) this.#line.push(inlineText([node]));
      else if (inline.has(node.name)) this.#inline(node, depth);
      else this.#block(node, depth);
    }
    if (depth === 0) this.#endLine();
  }

  #inline(element: DomElement, depth: number): void {
    const mark = noteMark(element);
    if (mark === undefined) this.read(element.children, depth + 1);
    else this.#line.push(mark);
  }

  #block(element: DomElement, depth: number): void {
    if (element.name === "br") {
      this.#line.push("\n");
      return;
    }
    this.#endLine();
    this.#element(element, depth);
    this.#endLine();
  }

  #element(element: DomElement, depth: number): void {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) this.#heading(element);
    else if (name === "p" && this.#boldHeadings && isBoldTitle(element)) this.#boldHeading(element);
    else if (isFootnotes(element)) addFootnotes(element, this.list);
    else if (name === "ul" || name === "ol") this.#list(element, depth);
    else if (name === "table") this.#table(element, depth);
    else if (name === "dl") addDefinitions(element, this.list);
    else this.read(element.children, depth + 1);
  }

  #heading(element: DomElement): void {
    const anchor = attribute(element, "id") || innerAnchor(element);
    this.list.heading(Number(element.name[1]), inlineText(element.children), { anchor });
  }

  #boldHeading(element: DomElement): void {
    this.list.heading(2, inlineText(element.children));
  }

  /** Each line that begins with a number of its own is a paragraph of its own. */
  #endLine(): void {
    const text = this.#line.join("");
    this.#line = [];
    if (!text.includes("\n")) this.list.paragraph(text);
    else
      for (const part of text.split(/\n(?=[ \t]*(?:\d{1,3}(?:\.\d{1,3})+|\(\w{1,4}\))\s)/))
        this.list.paragraph(part);
  }

  /** The points of an outermost ordered list are numbered paragraphs; all others are points. */
  #list(list: DomElement, depth: number): void {
    for (const point of listPoints(list)) {
      if (list.name === "ol" && point.number) this.list.numbered(point.number, point.text);
      else this.list.item({ text: point.text, depth: 0, ...(point.number && { number: point.number }) });
      this.#inner(point, list.name === "ol" ? 0 : 1, depth + 1);
    }
  }

  #inner({ inner }: ListPoint, pointDepth: number, depth: number): void {
    for (const element of inner) {
      if (element.name !== "ul" && element.name !== "ol") this.#block(element, depth);
      else if (depth <= maxDepth) this.#points(element, pointDepth, depth);
    }
  }

  #points(list: DomElement, pointDepth: number, depth: number): void {
    for (const point of listPoints(list)) {
      const { text, number } = point;
      this.list.item({ text, depth: pointDepth, ...(number && { number }) });
      this.#inner(point, pointDepth + 1, depth + 1);
    }
  }

  /** A table of one cell, or of one column, only frames what is in it. */
  #table(element: DomElement, depth: number): void {
    const table = readTable(element);
    if (table.rows.every((row) => row.length < 2) || attribute(element, "role") === "presentation") {
      for (const cell of table.cells) this.#block(cell, depth + 1);
      return;
    }
    this.list.paragraph(table.caption);
    this.list.table(table.rows, table.hasHeader);
    for (const damage of table.damage) this.warnings.add(`A table ${damage}.`);
  }
}

function isBoldTitle(paragraph: DomElement): boolean {
  return isAllBold(paragraph) && isTitle(tidy(inlineText(paragraph.children)), 100);
}

function innerAnchor(heading: DomElement): string {
  for (const node of heading.children) {
    if (isElement(node) && node.name === "a") return attribute(node, "id") || attribute(node, "name");
  }
  return "";
}
