import { describe, expect, test } from "vitest";
import { dayIn, readWords } from "../../../src/core/timetable/read-words.ts";

const today = "2026-11-23";

describe("typed words of a plan", () => {
  test.each([
    ["open, end 1 April 2027, electronic", { procedure: "open", end: "2027-04-01", electronic: true }],
    ["Open procedure; start 11/1/2027", { procedure: "open", start: "2027-01-11" }],
    [
      "flexible, by 1 April, 2027, council",
      { procedure: "flexible", end: "2027-04-01", authority: "sub-central" },
    ],
    ["CFP, contract start 1 Sept 2027", { procedure: "flexible", end: "2027-09-01" }],
    [
      "mini-competition, from Monday 11 January 2027",
      { procedure: "framework-call-off", start: "2027-01-11" },
    ],
    ["DPS, end 2027-04-01, urgent", { procedure: "dynamic-market", end: "2027-04-01", urgent: true }],
    ["direct award, sign by 3 March", { procedure: "direct-award", end: "2027-03-03" }],
    [
      "open, docs attached, e-tendering, light touch, utilities, planned procurement notice, central government",
      {
        ...{
          procedure: "open",
          documentsWithNotice: true,
          electronic: true,
          lightTouch: true,
          utilities: true,
        },
        ...{ plannedNotice: true, authority: "central" },
      },
    ],
    [
      "4 weeks assessment, approval 2 weeks, PME 6 weeks, mobilisation: 3 weeks, 30 days tender, prep 1 week",
      {
        ...{ assessmentWeeks: 4, approvalWeeks: 2, marketEngagementWeeks: 6, mobilisationWeeks: 3 },
        ...{ tenderDays: 30, preparationWeeks: 1 },
      },
    ],
    ["title: School meals 2027, open", { title: "School meals 2027", procedure: "open" }],
    ["", {}],
  ])("%s", (text, plan) => {
    expect(readWords(text, today)).toEqual({ ok: true, plan });
  });

  test.each([
    ["for the new act", "for the new act"],
    ["open, whenever", "whenever"],
    ["open, end soon", "end soon"],
    ["open, end 1 April 2027 or 2 April 2027", "end 1 April 2027 or 2 April 2027"],
    ["open, 4 weeks", "4 weeks"],
  ])("%s: not understood", (text, unknown) => {
    expect(readWords(text, today)).toEqual({ ok: false, unknown });
  });
});

test.each([
  ["1 April 2027", "2027-04-01"],
  ["Thursday, 1 April 2027", "2027-04-01"],
  ["1/4", "2027-04-01"],
  ["2027-04-01", "2027-04-01"],
  ["April", undefined],
  ["1 April 2027 at noon", undefined],
])("%s is the day %s", (text, day) => {
  expect(dayIn(text, today)).toBe(day);
});
