import type { Nation } from "../../guidance/passage.ts";
import { type BankHolidays, keptBankHolidays } from "../../rules/bank-holidays.ts";
import type { IsoDate } from "../../rules/calendar-date.ts";
import { type Amount, amountsIn } from "./amounts.ts";
import { datesIn, type FoundDate } from "./found-dates.ts";
import { type SettledDate, settle } from "./tense.ts";
import type { Worked } from "./worked.ts";

/** A question read for what can be calculated. */
export interface Asked {
  /**
   * The question; for a follow-up, what it follows stands on the lines before. The points and commas inside numbers
   * are "·", so that a full stop is the end of a sentence.
   */
  readonly text: string;
  readonly today: IsoDate;
  readonly nation: Nation | undefined;
  readonly dates: readonly FoundDate[];
  readonly amounts: readonly Amount[];
  readonly bankHolidays: BankHolidays;
}

/** One kind of calculation. Undefined when the question does not ask for it, or does not give enough for it. */
export type Calculation = (asked: Asked) => Worked | undefined;

/** Reads a question. `today` is the date the law is asked for. */
export function readAsked(
  text: string,
  today: IsoDate,
  nation: Nation | undefined,
  bankHolidays = keptBankHolidays,
): Asked {
  const dates = datesIn(text, today);
  const amounts = amountsIn(text, dates);
  return { text: text.replace(/(?<=\d)[.,](?=\d)/g, "·"), today, nation, dates, amounts, bankHolidays };
}

/** The words of an event, as the source of a pattern. */
export interface Event {
  /** What stands before its date: "contract signed". */
  readonly before: string;
  /** What stands after its date: "we signed". Before alone when left out. */
  readonly after?: string;
  /** Other events, which must not stand between the words and the date. */
  readonly not?: string;
}

/** How many characters may stand between an event and its date. */
const gap = 60;

/** The date of an event: of the dates next to its words, the one that stands closest behind them. */
export function dateOf({ before, after, not }: Event, asked: Asked): SettledDate | undefined {
  const other = not ? `(?!\\b(?:${not}))` : "";
  const leading = new RegExp(`\\b(?:${before})(?![a-z])(?:${other}[^.?!;\\n]){0,${gap}}$`, "i");
  const trailing =
    after === undefined
      ? undefined
      : new RegExp(`^(?:[\\s,:-]|is|was|the|our|we|that|when|which){0,12}\\b(?:${after})`, "i");
  const found =
    asked.dates.find((date, n) => leading.test(textBetween(asked, n, date.at))) ??
    asked.dates.find(({ end }) => trailing?.test(asked.text.slice(end, end + 80)));
  return found && settle(found, sentenceAround(asked.text, found), asked.today);
}

/** What stands between the date before and this one: an event's words belong to the date that follows them. */
function textBetween({ text, dates }: Asked, n: number, at: number): string {
  return text.slice(dates[n - 1]?.end ?? 0, at);
}

function sentenceAround(text: string, { at, end }: FoundDate): string {
  const start = Math.max(...[".", "?", "!", ";", "\n"].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const rest = text.slice(end).search(/[.?!;\n]/);
  return text.slice(start, rest < 0 ? text.length : end + rest);
}
