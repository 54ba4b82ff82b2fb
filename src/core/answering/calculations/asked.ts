import type { Nation } from "../../guidance/passage.ts";
import { type BankHolidays, keptBankHolidays } from "../../rules/bank-holidays.ts";
import type { IsoDate } from "../../rules/calendar-date.ts";
import { type Amount, amountsIn } from "./amounts.ts";
import { datesIn, type FoundDate } from "./found-dates.ts";
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
