/** A day in the Gregorian calendar, written "YYYY-MM-DD". It has no time and no time zone. */
export type IsoDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Whether the text is a real day written "YYYY-MM-DD", in the years 1000 to 9999. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = PATTERN.exec(text) ?? [];
  if (Number(year ?? 0) < 1000) return false;
  return isoDate(Number(year), Number(month), Number(day)) === text;
}

/** The day of a year, month (1 to 12) and day; a day past the end of the month runs on into the next. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return fromTime(Date.UTC(year, month - 1, day));
}

/** The year, month (1 to 12) and day of a date. Throws RangeError when it is not a real date. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  if (!isIsoDate(date)) throw new RangeError(`"${date}" is not a date. Write it as YYYY-MM-DD.`);
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

/** The date a number of days later, or earlier when negative. Throws RangeError when `date` is not a date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromTime(toTime(date) + days * DAY_IN_MS);
}

/** The same day a number of months later, or the last day of that month when it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(date);
  const lastDay = dateParts(isoDate(year, month + months + 1, 0)).day;
  return isoDate(year, month + months, Math.min(day, lastDay));
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (toTime(to) - toTime(from)) / DAY_IN_MS;
}

export function weekday(date: IsoDate): Weekday {
  return WEEKDAYS[new Date(toTime(date)).getUTCDay()] ?? "Sunday";
}

/** For people: "Monday 2 March 2026". Throws RangeError when `date` is not a date. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return `${weekday(date)} ${day} ${MONTHS[month - 1]} ${year}`;
}

function toTime(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

function fromTime(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
