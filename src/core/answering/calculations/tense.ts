import { daysBetween, formatDate, type IsoDate } from "../../rules/calendar-date.ts";
import type { FoundDate } from "./found-dates.ts";

/** A date with its year settled. */
export interface SettledDate {
  readonly date: IsoDate;
  readonly at: number;
  readonly end: number;
  /** What was taken for granted, when the text gave no year. */
  readonly assumed: readonly string[];
}

const toCome =
  /\b(?:if|will|would|plan(?:s|ned|ning)?|want(?:s|ed)?|hope|hoping|going to|gonna|intend\w*|due to|aim\w*|expect\w*|publish(?:es)?|goes|sign|start|is to be|to be)\b|'ll\b/i;
const surelyPast =
  /\b(?:signed|went|was|were|has|have|had|got|received|sent|knew|found out|learn(?:ed|t)|told|ended|expired|terminated|decided|paid|entered|yesterday)\b/i;
const perhapsPast = /\b(?:published|issued|posted|started|began|awarded|out|live|dated)\b/i;

/** How long ago, in days, something told as past may lie before the day to come is likelier. */
const longAgo = { surely: 280, perhaps: 100 };

/** The day a date without a year stands for, by the words of its sentence, and what was assumed. */
export function settle(found: FoundDate, sentence: string, today: IsoDate): SettledDate {
  const { at, end } = found;
  if (found.date !== undefined) return { date: found.date, at, end, assumed: assumedOf(found.date, found) };
  const { past, next } = found.either ?? { past: today, next: today };
  const date = isPast(past, sentence, today) ? past : next;
  return { date, at, end, assumed: [`You gave no year, so I took ${formatDate(date)}.`] };
}

function assumedOf(date: IsoDate, { isOpen }: FoundDate): string[] {
  return isOpen
    ? [
        `I took the day you named to be ${formatDate(date)}, the next one from today. If you meant a week later, give the date.`,
      ]
    : [];
}

function isPast(past: IsoDate, sentence: string, today: IsoDate): boolean {
  const ago = daysBetween(past, today);
  if (surelyPast.test(sentence)) return ago <= longAgo.surely;
  if (toCome.test(sentence)) return false;
  return perhapsPast.test(sentence) && ago <= longAgo.perhaps;
}
