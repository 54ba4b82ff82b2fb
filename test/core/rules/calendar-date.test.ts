import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  isIsoDate,
  weekday,
} from "../../../src/core/rules/calendar-date.ts";
import { lastDayOfDays, lastDayOfMonths } from "../../../src/core/rules/day-counting.ts";
import { anyDate } from "./any-date.ts";

test.each(["2026-02-28", "2028-02-29", "2025-12-31"])("%s is a date", (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-13-01",
  "2026-00-10",
  "26-01-01",
  "2026-1-1",
  "0026-01-01",
  "",
  "today",
])("%j is not a date", (text) => {
  expect(isIsoDate(text)).toBe(false);
  expect(() => addDays(text, 1)).toThrow(RangeError);
  expect(() => formatDate(text)).toThrow("Write it as YYYY-MM-DD.");
});

test("a date is written for people", () => {
  expect(formatDate("2026-03-02")).toBe("Monday 2 March 2026");
  expect(weekday("2025-02-24")).toBe("Monday");
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-03-02", 12, "2027-03-02"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %i months is %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ["2026-03-02", 1, "2026-03-02"],
  ["2026-03-02", 30, "2026-03-31"],
  ["2028-02-01", 30, "2028-03-01"],
])("a period beginning with %s of %i days ends on %s", (first, days, last) => {
  expect(lastDayOfDays(first, days)).toBe(last);
});

test.each([
  ["2026-03-01", 3, "2026-05-31"],
  ["2026-03-02", 3, "2026-06-01"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-12-01", 3, "2027-02-28"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2026-04-01", 18, "2027-09-30"],
])("a period beginning with %s of %i months ends on %s", (first, months, last) => {
  expect(lastDayOfMonths(first, months)).toBe(last);
});

test("a period is of a whole number of days, at least one", () => {
  expect(() => lastDayOfDays("2026-03-02", 0)).toThrow(RangeError);
  expect(() => lastDayOfMonths("2026-03-02", 1.5)).toThrow(RangeError);
});

test("days added are days between", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
      const later = addDays(date, days);
      expect(isIsoDate(later)).toBe(true);
      expect(daysBetween(date, later)).toBe(days);
      expect(addDays(later, -days)).toBe(date);
    }),
  );
});

test("seven days on is the same weekday", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(weekday(addDays(date, 7))).toBe(weekday(date));
    }),
  );
});
