import { type BankHoliday, type UkPart, ukParts } from "./bank-holiday.ts";
import { addDays, type IsoDate, isoDate, weekday } from "./calendar-date.ts";
import { easterSunday } from "./easter.ts";

const EVERYWHERE = ukParts;
const OUTSIDE_SCOTLAND = ["england-and-wales", "northern-ireland"] as const;
const SCOTLAND = ["scotland"] as const;
const NORTHERN_IRELAND = ["northern-ireland"] as const;

/**
 * The bank holidays of a year by the ordinary rules: Schedule 1 to the Banking and Financial Dealings Act
 * 1971 and the days proclaimed every year. One-off days are not in it. In date order.
 */
export function computedBankHolidays(year: number): readonly BankHoliday[] {
  const days = [...winterDays(year), ...springDays(year), ...summerDays(year)];
  return days.sort((one, other) => one.date.localeCompare(other.date));
}

function winterDays(year: number): BankHoliday[] {
  const newYear = isoDate(year, 1, 1);
  const christmas = isoDate(year, 12, 25);
  return [
    onWeekday(newYear, "New Year’s Day", OUTSIDE_SCOTLAND),
    ...pair(newYear, ["New Year’s Day", "2nd January"], SCOTLAND),
    onWeekday(isoDate(year, 11, 30), "St Andrew’s Day", SCOTLAND),
    ...pair(christmas, ["Christmas Day", "Boxing Day"], EVERYWHERE),
  ];
}

function springDays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    onWeekday(isoDate(year, 3, 17), "St Patrick’s Day", NORTHERN_IRELAND),
    holiday(addDays(easter, -2), "Good Friday", EVERYWHERE),
    holiday(addDays(easter, 1), "Easter Monday", OUTSIDE_SCOTLAND),
    holiday(mondayFrom(isoDate(year, 5, 1)), "Early May bank holiday", EVERYWHERE),
    holiday(mondayFrom(isoDate(year, 5, 25)), "Spring bank holiday", EVERYWHERE),
  ];
}

function summerDays(year: number): BankHoliday[] {
  return [
    onWeekday(isoDate(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)", NORTHERN_IRELAND),
    holiday(mondayFrom(isoDate(year, 8, 1)), "Summer bank holiday", SCOTLAND),
    holiday(mondayFrom(isoDate(year, 8, 25)), "Summer bank holiday", OUTSIDE_SCOTLAND),
  ];
}

function holiday(date: IsoDate, name: string, parts: readonly UkPart[], substitute = false): BankHoliday {
  return { date, name, parts, substitute, source: "computed" };
}

function onWeekday(date: IsoDate, name: string, parts: readonly UkPart[]): BankHoliday {
  return isWeekend(date) ? holiday(mondayFrom(date), name, parts, true) : holiday(date, name, parts);
}

/** Two holidays side by side: the one on a weekend gives way to the one that is not, and moves past it. */
function pair(first: IsoDate, names: readonly [string, string], parts: readonly UkPart[]): BankHoliday[] {
  const second = addDays(first, 1);
  const monday = mondayFrom(first);
  if (weekday(first) === "Saturday") {
    return [holiday(monday, names[0], parts, true), holiday(addDays(monday, 1), names[1], parts, true)];
  }
  if (weekday(first) === "Sunday") {
    return [holiday(second, names[1], parts), holiday(addDays(monday, 1), names[0], parts, true)];
  }
  return [holiday(first, names[0], parts), onWeekday(second, names[1], parts)];
}

function isWeekend(date: IsoDate): boolean {
  return weekday(date) === "Saturday" || weekday(date) === "Sunday";
}

/** The first Monday on or after a date. */
function mondayFrom(date: IsoDate): IsoDate {
  return weekday(date) === "Monday" ? date : mondayFrom(addDays(date, 1));
}
