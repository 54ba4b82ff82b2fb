import { type BankHoliday, type UkPart, ukParts } from "./bank-holiday.ts";
import type { IsoDate } from "./calendar-date.ts";

/** GOV.UK's list of bank holidays, https://www.gov.uk/bank-holidays, copied for these years. */
export const firstPublishedYear = 2025;
export const lastPublishedYear = 2028;
/** ISO date on which the list was last known to be as below. */
export const publishedDatesChecked = "2026-09-27";

const UK = ukParts;
const ENGLAND_WALES_NI = ["england-and-wales", "northern-ireland"] as const;
const SCOTLAND = ["scotland"] as const;
const NI = ["northern-ireland"] as const;

type Row = readonly [date: IsoDate, name: string, parts: readonly UkPart[], substitute?: "substitute"];

const ROWS: readonly Row[] = [
  ["2025-01-01", "New Year’s Day", UK],
  ["2025-01-02", "2nd January", SCOTLAND],
  ["2025-03-17", "St Patrick’s Day", NI],
  ["2025-04-18", "Good Friday", UK],
  ["2025-04-21", "Easter Monday", ENGLAND_WALES_NI],
  ["2025-05-05", "Early May bank holiday", UK],
  ["2025-05-26", "Spring bank holiday", UK],
  ["2025-07-14", "Battle of the Boyne (Orangemen’s Day)", NI, "substitute"],
  ["2025-08-04", "Summer bank holiday", SCOTLAND],
  ["2025-08-25", "Summer bank holiday", ENGLAND_WALES_NI],
  ["2025-12-01", "St Andrew’s Day", SCOTLAND, "substitute"],
  ["2025-12-25", "Christmas Day", UK],
  ["2025-12-26", "Boxing Day", UK],
  ["2026-01-01", "New Year’s Day", UK],
  ["2026-01-02", "2nd January", SCOTLAND],
  ["2026-03-17", "St Patrick’s Day", NI],
  ["2026-04-03", "Good Friday", UK],
  ["2026-04-06", "Easter Monday", ENGLAND_WALES_NI],
  ["2026-05-04", "Early May bank holiday", UK],
  ["2026-05-25", "Spring bank holiday", UK],
  ["2026-06-15", "World Cup bank holiday", SCOTLAND],
  ["2026-07-13", "Battle of the Boyne (Orangemen’s Day)", NI, "substitute"],
  ["2026-08-03", "Summer bank holiday", SCOTLAND],
  ["2026-08-31", "Summer bank holiday", ENGLAND_WALES_NI],
  ["2026-11-30", "St Andrew’s Day", SCOTLAND],
  ["2026-12-25", "Christmas Day", UK],
  ["2026-12-28", "Boxing Day", UK, "substitute"],
  ["2027-01-01", "New Year’s Day", UK],
  ["2027-01-04", "2nd January", SCOTLAND, "substitute"],
  ["2027-03-17", "St Patrick’s Day", NI],
  ["2027-03-26", "Good Friday", UK],
  ["2027-03-29", "Easter Monday", ENGLAND_WALES_NI],
  ["2027-05-03", "Early May bank holiday", UK],
  ["2027-05-31", "Spring bank holiday", UK],
  ["2027-07-12", "Battle of the Boyne (Orangemen’s Day)", NI],
  ["2027-08-02", "Summer bank holiday", SCOTLAND],
  ["2027-08-30", "Summer bank holiday", ENGLAND_WALES_NI],
  ["2027-11-30", "St Andrew’s Day", SCOTLAND],
  ["2027-12-27", "Christmas Day", UK, "substitute"],
  ["2027-12-28", "Boxing Day", UK, "substitute"],
  ["2028-01-03", "New Year’s Day", UK, "substitute"],
  ["2028-01-04", "2nd January", SCOTLAND, "substitute"],
  ["2028-03-17", "St Patrick’s Day", NI],
  ["2028-04-14", "Good Friday", UK],
  ["2028-04-17", "Easter Monday", ENGLAND_WALES_NI],
  ["2028-05-01", "Early May bank holiday", UK],
  ["2028-05-29", "Spring bank holiday", UK],
  ["2028-07-12", "Battle of the Boyne (Orangemen’s Day)", NI],
  ["2028-08-07", "Summer bank holiday", SCOTLAND],
  ["2028-08-28", "Summer bank holiday", ENGLAND_WALES_NI],
  ["2028-11-30", "St Andrew’s Day", SCOTLAND],
  ["2028-12-25", "Christmas Day", UK],
  ["2028-12-26", "Boxing Day", UK],
];

/** In date order. */
export const publishedBankHolidays: readonly BankHoliday[] = ROWS.map(([date, name, parts, substitute]) => ({
  date,
  name,
  parts,
  substitute: substitute !== undefined,
  source: "published",
}));
