import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../src/core/rules/calendar-date.ts";
import { changeNoticeStandstill, debarmentStandstill } from "../../../src/core/rules/other-standstills.ts";
import { type StandstillExemption, standstill } from "../../../src/core/rules/standstill.ts";
import { regimeDate } from "./any-date.ts";

// Counted by hand on a calendar: s.51(2), day of publication is day 1, s.123(1) working days.
test.each([
  ["an ordinary fortnight", "2026-02-02", "2026-02-11", "2026-02-12"],
  ["St Patrick's Day falls out", "2026-03-12", "2026-03-24", "2026-03-25"],
  ["Good Friday and Easter Monday fall out", "2026-03-30", "2026-04-10", "2026-04-11"],
  ["Christmas 2025 and the Scottish 2 January fall out", "2025-12-22", "2026-01-06", "2026-01-07"],
  [
    "Christmas 2026 and the Scottish substitute on 4 January fall out",
    "2026-12-21",
    "2027-01-05",
    "2027-01-06",
  ],
  ["both August holidays: the Scottish one falls out", "2026-07-31", "2026-08-12", "2026-08-13"],
  ["the one-off Scottish day falls out", "2026-06-12", "2026-06-24", "2026-06-25"],
  ["St Andrew's Day falls out", "2026-11-23", "2026-12-03", "2026-12-04"],
  ["the Boyne on a Monday falls out", "2026-07-06", "2026-07-16", "2026-07-17"],
])("%s", (_case, published, lastDay, earliestEntry) => {
  expect(standstill({ published }).value).toMatchObject({
    status: "mandatory",
    workingDays: 8,
    lastDay,
    earliestEntry,
  });
});

test("the working is shown, day by day", () => {
  const { steps, inputs, provision, caveats } = standstill({ published: "2026-03-12" });
  expect(inputs).toEqual([{ name: "Contract award notice published", value: "Thursday 12 March 2026" }]);
  expect(steps).toEqual([
    "The mandatory period is 8 working days, beginning with the day of publication.",
    "Day 1 is Thursday 12 March 2026.",
    "Saturdays and Sundays are not counted.",
    "Tuesday 17 March 2026 is not counted. It is St Patrick’s Day, a bank holiday in Northern Ireland.",
    "Day 8 is Tuesday 24 March 2026.",
    "The standstill period ends at the end of Tuesday 24 March 2026.",
    "The contract may be entered into from Wednesday 25 March 2026.",
  ]);
  expect(provision[1]).toEqual({
    reference: "Procurement Act 2023 s.51(2)",
    url: "https://www.legislation.gov.uk/ukpga/2023/54/section/51",
  });
  expect(caveats).toHaveLength(2);
});

test.each([
  ["2026-03-07", "2026-03-19"],
  ["2026-06-15", "2026-06-25"],
])("published on %s, not a working day, the next working day is day 1", (published, lastDay) => {
  const { value, caveats } = standstill({ published });
  expect(value).toMatchObject({ lastDay });
  expect(caveats[0]).toContain("The next working day is taken as day 1.");
});

test("a longer period in the notice counts, a shorter one does not", () => {
  expect(standstill({ published: "2026-02-02", workingDaysInNotice: 10 }).value).toMatchObject({
    lastDay: "2026-02-13",
  });
  expect(standstill({ published: "2026-02-02", workingDaysInNotice: 5 }).value).toMatchObject({
    lastDay: "2026-02-11",
  });
});

const exemptions: StandstillExemption[] = [
  "urgency",
  "life-protection",
  "private-utility-direct-award",
  "framework-call-off",
  "dynamic-market",
  "light-touch",
];

test.each(exemptions)("none is mandatory: %s (s.51(3))", (exemption) => {
  const published = "2026-02-02";
  expect(standstill({ published, exemption }).value.status).toBe("none-required");
  expect(standstill({ published, exemption, workingDaysInNotice: 7 }).value.status).toBe("too-short");
  expect(standstill({ published, exemption, workingDaysInNotice: 8 }).value).toMatchObject({
    status: "voluntary",
    lastDay: "2026-02-11",
  });
});

test("before the regime the law is not held", () => {
  expect(standstill({ published: "2025-02-23" }).value.status).toBe("not-held");
  expect(standstill({ published: "2025-02-24" }).value.status).toBe("mandatory");
  expect(() => standstill({ published: "soon" })).toThrow(RangeError);
});

test("other standstill periods are counted alike (ss.62(6), 76(2))", () => {
  expect(debarmentStandstill("2026-02-02").value).toEqual({
    workingDays: 8,
    lastDay: "2026-02-11",
    earliest: "2026-02-12",
  });
  expect(changeNoticeStandstill("2026-02-02", 10).value.lastDay).toBe("2026-02-13");
  expect(() => changeNoticeStandstill("2026-02-02", 7)).toThrow(RangeError);
});

test("a standstill of eight working days takes at least ten days and never ends on a weekend", () => {
  fc.assert(
    fc.property(regimeDate, (published) => {
      const { value } = standstill({ published });
      if (value.status !== "mandatory") throw new Error(value.status);
      expect(value.lastDay >= addDays(published, 9)).toBe(true);
      expect(value.count.counted).toHaveLength(8);
      expect(value.earliestEntry).toBe(addDays(value.lastDay, 1));
    }),
  );
});
