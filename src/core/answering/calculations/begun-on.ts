import { formatDate, type IsoDate, isoDate } from "../../rules/calendar-date.ts";
import { isHeld, thresholdPeriodOn } from "../../rules/threshold-amounts.ts";
import { monthNames } from "../../text.ts";
import type { Asked } from "./asked.ts";
import { dateOf } from "./event-dates.ts";

/** The day whose thresholds count, and what was taken for granted. */
interface Begun {
  readonly date: IsoDate;
  readonly assumed: readonly string[];
}

const month =
  /\b(?<!\d(?:st|nd|rd|th)?[ -])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?(?: of)? (20\d\d)\b/gi;
const begins =
  /\b(?:beg[aiu]n\w*|start\w*|launch\w*|commenc\w*|advertis\w*|tender\w*|procur\w*|market|publish\w*|bought|buying|bid)\b/i;
/** What comes after a procurement has begun. */
const later =
  /\b(?:contract|agreement|term|deal|service) (?:\w+ ){0,2}?(?:start\w*|beg[aiu]n\w*|commenc\w*|end\w*|expir\w*|run\w*)|\b(?:sign(?:s|ed|ing)?|award\w*|expir\w*|end(?:s|ed|ing)?|until|till|from|deliver\w*|go(?:es)? live)\b/i;

/**
 * When the procurement began: a date or a month the question gives for it, else the day it asks about. Undefined
 * where a month it names may be that of other thresholds, and it is not plain that the procurement began then.
 */
export function begunOn(asked: Asked): Begun | undefined {
  const told = dateOf("tender-notice", asked);
  if (told) return told;
  const months = asked.dates.length > 0 ? [] : [...asked.text.matchAll(month)];
  const clauses = months.map((match) => ({ days: daysOf(match), clause: clauseBefore(asked.text, match) }));
  const likely = clauses.filter(({ clause }) => !later.test(clause));
  const [only, more] = likely.length > 1 ? likely.filter(({ clause }) => begins.test(clause)) : likely;
  if (!only || more) {
    const isSame = clauses.every(({ days }) => days.every((day) => isSamePeriod(day, asked.today)));
    return isSame ? { date: asked.today, assumed: [] } : undefined;
  }
  const [first, last] = only.days;
  const name = formatDate(first).split(" ").slice(2).join(" ");
  // The Act began within February 2025.
  if (!isSamePeriod(first, last)) return undefined;
  return { date: last, assumed: [`I took the procurement to have begun in ${name}.`] };
}

function isSamePeriod(one: IsoDate, other: IsoDate): boolean {
  const [first, second] = [thresholdPeriodOn(one), thresholdPeriodOn(other)];
  return isHeld(first) && isHeld(second) ? first.from === second.from : isHeld(first) === isHeld(second);
}

function daysOf([, name = "", year = ""]: RegExpExecArray): readonly [IsoDate, IsoDate] {
  const start = name.slice(0, 3).toLowerCase();
  const number = monthNames.findIndex((each) => each.toLowerCase().startsWith(start)) + 1;
  return [isoDate(Number(year), number, 1), isoDate(Number(year), number + 1, 0)];
}

function clauseBefore(text: string, { index }: RegExpExecArray): string {
  return /[^.?!;,\n]*$/.exec(text.slice(0, index))?.[0] ?? "";
}
