import type { XmlElement } from "../xml.ts";
import { child, elements } from "../xml-walk.ts";
import { type NumberingList, value } from "./numbering.ts";

/** The list a paragraph is in, and how deep. */
export interface InList {
  readonly list: string;
  readonly depth: number;
}

/** Which styles put their paragraphs in a list, and which are headings. */
export class WordStyles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #lists: ReadonlyMap<string, NumberingList>;

  constructor(root: XmlElement | undefined, lists: ReadonlyMap<string, NumberingList>) {
    this.#styles = new Map(
      root ? elements(root, "w:style").map((style) => [value(style, "w:styleId"), style]) : [],
    );
    this.#lists = lists;
  }

  /** The list a style's paragraphs are in: its own, or that of the style it is based on. */
  listOf(styleId: string): InList | undefined {
    for (const style of this.#chain(styleId)) {
      const numbering = child(child(style, "w:pPr"), "w:numPr");
      const list = value(child(numbering, "w:numId"), "w:val");
      if (list) return { list, depth: this.#depthOf(list, styleId, numbering) };
    }
    return undefined;
  }

  /** The level at which a style stands in the outline: 1 for "heading 1" and for styles made from it. */
  outlineOf(styleId: string): number | undefined {
    for (const style of this.#chain(styleId)) {
      const level = child(child(style, "w:pPr"), "w:outlineLvl");
      if (level) return Number(value(level, "w:val")) < 6 ? Number(value(level, "w:val")) + 1 : undefined;
    }
    return undefined;
  }

  #depthOf(list: string, styleId: string, numbering: XmlElement | undefined): number {
    const linked = [...(this.#lists.get(list)?.levels ?? [])].find(([, level]) => level.style === styleId);
    return linked?.[0] ?? (Number(value(child(numbering, "w:ilvl"), "w:val")) || 0);
  }

  /** A style and those it is based on; a circle ends. */
  #chain(styleId: string): XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#styles.get(styleId);
    while (style && !chain.includes(style) && chain.length < 20) {
      chain.push(style);
      style = this.#styles.get(value(child(style, "w:basedOn"), "w:val"));
    }
    return chain;
  }
}
