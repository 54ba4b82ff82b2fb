import { addDays, addMonths, dateParts, type IsoDate } from "./calendar-date.ts";

/**
 * The last day of "the period of N days beginning with" a day: that day is day 1, and every day counts,
 * working or not. Throws RangeError when `days` is not a whole number of at least 1.
 */
export function lastDayOfDays(firstDay: IsoDate, days: number): IsoDate {
  requireWhole(days, "days");
  return addDays(firstDay, days - 1);
}

/**
 * The last day of "the period of N months beginning with" a day: the day before the same day N months on,
 * or the last day of that month when it has no such day.
 */
export function lastDayOfMonths(firstDay: IsoDate, months: number): IsoDate {
  requireWhole(months, "months");
  const sameDay = addMonths(firstDay, months);
  const exists = dateParts(sameDay).day === dateParts(firstDay).day;
  return exists ? addDays(sameDay, -1) : sameDay;
}

function requireWhole(count: number, unit: string): void {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} is not a number of ${unit}.`);
}
