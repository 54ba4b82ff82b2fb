import { type Counting, countedAs } from "../counting.ts";
import type { XmlElement } from "../xml.ts";
import { below, elements } from "../xml-walk.ts";

/** How a level of a list is numbered. Without a level here, it has bullets. */
export interface OdtLevel {
  readonly counting: Counting;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  /** How many levels' numbers are shown: 2 gives "4.1". */
  readonly shown: number;
}
export type OdtLevels = ReadonlyMap<number, OdtLevel>;

const countings: Readonly<Record<string, Counting>> = {
  "1": "decimal",
  a: "lower-letter",
  A: "upper-letter",
  i: "lower-roman",
  I: "upper-roman",
};

/** The numbered levels of every list style, by its name; those of headings under "". */
export function readListStyles(files: readonly (XmlElement | undefined)[]): Map<string, OdtLevels> {
  const styles = new Map<string, OdtLevels>();
  for (const file of files) {
    if (!file) continue;
    for (const style of below(file, "text:list-style")) {
      styles.set(style.attributes["style:name"] ?? "", readLevels(style));
    }
    for (const outline of below(file, "text:outline-style")) styles.set("", readLevels(outline));
  }
  return styles;
}

function readLevels(style: XmlElement): OdtLevels {
  const levels = new Map<number, OdtLevel>();
  for (const { name, attributes } of elements(style)) {
    const counting = countings[attributes["style:num-format"] ?? ""];
    if (!counting || /bullet|image/.test(name)) continue;
    levels.set(Number(attributes["text:level"]), {
      counting,
      before: attributes["style:num-prefix"] ?? "",
      after: attributes["style:num-suffix"] ?? "",
      start: Number(attributes["text:start-value"] ?? 1),
      shown: Number(attributes["text:display-levels"] ?? 1),
    });
  }
  return levels;
}

/** Counts through one list, or through the headings. Levels begin at 1. */
export class OdtCounter {
  readonly #levels: OdtLevels;
  readonly #counts: number[] = [];

  constructor(levels: OdtLevels = new Map()) {
    this.#levels = levels;
  }

  isNumbered(level: number): boolean {
    return this.#levels.has(level);
  }

  /** The number before the next entry of a level; `from` begins it anew. */
  next(level: number, from?: number): string {
    const own = this.#levels.get(level);
    if (!own) return "";
    const before = this.#counts[level];
    this.#counts[level] = from ?? (before === undefined ? own.start : before + 1);
    this.#counts.length = level + 1;
    const first = Math.max(1, level - own.shown + 1);
    const parts: string[] = [];
    for (let each = first; each <= level; each++) {
      const { counting, start } = this.#levels.get(each) ?? own;
      parts.push(countedAs(this.#counts[each] ?? start, counting));
    }
    return `${own.before}${parts.join(".")}${own.after}`.trim();
  }
}
