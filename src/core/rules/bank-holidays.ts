import type { BankHoliday } from "./bank-holiday.ts";
import {
  firstPublishedYear,
  lastPublishedYear,
  publishedBankHolidays,
  publishedDatesChecked,
} from "./bank-holiday-dates.ts";
import { computedBankHolidays } from "./bank-holiday-rules.ts";
import { dateParts, type IsoDate } from "./calendar-date.ts";

/**
 * The bank holidays of every part of the UK in a year, in date order: GOV.UK's list, and past its last year
 * the ordinary rules. Throws RangeError for a year before 2025, which is not held.
 */
export function bankHolidaysIn(year: number): readonly BankHoliday[] {
  if (year < firstPublishedYear)
    throw new RangeError(`Bank holidays before ${firstPublishedYear} are not held.`);
  if (year > lastPublishedYear) return computedBankHolidays(year);
  return publishedBankHolidays.filter(({ date }) => dateParts(date).year === year);
}

/** The bank holidays on a day: none, one, or two where parts of the UK keep different ones. Throws as above. */
export function bankHolidaysOn(date: IsoDate): readonly BankHoliday[] {
  return bankHolidaysIn(dateParts(date).year).filter((holiday) => holiday.date === date);
}

/** What to warn of when a count of working days runs to a day. At most one sentence or two. */
export function bankHolidayCaveats(lastDay: IsoDate): readonly string[] {
  const { year } = dateParts(lastDay);
  if (year > lastPublishedYear) {
    return [
      `Bank holidays in ${year} are computed, not yet announced. Check GOV.UK before you rely on this date.`,
    ];
  }
  if (year > dateParts(publishedDatesChecked).year) {
    return [`A one-off bank holiday may still be announced for ${year}. Check GOV.UK nearer the time.`];
  }
  return [];
}
