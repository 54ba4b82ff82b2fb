import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../../src/core/rules/calendar-date.ts";
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  reasonNotWorking,
} from "../../../src/core/rules/working-days.ts";
import { anyDate } from "./any-date.ts";

test.each([
  ["2026-03-16", undefined],
  ["2026-03-14", "Saturday"],
  ["2026-03-15", "Sunday"],
  ["2026-03-17", "St Patrick’s Day, a bank holiday in Northern Ireland"],
  ["2026-04-03", "Good Friday, a bank holiday across the UK"],
  ["2026-12-25", "Christmas Day, a bank holiday across the UK"],
  ["2026-08-03", "Summer bank holiday, a bank holiday in Scotland"],
  ["2026-08-31", "Summer bank holiday, a bank holiday in England, Wales and Northern Ireland"],
  ["2026-11-30", "St Andrew’s Day, a bank holiday in Scotland"],
])("%s: %s", (date, reason) => {
  expect(reasonNotWorking(date)).toBe(reason);
  expect(isWorkingDay(date)).toBe(reason === undefined);
});

test("two holidays on one day are both named", () => {
  // 1 January 2034 is a Sunday: Monday is New Year's Day outside Scotland and 2nd January in Scotland.
  expect(reasonNotWorking("2034-01-02")).toBe(
    "New Year’s Day (substitute day), a bank holiday in England, Wales and Northern Ireland; 2nd January, a bank holiday in Scotland",
  );
});

test("five working days after Monday 21 December 2026 is Wednesday 30 December", () => {
  // 22, 23, 24, then 25 to 28 out, 29, 30: day 5 is Wednesday 30.
  const { value, steps } = addWorkingDays("2026-12-21", 5);
  expect(value.lastDay).toBe("2026-12-30");
  expect(value.skipped.map(({ date }) => date)).toEqual([
    "2026-12-25",
    "2026-12-26",
    "2026-12-27",
    "2026-12-28",
  ]);
  expect(steps).toEqual([
    "Monday 21 December 2026 itself is not counted.",
    "Day 1 is Tuesday 22 December 2026.",
    "Saturdays and Sundays are not counted.",
    "Friday 25 December 2026 is not counted. It is Christmas Day, a bank holiday across the UK.",
    "Monday 28 December 2026 is not counted. It is Boxing Day (substitute day), a bank holiday across the UK.",
    "Day 5 is Wednesday 30 December 2026.",
  ]);
});

test.each([0, -1, 1.5, 1001, Number.NaN])("%d is not a number of working days", (days) => {
  expect(() => countWorkingDays("2026-03-02", days)).toThrow(RangeError);
});

test("every day of a count is counted or skipped, and counted days are working days", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 40 }), (first, days) => {
      const { counted, skipped, lastDay } = countWorkingDays(first, days);
      expect(counted).toHaveLength(days);
      expect(counted.every(isWorkingDay)).toBe(true);
      expect(skipped.some(({ date }) => isWorkingDay(date))).toBe(false);
      expect(counted.length + skipped.length).toBe(daysBetween(first, lastDay) + 1);
    }),
  );
});

test("starting a day later never ends sooner", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 20 }), (first, days) => {
      const later = countWorkingDays(addDays(first, 1), days).lastDay;
      expect(later >= countWorkingDays(first, days).lastDay).toBe(true);
    }),
  );
});
