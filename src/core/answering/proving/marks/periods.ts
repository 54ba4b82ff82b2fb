import type { MarkReader } from "./mark.ts";
import { numberValue, numberWord } from "./number-words.ts";

const ordinal = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth";
const kinds = "working|business|calendar|clear|school|consecutive|financial";

/** "8 working days", "eight working days", "the 8th working day", "30-day": working days are not days. */
export const periods: MarkReader = {
  pattern: new RegExp(
    `\\b(\\d{1,4}(?:st|nd|rd|th)?|${numberWord}|(?:${ordinal})(?=[\\s-](?:working|business)?[\\s-]?day))[\\s-](?:(more|further|full|whole)\\s)?(?:(${kinds})[\\s-])?(day|week|wk|month|mth|year|yr|hour|hr|minute|min)s?\\b`,
    "g",
  ),
  read: ([, count = "", , kind, unit = ""]) => {
    if (/^first$/.test(count)) return undefined;
    return { kind: "period", keys: [`period:${periodKey(numberValue(count), kind, unit)}`] };
  },
};

const specials: Record<string, string> = {
  working: "working ",
  business: "working ",
  school: "school ",
  financial: "financial ",
};
const abbreviations: Record<string, string> = {
  wk: "week",
  mth: "month",
  yr: "year",
  hr: "hour",
  min: "minute",
};

/** A year is twelve months; other units do not turn into each other. Days are calendar days unless said otherwise. */
function periodKey(count: number, kind: string | undefined, short: string): string {
  const unit = abbreviations[short] ?? short;
  if (unit === "year" && kind !== "financial") return `${count * 12} month`;
  const special = specials[kind ?? ""] ?? "";
  return `${count} ${special}${unit}`;
}

/** "Day 30": the number of a day that is counted. */
export const dayNumbers: MarkReader = {
  pattern: /\bdays? (\d{1,3})\b/g,
  read: ([, day]) => ({ kind: "day-number", keys: [`day:${day}`] }),
};

/** Any other number: "3 KPIs", "two grounds", "2015". */
export const numbers: MarkReader = {
  pattern: new RegExp(
    `(?<![\\w./#-])(?:\\d[\\d,]*(?:\\.\\d+)?(?![\\w/]|-\\d)|(?!one\\b)${numberWord}\\b(?!-))`,
    "g",
  ),
  read: ([text]) => ({ kind: "number", keys: [`number:${numberValue(text)}`] }),
};
