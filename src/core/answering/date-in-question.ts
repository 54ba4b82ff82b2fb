import { isIsoDate } from "../rules/calendar-date.ts";
import { monthNames } from "../text.ts";

const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());
const named =
  /\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?:\s+(20\d\d))?/i;
const numeric = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/;
const iso = /\b(20\d\d-\d\d-\d\d)\b/;

/** The one date a question names, ISO; without a year, the next such day from `today`. Day before month. */
export function dateIn(text: string, today: string): string | undefined {
  const written = iso.exec(text)?.[1];
  if (written) return isIsoDate(written) ? written : undefined;
  const digits = numeric.exec(text);
  if (digits) return toIso(digits[3], digits[2], digits[1]);
  const [, day, month = "", year] = named.exec(text) ?? [];
  if (!day) return undefined;
  const number = String(months.indexOf(month.toLowerCase()) + 1);
  if (year) return toIso(year, number, day);
  const thisYear = toIso(today.slice(0, 4), number, day);
  if (!thisYear || thisYear >= today) return thisYear;
  return toIso(String(Number(today.slice(0, 4)) + 1), number, day);
}

function toIso(year = "", month = "", day = ""): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}

const monthAndYear =
  /\b(?:in|during|as at|as of|for)\s+(?:(january|february|march|april|may|june|july|august|september|october|november|december)\s+)?(20\d\d)\b/i;

/**
 * The past date whose thresholds a question asks for: "the services threshold in March 2025". Undefined for other
 * questions: a date in them is seldom the date of the law.
 */
export function lawDateIn(text: string, today: string): string | undefined {
  if (!/\bthresholds?\b/i.test(text)) return undefined;
  const [, month, year] = monthAndYear.exec(text) ?? [];
  const number = String(month ? months.indexOf(month.slice(0, 3).toLowerCase()) + 1 : 1);
  // The first of March 2025 stands for the month; the last day of 2025 for the year.
  const ofMonth = year && (month ? toIso(year, number, "1") : toIso(year, "12", "31"));
  const date = dateIn(text, today) ?? ofMonth;
  return date && date < today ? date : undefined;
}

/** A text without the dates in it, which say nothing of its topic. */
export function withoutDates(text: string): string {
  return [iso, numeric, named].reduce(
    (left, pattern) => left.replace(new RegExp(pattern.source, "gi"), " "),
    text,
  );
}
