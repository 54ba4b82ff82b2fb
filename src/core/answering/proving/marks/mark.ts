/** What kind of fact a mark is. */
export type MarkKind =
  | "amount"
  | "percent"
  | "date"
  | "period"
  | "day-number"
  | "number"
  | "provision"
  | "notice"
  | "document";

/** How a figure bounds: at least, more than, at most, less than, or only as a deadline ("within"). */
export type Comparator = "at-least" | "more-than" | "at-most" | "less-than" | "within";

/** A checkable fact in a text: a figure, date, provision, notice or document. */
export interface Mark {
  readonly kind: MarkKind;
  /** What it is, whatever the words: "amount:250000", "period:8 working day", "date:2026-12-18", "section:51(2)". */
  readonly keys: readonly string[];
  readonly text: string;
  /** Place in the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly comparators: readonly Comparator[];
  /** An amount's "year" in "£5 million a year". */
  readonly per?: string;
}

export type RawMark = Pick<Mark, "kind" | "keys" | "text" | "start" | "end">;

/** Finds one kind of mark in a readable text in small letters. */
export interface MarkReader {
  readonly pattern: RegExp;
  /** The mark of a match, or undefined when it is none. */
  read(match: RegExpExecArray): { kind: MarkKind; keys: readonly string[] } | undefined;
}

const figures: readonly MarkKind[] = ["amount", "percent", "period", "day-number", "number"];

export function isFigure({ kind }: Pick<Mark, "kind">): boolean {
  return figures.includes(kind);
}
