import { BlockList } from "../../block-list.ts";
import { afterBullet } from "../../lines/bullet.ts";
import type { LineJoiner } from "../../lines/join.ts";
import { splitNumber } from "../../printed-number.ts";
import { elements, hasRole, type Tagged, type TaggedElement, taggedText } from "./tree.ts";

const inner = new Set(["L", "Table", "Note", "FENote"]);
const innerOrLabel = new Set([...inner, "Lbl"]);
const block = /^(?:P|H\d?|L|LI|Table|Title|Note|FENote|Caption|BlockQuote|Sect|Div|Part|Art)$/;

/** Turns the structure of pages into blocks. */
export class TaggedBlocks {
  readonly list = new BlockList();
  unevenTables = 0;
  readonly #joiner: LineJoiner;
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(joiner: LineJoiner) {
    this.#joiner = joiner;
  }

  readPage(tree: { readonly children: readonly Tagged[] }, texts: ReadonlyMap<string, string>): void {
    this.#texts = texts;
    this.#read(tree);
  }

  #read(parent: { readonly children: readonly Tagged[] }): void {
    for (const element of elements(parent)) {
      const level = /^H(\d?)$/.exec(element.role)?.[1];
      if (level !== undefined) this.list.heading(Number(level || 1), this.#text([element]));
      else if (element.role === "Title") this.list.heading(1, this.#text([element]));
      else if (element.role === "L") this.#points(element, 0);
      else if (element.role === "Table") this.#table(element);
      else if (element.role === "Note" || element.role === "FENote") this.#note(element);
      else if (element.role === "P" || !hasRole(element, block)) this.#paragraph(element);
      else this.#read(element);
    }
  }

  #paragraph(element: TaggedElement): void {
    this.list.paragraph(this.#text([element], inner));
    this.#inner(element, 0);
  }

  #points(list: TaggedElement, depth: number): void {
    for (const item of elements(list)) {
      if (item.role === "LI") this.#point(item, depth);
      else if (item.role === "L") this.#points(item, depth + 1);
    }
  }

  /** Numbers with points in them, and those of an outermost list, are numbers of paragraphs. */
  #point(item: TaggedElement, depth: number): void {
    const label = elements(item).find(({ role }) => role === "Lbl");
    const mark = label ? this.#text([label]).trim() : "";
    const words = this.#text([item], innerOrLabel).trim();
    const line = mark ? `${mark}\t${words}` : words;
    const text = afterBullet(line);
    const numbered = text === undefined ? splitNumber(line) : undefined;
    if (numbered && (depth === 0 || numbered.number.includes(".")))
      this.list.numbered(numbered.number, numbered.text);
    else
      this.list.item({
        text: numbered?.text ?? text ?? words,
        depth,
        ...(numbered && { number: numbered.number }),
      });
    this.#inner(item, numbered && depth === 0 ? 0 : depth + 1);
  }

  /** Lists, tables and notes inside a paragraph or a point. */
  #inner(parent: TaggedElement, depth: number): void {
    for (const element of elements(parent)) {
      if (element.role === "L") this.#points(element, depth);
      else if (element.role === "Table") this.#table(element);
      else if (element.role === "Note" || element.role === "FENote") this.#note(element);
      else this.#inner(element, depth);
    }
  }

  #table(table: TaggedElement): void {
    const rows = elements(table).flatMap((part) => (part.role === "TR" ? [part] : elements(part)));
    const cells = rows.map((row) => elements(row).filter(({ role }) => role === "TH" || role === "TD"));
    const widest = Math.max(0, ...cells.map(({ length }) => length));
    if (cells.some(({ length }) => length < widest)) this.unevenTables += 1;
    if (widest < 2) for (const row of cells) for (const cell of row) this.#read({ children: [cell] });
    else {
      const hasHeader = cells[0]?.every(({ role }) => role === "TH") ?? false;
      this.list.table(
        cells.map((row) => row.map((cell) => this.#text([cell]))),
        hasHeader,
      );
    }
  }

  #note(element: TaggedElement): void {
    const text = this.#text([element]).trim();
    const [, mark = "", words = text] = /^\[?(\d{1,3}|[*†‡])\]?\.?\s*(.*)$/s.exec(text) ?? [];
    this.list.footnote(mark, words);
  }

  #text(nodes: readonly Tagged[], without?: ReadonlySet<string>): string {
    return this.#joiner.join(
      taggedText(nodes, this.#texts, without)
        .split("\n")
        .filter((line) => line.trim() !== ""),
    );
  }
}
