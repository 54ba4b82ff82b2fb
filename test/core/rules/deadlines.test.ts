import { expect, test } from "vitest";
import {
  contractDetailsNotice,
  contractPublication,
  contractTerminationNotice,
  modificationPublication,
} from "../../../src/core/rules/notice-deadlines.ts";
import { exclusionNotice, poorPerformanceNotice } from "../../../src/core/rules/performance-deadlines.ts";
import { isQualifyingNotice, tenderNoticeWindow } from "../../../src/core/rules/planned-procurement.ts";
import {
  paymentInformation,
  paymentsComplianceNotice,
  pipelineNotice,
} from "../../../src/core/rules/reporting-deadlines.ts";

// "beginning with" makes the day itself day 1: 30 days from 2 March end on 31 March.
test.each([
  ["contract details notice, s.53(1)(b)", contractDetailsNotice("2026-03-02"), 30, "2026-03-31"],
  [
    "the same, light touch, s.53(1)(a)",
    contractDetailsNotice("2026-03-02", { lightTouch: true }),
    120,
    "2026-06-29",
  ],
  ["contract copy, s.53(3)(b)", contractPublication("2026-03-02", 5_000_001), 90, "2026-05-30"],
  [
    "the same, light touch",
    contractPublication("2026-03-02", 6_000_000, { lightTouch: true }),
    180,
    "2026-08-28",
  ],
  ["contract termination notice, s.80(1)", contractTerminationNotice("2026-02-27"), 30, "2026-03-28"],
  ["poor performance, s.71(5)", poorPerformanceNotice("2026-03-02"), 30, "2026-03-31"],
  ["exclusion, s.59(2)", exclusionNotice("2026-12-15"), 30, "2027-01-13"],
  ["pipeline notice, s.93(2)", pipelineNotice(2026), 56, "2026-05-26"],
  ["first payments compliance notice, s.69", paymentsComplianceNotice("2026-02-10"), 30, "2026-04-29"],
  ["payments compliance, summer half", paymentsComplianceNotice("2026-04-01"), 30, "2026-10-29"],
  ["payments compliance, winter half", paymentsComplianceNotice("2026-10-01"), 30, "2027-04-29"],
  ["payment over £30,000, s.70", paymentInformation("2026-05-15", 30_000.01), 30, "2026-07-29"],
  ["payment on the last day of a quarter", paymentInformation("2026-12-31", 50_000), 30, "2027-01-29"],
])("%s", (_duty, { value }, days, lastDay) => {
  expect(value).toMatchObject({ status: "due", days, lastDay });
});

test("the count is shown, and that weekends count", () => {
  const { steps, caveats, inputs } = contractDetailsNotice("2026-03-02");
  expect(inputs).toEqual([{ name: "Contract entered into", value: "Monday 2 March 2026" }]);
  expect(steps).toEqual([
    "The period is 30 days, beginning with Monday 2 March 2026, which is day 1.",
    "Day 30 is Tuesday 31 March 2026.",
    "The last day to publish the contract details notice is Tuesday 31 March 2026.",
  ]);
  expect(caveats[0]).toBe("Every day counts, including weekends and bank holidays.");
});

test.each([
  ["private utility", contractDetailsNotice("2026-03-02", { privateUtility: true }), "s.53(6)"],
  ["user choice", contractTerminationNotice("2026-03-02", { userChoice: true }), "s.80(4)"],
  ["exactly £5 million", contractPublication("2026-03-02", 5_000_000), "s.53(3)"],
  ["Welsh or Northern Ireland", contractPublication("2026-03-02", 9_000_000, { devolved: true }), "s.53(4)"],
  [
    "no change notice",
    modificationPublication("2026-03-02", 9_000_000, { changeNoticeRequired: false }),
    "s.77(2)(a)",
  ],
  ["light touch performance", poorPerformanceNotice("2026-03-02", { lightTouch: true }), "s.71(6)"],
  [
    "before s.71 was in force",
    poorPerformanceNotice("2025-12-31"),
    "came into force on Thursday 1 January 2026",
  ],
  ["exactly £100 million", pipelineNotice(2026, 100_000_000), "s.93(1)"],
  ["before s.69 was in force", paymentsComplianceNotice("2025-12-31"), "Section 69 came into force"],
  ["exactly £30,000", paymentInformation("2026-05-15", 30_000), "s.70(1)"],
  ["before s.70 was in force", paymentInformation("2026-03-31", 50_000), "1 April 2026"],
])("not required: %s", (_case, { value }, because) => {
  expect(value.status).toBe("not-required");
  expect(value).toHaveProperty("reason", expect.stringContaining(because));
});

test("where the Welsh Ministers regulate, s.69 began later and s.70 is not held", () => {
  const welsh = { regulatedByWelshMinisters: true };
  expect(paymentsComplianceNotice("2026-02-10", welsh).value.status).toBe("not-required");
  expect(paymentsComplianceNotice("2026-04-01", welsh).value).toMatchObject({ lastDay: "2026-10-29" });
  expect(paymentInformation("2026-05-15", 50_000, welsh).value.status).toBe("not-held");
});

test("a modified contract over £5 million is published in 90 days (s.77)", () => {
  const { value } = modificationPublication("2026-03-02", 5_000_001, { changeNoticeRequired: true });
  expect(value).toMatchObject({ status: "due", lastDay: "2026-05-30" });
});

test("an exclusion is notified to whom s.59(6) says", () => {
  expect(exclusionNotice("2026-03-02").steps.join(" ")).toContain("give notice to a Minister of the Crown");
  expect(exclusionNotice("2026-03-02", "devolved-welsh").steps.join(" ")).toContain("the Welsh Ministers");
});

test("before the regime, duties are not held", () => {
  expect(contractDetailsNotice("2025-02-23").value.status).toBe("not-held");
  expect(contractDetailsNotice("2025-02-24").value.status).toBe("due");
  expect(pipelineNotice(2024).value.status).toBe("not-held");
  expect(() => contractDetailsNotice("2 March")).toThrow(RangeError);
});

test("a planned procurement notice qualifies from 40 days to 12 months ahead (s.15(3))", () => {
  expect(tenderNoticeWindow("2026-03-02").value).toEqual({
    status: "window",
    first: "2026-04-11",
    last: "2027-03-02",
  });
  expect(tenderNoticeWindow("2025-02-01").value.status).toBe("not-held");
});

test.each([
  ["2026-04-10", false],
  ["2026-04-11", true],
  ["2027-03-02", true],
  ["2027-03-03", false],
])("published 2 March 2026, with a tender notice on %s: %s", (tenderNotice, qualifies) => {
  expect(isQualifyingNotice("2026-03-02", tenderNotice).value).toBe(qualifies);
});
