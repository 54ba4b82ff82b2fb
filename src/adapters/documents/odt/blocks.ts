import { BlockList } from "../block-list.ts";
import { splitNumber } from "../printed-number.ts";
import type { XmlElement } from "../xml.ts";
import { below, child, elements } from "../xml-walk.ts";
import { OdtCounter, type OdtLevels } from "./numbering.ts";
import { readOdtTable } from "./table.ts";
import { noteMark, odtWords, outermost } from "./text.ts";

/** Tables of contents, what was deleted, forms. */
const dropped =
  /^(?:text:tracked-changes|text:(?:table-of-content|[a-z]+-index|bibliography)|office:forms|office:annotation|text:sequence-decls)$/;
const frames = new Set(["draw:text-box"]);

/** Turns the body of an OpenDocument text into blocks. */
export class OdtBlocks {
  readonly list = new BlockList();
  title: string | undefined;
  readonly #styles: ReadonlyMap<string, OdtLevels>;
  readonly #titleStyles: ReadonlySet<string>;
  readonly #headings: OdtCounter;
  /** The lists met so far by id and by style: a later one may go on counting. */
  readonly #lists = new Map<string, OdtCounter>();

  constructor(styles: ReadonlyMap<string, OdtLevels>, titleStyles: ReadonlySet<string>) {
    this.#styles = styles;
    this.#titleStyles = titleStyles;
    this.#headings = new OdtCounter(styles.get(""));
  }

  read(element: XmlElement): void {
    for (const inner of elements(element)) {
      if (dropped.test(inner.name)) continue;
      if (inner.name === "text:h") this.#heading(inner);
      else if (inner.name === "text:p") this.#paragraph(inner);
      else if (inner.name === "text:list") this.#outerList(inner);
      else if (inner.name === "table:table") this.#table(inner);
      else this.read(inner);
    }
  }

  #heading(element: XmlElement): void {
    const level = Number(element.attributes["text:outline-level"] ?? 1) || 1;
    const counted = element.attributes["text:is-list-header"] !== "true";
    const words = odtWords(element.children);
    const number = counted && words.trim() ? this.#headings.next(level) : "";
    this.list.heading(level, `${number} ${words}`);
  }

  #paragraph(element: XmlElement): void {
    const words = odtWords(element.children);
    if (this.title === undefined && this.#titleStyles.has(element.attributes["text:style-name"] ?? "")) {
      this.title = words;
      this.list.heading(1, words);
    } else {
      for (const line of words.split(/\n(?=[ \t]*\d{1,3}(?:\.\d{1,3})+\s)/)) this.list.paragraph(line);
    }
    for (const frame of outermost(element, frames)) this.read(frame);
  }

  #outerList(list: XmlElement): void {
    const style = list.attributes["text:style-name"] ?? "";
    const earlier = list.attributes["text:continue-list"];
    const goesOn = list.attributes["text:continue-numbering"] === "true";
    const known = earlier ? this.#lists.get(`#${earlier}`) : goesOn ? this.#lists.get(style) : undefined;
    const counter = known ?? new OdtCounter(this.#styles.get(style));
    this.#lists.set(style, counter);
    this.#lists.set(`#${list.attributes["xml:id"] ?? ""}`, counter);
    this.#points(list, counter, 1);
  }

  #points(list: XmlElement, counter: OdtCounter, level: number): void {
    for (const item of elements(list)) {
      if (item.name !== "text:list-item" && item.name !== "text:list-header") continue;
      const from = item.attributes["text:start-value"];
      let isFirst = item.name === "text:list-item";
      for (const inner of elements(item)) {
        if (inner.name === "text:list") this.#points(inner, counter, level + 1);
        else if (inner.name === "text:h") this.#listHeading(inner, isFirst ? counter.next(level) : "", level);
        else if (inner.name === "text:p") {
          this.#point(inner, { counter, level, isFirst, ...(from && { from: Number(from) }) });
        } else this.read({ name: "", attributes: {}, children: [inner] });
        if (inner.name !== "text:list") isFirst = false;
      }
    }
  }

  #listHeading(element: XmlElement, number: string, level: number): void {
    const own = Number(element.attributes["text:outline-level"] ?? level) || level;
    this.list.heading(own, `${number} ${odtWords(element.children)}`);
  }

  /** An entry's first paragraph carries its number; numbered entries are paragraphs, as far as they count in figures. */
  #point(
    element: XmlElement,
    at: { counter: OdtCounter; level: number; isFirst: boolean; from?: number },
  ): void {
    const { counter, level, isFirst, from } = at;
    const words = odtWords(element.children);
    if (!words.trim()) return;
    const number = isFirst ? counter.next(level, from) : "";
    const split = number ? splitNumber(`${number}\t${words}`) : undefined;
    if (split && (level === 1 || split.number.includes("."))) this.list.numbered(split.number, split.text);
    else if (counter.isNumbered(level) && !isFirst && level === 1) this.list.paragraph(words);
    else
      this.list.item({
        text: words,
        depth: this.#depth(counter, level),
        ...(split && { number: split.number }),
      });
  }

  /** Points under numbered paragraphs begin at the left again. */
  #depth(counter: OdtCounter, level: number): number {
    return counter.isNumbered(1) && level > 1 ? level - 2 : level - 1;
  }

  #table(element: XmlElement): void {
    const { rows, hasHeader, cells } = readOdtTable(element);
    if (rows.every((row) => row.length < 2)) for (const cell of cells) this.read(cell);
    else this.list.table(rows, hasHeader);
  }
}

/** Adds the notes of a body, with their marks. */
export function addNotes(body: XmlElement, list: BlockList): void {
  for (const note of below(body, "text:note")) {
    const text = child(note, "text:note-body");
    if (text)
      list.footnote(
        noteMark(note),
        elements(text)
          .map((each) => odtWords(each.children))
          .join(" "),
      );
  }
}
