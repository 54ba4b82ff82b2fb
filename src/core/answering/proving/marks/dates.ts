import { isIsoDate } from "../../../rules/calendar-date.ts";
import type { MarkReader } from "./mark.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const weekday = "(?:((?:mon|tues|wednes|thurs|fri|satur|sun)day),?\\s+)?";
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function keyOf(day: string, name: string, year?: string): string {
  const date = `${monthOf(name)}-${day.padStart(2, "0")}`;
  return `date:${year ?? "-"}-${date}`;
}

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3)) + 1).padStart(2, "0");
}

/** A weekday that does not fit its date becomes part of the key, so that nothing proves it. */
function withWeekday(key: string, name: string | undefined): string {
  const iso = key.slice("date:".length);
  if (!name || !isIsoDate(iso)) return key;
  return weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] === name ? key : `${key} ${name}`;
}

/** "Friday 18 December 2026", "18 Dec", "18th of December 2026". */
export const writtenDates: MarkReader = {
  pattern: new RegExp(
    `\\b${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${month}\\b\\.?(?:,?\\s+(\\d{4}))?`,
    "g",
  ),
  read: ([, name, day = "", month = "", year]) => ({
    kind: "date",
    keys: [withWeekday(keyOf(day, month, year), name)],
  }),
};

/** "2026-12-18" and "18/12/2026". */
export const figureDates: MarkReader = {
  pattern: /\b(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))\b/g,
  read: ([, year, month, day, ...other]) => {
    const [d = "", m = "", y = ""] = year ? [day, month, year] : other;
    return { kind: "date", keys: [`date:${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`] };
  },
};

/** "March 2026" without a day. */
export const monthDates: MarkReader = {
  pattern: new RegExp(`\\b${month}\\s+(\\d{4})\\b`, "g"),
  read: ([, name = "", year]) => ({ kind: "date", keys: [`date:${year}-${monthOf(name)}`] }),
};
