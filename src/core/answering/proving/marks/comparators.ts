import type { Comparator } from "./mark.ts";

const no = "(?:not|no|never|cannot|nor)\\s(?:\\w+\\s){0,2}?";
const before: readonly [RegExp, Comparator][] = [
  [new RegExp(`\\b${no}(?:more|greater|longer|later|further|higher|bigger) than\\s*$`), "at-most"],
  [new RegExp(`\\b${no}(?:exceed(?:s|ing)?|go (?:beyond|past|over)|beyond|past|over|above)\\s*$`), "at-most"],
  [new RegExp(`\\b${no}(?:less|fewer|shorter|lower|earlier|smaller) than\\s*$`), "at-least"],
  [/\b(?:at least|a minimum of|minimum of|from|as little as|starting at|or more than)\s*$/, "at-least"],
  [/\b(?:up to|at most|a maximum of|maximum of|as much as|as many as|no later than|by the)\s*$/, "at-most"],
  [
    /\b(?:(?:more|greater|longer|higher|later) than|over|above|exceed(?:s|ing)?|in excess of|beyond|past|(?<!\bdays? )after)\s*$/,
    "more-than",
  ],
  [/\b(?:(?:less|fewer|shorter|lower|smaller) than|under|below)\s*$/, "less-than"],
  [/\b(?:within|in the|inside|during the)\s*$/, "within"],
];
const after: readonly [RegExp, Comparator][] = [
  [
    /^\s*,?\s*(?:or|and) (?:more|above|over|longer|higher|greater)\b(?! than)|^\s*,?\s*at least\b|^\s*minimum\b/,
    "at-least",
  ],
  [/^\s*,?\s*or (?:less|fewer|under|below|shorter|lower)\b(?! than)|^\s*maximum\b|^\s*at most\b/, "at-most"],
];

/** How a figure bounds, by the words directly before and after it. */
export function comparatorAt(text: string, start: number, end: number): Comparator | undefined {
  const ahead = text
    .slice(Math.max(0, start - 48), start)
    .replace(/\b(?:the|a|an|about|some|around|estimated at)\s*$/, "");
  const behind = text.slice(end, end + 24);
  return (
    after.find(([pattern]) => pattern.test(behind))?.[1] ??
    before.find(([pattern]) => pattern.test(ahead))?.[1]
  );
}
