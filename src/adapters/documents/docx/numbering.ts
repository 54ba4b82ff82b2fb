import { type Counting, countedAs } from "../counting.ts";
import type { XmlElement } from "../xml.ts";
import { child, elements } from "../xml-walk.ts";

/** How one level of a list is numbered. */
export interface NumberingLevel {
  readonly format: string;
  /** "%1.%2": the levels' numbers and what stands around them. */
  readonly pattern: string;
  readonly start: number;
  readonly legal: boolean;
  /** The level whose turn begins this one again; by default any above it. 0 is never. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

/** A list in use: which definition it follows, and where its levels begin again. */
export interface NumberingList {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Every list of a Word document by its id. */
export function readNumbering(root: XmlElement | undefined): Map<string, NumberingList> {
  const lists = new Map<string, NumberingList>();
  if (!root) return lists;
  const definitions = new Map(
    elements(root, "w:abstractNum").map((each) => [value(each, "w:abstractNumId"), each]),
  );
  const byStyle = new Map(
    [...definitions.values()].map((each) => [value(child(each, "w:styleLink"), "w:val"), each] as const),
  );
  for (const num of elements(root, "w:num")) {
    const named = definitions.get(value(child(num, "w:abstractNumId"), "w:val"));
    const linked = byStyle.get(value(named && child(named, "w:numStyleLink"), "w:val") || "-");
    const definition = linked ?? named;
    if (definition) lists.set(value(num, "w:numId"), toList(num, definition));
  }
  return lists;
}

function toList(num: XmlElement, definition: XmlElement): NumberingList {
  const levels = new Map<number, NumberingLevel>();
  const starts = new Map<number, number>();
  for (const level of elements(definition, "w:lvl")) levels.set(levelOf(level), toLevel(level));
  for (const override of elements(num, "w:lvlOverride")) {
    const own = child(override, "w:lvl");
    if (own) levels.set(levelOf(override), toLevel(own));
    const start = child(override, "w:startOverride");
    if (start) starts.set(levelOf(override), Number(value(start, "w:val")) || 1);
  }
  return { definition: value(definition, "w:abstractNumId"), levels, starts };
}

function toLevel(level: XmlElement): NumberingLevel {
  const restart = child(level, "w:lvlRestart");
  const start = Number(value(child(level, "w:start"), "w:val"));
  const legal = child(level, "w:isLgl");
  return {
    format: value(child(level, "w:numFmt"), "w:val") || "decimal",
    pattern: value(child(level, "w:lvlText"), "w:val"),
    start: Number.isInteger(start) ? start : 1,
    legal: legal !== undefined && !/^(?:0|false)$/.test(value(legal, "w:val")),
    restart: restart ? Number(value(restart, "w:val")) : undefined,
    style: value(child(level, "w:pStyle"), "w:val") || undefined,
  };
}

const formats: Readonly<Record<string, Counting>> = {
  lowerLetter: "lower-letter",
  upperLetter: "upper-letter",
  lowerRoman: "lower-roman",
  upperRoman: "upper-roman",
};

/** Counts through a document's lists as Word does. */
export class NumberingCounter {
  readonly #lists: ReadonlyMap<string, NumberingList>;
  readonly #counts = new Map<string, number[]>();
  readonly #started = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberingList>) {
    this.#lists = lists;
  }

  isBullet(listId: string, depth: number): boolean {
    const format = this.#lists.get(listId)?.levels.get(depth)?.format;
    return format === "bullet" || format === "none" || format === undefined;
  }

  /** The number Word prints before the next paragraph of a list: "4.1", "(a)". Empty when it prints none. */
  next(listId: string, depth: number): string {
    const list = this.#lists.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level) return "";
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    this.#restartList(listId, list, counts);
    counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1;
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > depth && (restart === undefined || (restart > 0 && depth < restart)))
        delete counts[deeper];
    }
    return level.pattern.replace(/%(\d)/g, (_, n) => shown(list, counts, Number(n) - 1, level.legal)).trim();
  }

  /** A list that begins its levels anew does so once, when it is first met. */
  #restartList(listId: string, { starts }: NumberingList, counts: number[]): void {
    if (this.#started.has(listId)) return;
    this.#started.add(listId);
    for (const [depth, start] of starts) counts[depth] = start - 1;
  }
}

function shown(list: NumberingList, counts: readonly number[], depth: number, legal: boolean): string {
  const level = list.levels.get(depth);
  const count = counts[depth] ?? level?.start ?? 1;
  if (level?.format === "decimalZero" && !legal) return String(count).padStart(2, "0");
  return countedAs(count, (!legal && formats[level?.format ?? ""]) || "decimal");
}

function levelOf(element: XmlElement): number {
  return Number(element.attributes["w:ilvl"] ?? 0) || 0;
}

export function value(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name] ?? "";
}
