import type { BankHoliday } from "./bank-holiday.ts";
import {
  firstPublishedYear,
  lastPublishedYear,
  publishedBankHolidays,
  publishedDatesChecked,
} from "./bank-holiday-dates.ts";
import { computedBankHolidays } from "./bank-holiday-rules.ts";
import { dateParts, type IsoDate } from "./calendar-date.ts";

/** The bank holidays that rules count by. Plain data: it can be kept and read again as JSON. */
export interface BankHolidays {
  /** The years whose holidays GOV.UK has listed, in order; at least one. */
  readonly years: readonly number[];
  /** The holidays of those years, in date order. */
  readonly listed: readonly BankHoliday[];
  /** ISO date on which the list was last known to be right. */
  readonly checked: IsoDate;
}

/** The list that comes with the program. See bank-holiday-feed.ts for how it is brought up to date. */
export const keptBankHolidays: BankHolidays = {
  years: Array.from({ length: lastPublishedYear - firstPublishedYear + 1 }, (_, n) => firstPublishedYear + n),
  listed: publishedBankHolidays,
  checked: publishedDatesChecked,
};

/**
 * The bank holidays of every part of the UK in a year, in date order: GOV.UK's list, and for a later year it does
 * not hold the ordinary rules. Throws RangeError for a year before the first one listed.
 */
export function bankHolidaysIn(year: number, calendar = keptBankHolidays): readonly BankHoliday[] {
  const first = calendar.years[0] ?? firstPublishedYear;
  if (year < first) throw new RangeError(`Bank holidays before ${first} are not held.`);
  if (!calendar.years.includes(year)) return computedBankHolidays(year);
  return calendar.listed.filter(({ date }) => dateParts(date).year === year);
}

/** The bank holidays on a day: none, one, or two where parts of the UK keep different ones. Throws as above. */
export function bankHolidaysOn(date: IsoDate, calendar = keptBankHolidays): readonly BankHoliday[] {
  return bankHolidaysIn(dateParts(date).year, calendar).filter((holiday) => holiday.date === date);
}

/** What to warn of when a count of working days runs to a day. At most one sentence or two. */
export function bankHolidayCaveats(lastDay: IsoDate, calendar = keptBankHolidays): readonly string[] {
  const { year } = dateParts(lastDay);
  if (!calendar.years.includes(year)) {
    return [
      `Bank holidays in ${year} are computed, not yet announced. Check GOV.UK before you rely on this date.`,
    ];
  }
  if (year > dateParts(calendar.checked).year) {
    return [`A one-off bank holiday may still be announced for ${year}. Check GOV.UK nearer the time.`];
  }
  return [];
}
