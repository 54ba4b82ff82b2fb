import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/core/rules/calendar-date.ts";
import { setAsideLongStop } from "../../../src/core/rules/claims.ts";
import { contractCopy, keyPerformanceIndicators } from "../../../src/core/rules/five-million.ts";
import { changeInValue } from "../../../src/core/rules/modification-value.ts";
import { procurementTerminationNotice } from "../../../src/core/rules/notices-without-days.ts";
import { invoicePayment } from "../../../src/core/rules/payment-terms.ts";
import { isQualifyingNotice, plannedNoticeWindow } from "../../../src/core/rules/planned-procurement.ts";
import { regimeDate } from "./any-date.ts";

describe("more than £5 million, VAT included (ss.52(1), 53(3))", () => {
  test.each([
    [5_000_000, false],
    [5_000_000.01, true],
    [6_200_000, true],
  ])("£%d: %s", (value, required) => {
    expect(keyPerformanceIndicators(value).value.required).toBe(required);
    expect(contractCopy(value).value.required).toBe(required);
  });

  test.each([
    ["a framework", { framework: true }, false, true],
    ["a concession", { concession: true }, false, true],
    ["light touch", { lightTouch: true }, false, true],
    ["a private utility", { privateUtility: true }, false, false],
    ["user choice", { userChoice: true }, true, false],
    ["devolved", { devolved: true }, true, false],
  ])("%s", (_, facts, indicators, copy) => {
    expect(keyPerformanceIndicators(9_000_000, facts).value.required).toBe(indicators);
    expect(contractCopy(9_000_000, facts).value.required).toBe(copy);
  });

  test("the reason and the duty are said", () => {
    expect(keyPerformanceIndicators(6_200_000).steps).toEqual([
      "£6,200,000 is more than £5,000,000.",
      "At least 3 key performance indicators (KPIs) must be set and published.",
    ]);
    expect(contractCopy(4_000_000).steps).toEqual([
      "£4,000,000 is not more than £5,000,000.",
      "There is no duty.",
    ]);
    expect(() => contractCopy(Number.NaN)).toThrow(RangeError);
  });
});

describe("a change in value (ss.74, 75, Sch.8)", () => {
  test.each([
    [1_000_000, 100_000, "10%", true, true, true],
    [1_000_000, 100_001, "10%", false, true, true],
    [1_000_000, 120_000, "12%", false, true, true],
    [1_000_000, 150_000, "15%", false, true, true],
    [1_000_000, 150_000.01, "15%", false, false, true],
    [4_000_000, 2_000_000, "50%", false, false, true],
    [4_000_000, 2_000_001, "50%", false, false, false],
    [1_000_000, -600_000, "60%", false, false, true],
  ])("£%d changed by £%d", (estimatedValue, change, share, ten, fifteen, cap) => {
    expect(changeInValue({ estimatedValue, change }).value).toEqual({
      share,
      withinTen: ten,
      withinFifteen: fifteen,
      withinCap: cap,
    });
  });

  test("a share of nothing is refused", () => {
    expect(() => changeInValue({ estimatedValue: 0, change: 1 })).toThrow(RangeError);
    expect(() => changeInValue({ estimatedValue: 1, change: Number.POSITIVE_INFINITY })).toThrow(RangeError);
  });
});

test("an invoice is paid in 30 days beginning with its receipt (s.68(2))", () => {
  expect(invoicePayment("2026-05-04").value).toMatchObject({
    status: "due",
    days: 30,
    lastDay: "2026-06-02",
  });
  expect(invoicePayment("2027-02-01").value).toMatchObject({ lastDay: "2027-03-02" });
  for (const facts of [{ school: true }, { concession: true }, { privateUtility: true }])
    expect(invoicePayment("2026-05-04", facts).value.status).toBe("not-required");
});

test("a procurement termination notice has no number of days (s.55)", () => {
  const { value, steps, caveats } = procurementTerminationNotice("2026-11-03");
  expect(value).toEqual({ status: "promptly", from: "2026-11-03" });
  expect(steps.join(" ")).toContain("as soon as reasonably practicable after Tuesday 3 November 2026");
  expect(caveats[0]).toContain("only if a tender notice or transparency notice was published");
  expect(procurementTerminationNotice("2025-01-01").value.status).toBe("not-held");
});

test("the 6 months for a set aside begin with the day of the contract (s.106(1)(b))", () => {
  expect(setAsideLongStop("2026-06-01").value).toBe("2026-11-30");
  expect(setAsideLongStop("2026-08-31").value).toBe("2027-02-28");
});

test("a planned procurement notice qualifies on every day of its window and on no day beside it", () => {
  expect(plannedNoticeWindow("2026-04-11").value).toEqual({
    status: "window",
    first: "2025-04-11",
    last: "2026-03-02",
  });
  expect(plannedNoticeWindow("2028-02-29").value).toMatchObject({ first: "2027-03-01" });
  fc.assert(
    fc.property(
      regimeDate.filter((date) => date > "2026-03-01"),
      (tender) => {
        const { value } = plannedNoticeWindow(tender);
        if (value.status !== "window") throw new Error(value.reason);
        const qualifies = (published: string) => isQualifyingNotice(published, tender).value;
        expect([qualifies(value.first), qualifies(value.last)]).toEqual([true, true]);
        expect([qualifies(addDays(value.first, -1)), qualifies(addDays(value.last, 1))]).toEqual([
          false,
          false,
        ]);
      },
    ),
  );
});
