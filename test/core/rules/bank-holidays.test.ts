import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type BankHoliday,
  describeBankHoliday,
  type UkPart,
  ukParts,
} from "../../../src/core/rules/bank-holiday.ts";
import { publishedBankHolidays } from "../../../src/core/rules/bank-holiday-dates.ts";
import { computedBankHolidays } from "../../../src/core/rules/bank-holiday-rules.ts";
import { bankHolidayCaveats, bankHolidaysIn, bankHolidaysOn } from "../../../src/core/rules/bank-holidays.ts";
import { weekday } from "../../../src/core/rules/calendar-date.ts";
import { easterSunday } from "../../../src/core/rules/easter.ts";
import { publishedBefore } from "./published-before.ts";

const oneOffs = new Set(["World Cup bank holiday"]);

function inPart(holidays: readonly BankHoliday[], part: UkPart): string[] {
  return holidays.filter(({ parts }) => parts.includes(part)).map(({ date }) => date);
}

test.each([2025, 2026, 2027, 2028])("the rules give GOV.UK's list for %i, one-off days apart", (year) => {
  const shape = ({ date, name, parts, substitute }: BankHoliday) =>
    parts.map((part) => `${date} ${name} ${part} ${substitute}`);
  const listed = bankHolidaysIn(year).filter(({ name }) => !oneOffs.has(name));
  expect(computedBankHolidays(year).flatMap(shape).sort()).toEqual(listed.flatMap(shape).sort());
});

test.each(Object.entries(publishedBefore))(
  "the rules give GOV.UK's list for %s, an ordinary year",
  (year, lists) => {
    const holidays = computedBankHolidays(Number(year));
    for (const part of ukParts) expect(inPart(holidays, part)).toEqual(lists[part]);
  },
);

test("the list is in date order, on weekdays, and says who keeps each day", () => {
  const dates = publishedBankHolidays.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  for (const { date, parts } of publishedBankHolidays) {
    expect(["Saturday", "Sunday"]).not.toContain(weekday(date));
    expect(parts.length).toBeGreaterThan(0);
  }
});

test.each([
  ["2026-06-15", "World Cup bank holiday, a bank holiday in Scotland"],
  ["2026-12-28", "Boxing Day (substitute day), a bank holiday across the UK"],
  ["2026-04-06", "Easter Monday, a bank holiday in England, Wales and Northern Ireland"],
  ["2027-03-17", "St Patrick’s Day, a bank holiday in Northern Ireland"],
  ["2027-01-04", "2nd January (substitute day), a bank holiday in Scotland"],
])("%s is %s", (date, words) => {
  expect(bankHolidaysOn(date).map(describeBankHoliday)).toEqual([words]);
});

// Easter Sunday as published in tables of the Church of England.
test.each([
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2028, "2028-04-16"],
  [2029, "2029-04-01"],
  [2030, "2030-04-21"],
  [2035, "2035-03-25"],
  [2038, "2038-04-25"],
])("Easter Sunday in %i is %s", (year, date) => {
  expect(easterSunday(year)).toBe(date);
});

test("a computed year keeps the same number of days in each part", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2029, max: 2200 }), (year) => {
      const holidays = bankHolidaysIn(year);
      const counts = ukParts.map((part) => new Set(inPart(holidays, part)).size);
      expect(counts).toEqual([8, 9, 10]);
      expect(holidays.every(({ date }) => !["Saturday", "Sunday"].includes(weekday(date)))).toBe(true);
      expect(holidays.every(({ source }) => source === "computed")).toBe(true);
    }),
  );
});

test("years before the list are refused", () => {
  expect(() => bankHolidaysIn(2024)).toThrow("Bank holidays before 2025 are not held.");
});

test("dates that may still change carry a warning", () => {
  expect(bankHolidayCaveats("2026-12-31")).toEqual([]);
  expect(bankHolidayCaveats("2028-05-01")[0]).toContain("may still be announced for 2028");
  expect(bankHolidayCaveats("2029-01-05")[0]).toContain("computed, not yet announced");
});
