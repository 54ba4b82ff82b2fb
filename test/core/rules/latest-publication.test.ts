import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../src/core/rules/calendar-date.ts";
import { latestAwardNotice } from "../../../src/core/rules/latest-publication.ts";
import { standstill } from "../../../src/core/rules/standstill.ts";
import { isWorkingDay } from "../../../src/core/rules/working-days.ts";
import { regimeDate } from "./any-date.ts";

// Counted back by hand on a calendar.
test.each([
  ["an ordinary fortnight", "2026-02-12", "2026-02-02"],
  ["Christmas 2026", "2027-01-01", "2026-12-18"],
  ["the weekend after it gives no later day", "2027-01-04", "2026-12-18"],
  ["the Scottish 4 January 2027", "2027-01-06", "2026-12-21"],
])("%s: to sign on %s, publish by %s", (_case, entry, published) => {
  expect(latestAwardNotice(entry).value).toMatchObject({ status: "latest", published });
});

test("the steps say what must end when", () => {
  expect(latestAwardNotice("2026-02-12").steps).toEqual([
    "The standstill period must end by Wednesday 11 February 2026, the day before.",
    "Day 1 is Monday 2 February 2026.",
    "Saturdays and Sundays are not counted.",
    "Day 8 is Wednesday 11 February 2026.",
    "The last day to publish the contract award notice is Monday 2 February 2026.",
  ]);
});

test("fewer than eight working days are refused, and the law before the Act is not held", () => {
  expect(() => latestAwardNotice("2026-02-12", 7)).toThrow(RangeError);
  expect(latestAwardNotice("2025-02-28").value.status).toBe("not-held");
});

test("it is the last day that works: a day later is too late", () => {
  fc.assert(
    fc.property(
      regimeDate.filter((date) => date > "2025-04-01"),
      fc.integer({ min: 8, max: 15 }),
      (entry, days) => {
        const { value } = latestAwardNotice(entry, days);
        if (value.status !== "latest") throw new Error(value.reason);
        const earliest = (published: string) => {
          const found = standstill({ published, workingDaysInNotice: days }).value;
          return "earliestEntry" in found ? found.earliestEntry : "";
        };
        expect(isWorkingDay(value.published)).toBe(true);
        expect(earliest(value.published) <= entry).toBe(true);
        expect(earliest(addDays(value.published, 1)) > entry).toBe(true);
      },
    ),
  );
});
