import { addDays, daysBetween, formatDate } from "../../rules/calendar-date.ts";
import { section } from "../../rules/result.ts";
import { reasonNotWorking } from "../../rules/working-days.ts";
import type { Asked, Calculation } from "./asked.ts";
import { wholeNumber } from "./number-words.ts";
import { settle } from "./tense.ts";
import { worked } from "./worked.ts";

const ofNumber = /\b(?:how many|number of|count(?: up)?(?: the)?)\s+working[ -]days\b/i;
const ofOne =
  /\b(?:is|was|are|will|would|does|do|if|whether)\b[^.?!]{0,60}\b(?:be |count as |counted as |treated as )?(?:a )?working[ -]days?\b/i;
const counted = new RegExp(`\\b${wholeNumber}[ -]?(?:\\(\\d+\\) )?working[ -]day`, "i");
const longest = 1_000;

/** How many working days lie between two days that the question names. */
export const workingDaysBetween: Calculation = (asked) => {
  const [from, to, more] = daysOf(asked);
  if (!from || !to || more || !ofNumber.test(asked.text)) return undefined;
  const length = daysBetween(from.date, to.date);
  if (length < 0 || length > longest) return undefined;
  const days = Array.from({ length: length + 1 }, (_, n) => addDays(from.date, n)).filter(
    (day) => reasonNotWorking(day, asked.bankHolidays) === undefined,
  );
  const without = days.filter((day) => day !== from.date).length;
  return worked({
    kind: "day-count",
    result: `from ${formatDate(from.date)} to ${formatDate(to.date)} there are ${days.length} working days, counting both of those days where they are working days. Without the first day there are ${without}.`,
    assumed: [...from.assumed, ...to.assumed],
    caveats: ["A bank holiday in any part of the United Kingdom is not a working day (s.123(1))."],
    provisions: [section("123(1)")],
  });
};

/** Whether a day is a working day. */
export const isWorkingDay: Calculation = (asked) => {
  const [day, more] = daysOf(asked);
  if (!day || more || !ofOne.test(asked.text) || counted.test(asked.text)) return undefined;
  if (ofNumber.test(asked.text)) return undefined;
  const reason = reasonNotWorking(day.date, asked.bankHolidays);
  return worked({
    kind: "day-count",
    result: reason
      ? `${formatDate(day.date)} is not a working day under the Procurement Act 2023. It is ${reason}.`
      : `${formatDate(day.date)} is a working day under the Procurement Act 2023.`,
    assumed: day.assumed,
    caveats: ["A bank holiday in any part of the United Kingdom is not a working day (s.123(1))."],
    provisions: [section("123(1)")],
  });
};

function daysOf({ dates, text, today }: Asked) {
  return dates.map((found) => settle(found, text, today));
}
