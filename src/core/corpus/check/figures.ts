import { monthNames } from "../../text.ts";

/** What a figure counts. Weeks are told in days, years in months. */
export type FigureKind = "pounds" | "per cent" | "days" | "working days" | "months";

/** A figure in a sentence. */
export interface Figure {
  readonly kind: FigureKind;
  readonly value: number;
  /** As it stands in the sentence. */
  readonly text: string;
  readonly at: number;
}

const numberWords =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  eighty: 80,
  ninety: 90,
};
const number = `(\\d[\\d,]*(?:\\.\\d+)?|${[...numberWords.slice(1), ...Object.keys(tens)].join("|")})`;

const money = /£\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(million|thousand|billion|bn|m|k)\b)?/gi;
const percent = new RegExp(`(?<![\\w.,£])${number}\\s?(?:%|per ?cent\\b)`, "gi");
const period = new RegExp(
  `(?<![\\w.,£])${number}[\\s-](?:(working|business|clear working|calendar|clear)[\\s-])?(day|week|month|year)s?\\b`,
  "gi",
);
const quickSign = /£|%|per ?cent|day|week|month|year/i;

const times: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 },
};

/** The amounts, percentages and periods in a sentence, in their order. */
export function figuresIn(sentence: string): Figure[] {
  if (!quickSign.test(sentence)) return [];
  const found: Figure[] = [];
  for (const match of sentence.matchAll(money)) {
    const [text, amount = "", unit = ""] = match;
    const value = Math.round(toNumber(amount) * (times[unit.toLowerCase()] ?? 1) * 100) / 100;
    found.push({ kind: "pounds", value, text, at: match.index });
  }
  for (const match of sentence.matchAll(percent))
    found.push({ kind: "per cent", value: toNumber(match[1] ?? ""), text: match[0], at: match.index });
  for (const match of sentence.matchAll(period)) found.push(periodOf(match));
  return found.sort((a, b) => a.at - b.at);
}

function periodOf(match: RegExpExecArray): Figure {
  const [text, amount = "", manner = "", unit = ""] = match;
  const value = toNumber(amount);
  const at = match.index;
  const isWorking = /working|business/i.test(manner);
  switch (unit.toLowerCase()) {
    case "day":
      return { kind: isWorking ? "working days" : "days", value, text, at };
    case "week":
      return { kind: isWorking ? "working days" : "days", value: value * (isWorking ? 5 : 7), text, at };
    case "year":
      return { kind: "months", value: value * 12, text, at };
    default:
      return { kind: "months", value, text, at };
  }
}

function toNumber(text: string): number {
  const lower = text.toLowerCase();
  const word = numberWords.indexOf(lower);
  return tens[lower] ?? (word >= 0 ? word : Number(lower.replaceAll(",", "")));
}

const month = monthNames.join("|");
/** The year of a title is no date: "Procurement Regulations 2024". */
const date = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${month})(?: \\d{4})?\\b|(?<!(?:Act|Regulations|Order|Rules|\\)) )\\b(?:19|20)\\d{2}\\b(?!/)`,
  "g",
);

/** The dates and years a sentence names. */
export function datesIn(sentence: string): string[] {
  return sentence.match(date) ?? [];
}

/** A sentence without its figures, dates and provisions: what it is about. */
export function subjectOf(sentence: string, figures: readonly Figure[]): string {
  const without = figures.reduceRight(
    (text, figure) => `${text.slice(0, figure.at)} ${text.slice(figure.at + figure.text.length)}`,
    sentence,
  );
  return without.replace(date, " ");
}
