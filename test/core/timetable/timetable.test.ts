import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeBankHolidays, readBankHolidayFeed } from "../../../src/core/rules/bank-holiday-feed.ts";
import { bankHolidaysIn, keptBankHolidays } from "../../../src/core/rules/bank-holidays.ts";
import { type Plan, planSchema, procedureNames } from "../../../src/core/timetable/plan.ts";
import type { Planned } from "../../../src/core/timetable/shown.ts";
import { timetable } from "../../../src/core/timetable/timetable.ts";

const today = "2026-11-23";

function planned(plan: Partial<Plan>, on = today): Planned {
  const found = timetable(planSchema.parse(plan), on);
  if (found.status === "refused") throw new Error(found.reason);
  return found;
}

/** The dates by the names of their milestones. */
function dates({ milestones }: Planned): Record<string, string> {
  return Object.fromEntries(milestones.map(({ key, date }) => [key, date]));
}

const quick = { assessmentWeeks: 3, approvalWeeks: 1 };

// Counted by hand on a calendar of 2027: 17 March, 26 and 29 March are bank holidays.
describe("backwards from the start of the contract", () => {
  test("an open procedure", () => {
    const found = planned({ procedure: "open", end: "2027-04-01", electronic: true, ...quick });
    expect(dates(found)).toEqual({
      "tender-notice": "2027-01-19",
      "tender-deadline": "2027-02-18",
      assessed: "2027-03-11",
      approved: "2027-03-18",
      "assessment-summaries": "2027-03-18",
      "award-notice": "2027-03-18",
      "standstill-end": "2027-03-31",
      signature: "2027-04-01",
      "contract-start": "2027-04-01",
      "details-notice": "2027-04-30",
      "contract-copy": "2027-06-29",
    });
    expect(found).toMatchObject({ status: "planned", start: "2027-01-19", end: "2027-04-01" });
  });

  test("weeks to mobilise come between the signature and the start", () => {
    const found = dates(planned({ procedure: "open", end: "2027-05-01", mobilisationWeeks: 4, ...quick }));
    expect(found).toMatchObject({ signature: "2027-04-02", "contract-start": "2027-05-01" });
  });

  test("market engagement, documents and a planned notice come before the tender notice", () => {
    const plan = { marketEngagementWeeks: 4, preparationWeeks: 2, plannedNotice: true, ...quick } as const;
    const found = planned({ procedure: "open", end: "2027-07-01", ...plan });
    const { "planned-notice": uk3, "tender-notice": uk4, "tender-deadline": due, ...others } = dates(found);
    // 1 July less standstill, 4 weeks and 10 days of tendering.
    expect([uk4, due]).toEqual(["2027-05-14", "2027-05-24"]);
    // 4 and 2 weeks before it, which is more than 40 days.
    expect(others).toMatchObject({ "engagement-notice": "2027-04-02", "engagement-end": "2027-04-30" });
    expect(uk3).toBe("2027-04-02");
    expect(found.start).toBe("2027-04-02");
  });
});

describe("forwards from the day on which work starts", () => {
  test("an open procedure with a planned procurement notice waits 40 days", () => {
    const found = planned({
      ...{ procedure: "open", start: "2026-12-01", marketEngagementWeeks: 4, plannedNotice: true },
      ...{ electronic: true, documentsWithNotice: true, mobilisationWeeks: 4 },
      ...quick,
    });
    expect(dates(found)).toMatchObject({
      "planned-notice": "2026-12-01",
      "engagement-notice": "2026-12-01",
      "engagement-end": "2026-12-29",
      "tender-notice": "2027-01-11",
      "tender-deadline": "2027-01-21",
      assessed: "2027-02-11",
      "award-notice": "2027-02-18",
      "standstill-end": "2027-03-01",
      signature: "2027-03-02",
      "contract-start": "2027-03-30",
    });
  });

  test("a flexible procedure has a participation period and a selection", () => {
    const plan = {
      procedure: "flexible",
      start: "2027-01-05",
      electronic: true,
      documentsWithNotice: true,
    } as const;
    const council = planned({ ...plan, authority: "sub-central", selectionWeeks: 2 });
    expect(dates(council)).toMatchObject({
      "tender-notice": "2027-01-05",
      // Day 25 is a Saturday.
      "requests-deadline": "2027-02-01",
      invitation: "2027-02-15",
      "tender-deadline": "2027-02-25",
    });
    const central = planned({ ...plan, authority: "central", selectionWeeks: 2 });
    expect(dates(central)["tender-deadline"]).toBe("2027-03-12");
    const unsaid = planned({ ...plan, selectionWeeks: 2 });
    expect(dates(unsaid)["tender-deadline"]).toBe("2027-03-12");
    expect(unsaid.notes.join(" ")).toContain("I took the authority to be central government");
  });

  test("a direct award begins with its transparency notice and keeps the standstill", () => {
    const found = planned({
      procedure: "direct-award",
      start: "2026-11-28",
      assessmentWeeks: 1,
      approvalWeeks: 0,
    });
    // Saturday, then St Andrew's Day.
    expect(dates(found)).toMatchObject({
      "transparency-notice": "2026-12-01",
      "award-notice": "2026-12-08",
      "standstill-end": "2026-12-17",
      signature: "2026-12-18",
    });
    expect(dates(found)).not.toHaveProperty("assessment-summaries");
    const urgent = planned({
      procedure: "direct-award",
      start: "2026-12-01",
      assessmentWeeks: 0,
      approvalWeeks: 0,
      urgent: true,
    });
    expect(dates(urgent)).toMatchObject({ "award-notice": "2026-12-01", signature: "2026-12-02" });
    expect(dates(urgent)).not.toHaveProperty("standstill-end");
  });

  test.each([
    ["framework-call-off", "Procurement Act 2023 s.51(3)(d)"],
    ["dynamic-market", "Procurement Act 2023 s.51(3)(e)"],
  ] as const)("%s: no mandatory standstill, %s", (procedure, reference) => {
    const { milestones } = planned({ procedure, start: "2027-01-05" });
    const signed = milestones.find(({ key }) => key === "signature");
    expect(signed).toMatchObject({ words: "No mandatory standstill", provision: { reference } });
  });

  test("light touch has no minimum periods, no mandatory standstill and later notices", () => {
    const found = planned({
      procedure: "open",
      start: "2027-01-05",
      lightTouch: true,
      tenderDays: 10,
      ...quick,
    });
    const due = found.milestones.find(({ key }) => key === "tender-deadline");
    expect(due).toMatchObject({
      date: "2027-01-15",
      basis: "estimate",
      words: "Estimate: 10 days. No legal minimum",
    });
    const details = found.milestones.find(({ key }) => key === "details-notice");
    expect(details?.words).toBe("Legal limit: 120 days");
  });
});

describe("what the law sets and what is estimated", () => {
  test.each([
    [{}, 35],
    [{ electronic: true }, 30],
    [{ documentsWithNotice: true }, 30],
    [{ electronic: true, documentsWithNotice: true }, 25],
    [{ urgent: true }, 10],
    [{ plannedNotice: true }, 10],
  ])("an open procedure with %j: %d days for tenders", (facts, days) => {
    const { milestones } = planned({ procedure: "open", end: "2027-12-01", ...facts });
    const due = milestones.find(({ key }) => key === "tender-deadline");
    expect(due).toMatchObject({
      basis: "law",
      words: `Legal minimum: ${days} days`,
      provision: { reference: "Procurement Act 2023 s.54(4)" },
    });
    expect(due?.days).toBeGreaterThanOrEqual(days);
  });

  test("estimates are marked, and those nobody gave are said to be assumed", () => {
    const found = planned({ procedure: "open", end: "2027-12-01", assessmentWeeks: 5 });
    const words = Object.fromEntries(
      found.milestones.map(({ key, basis, words: said }) => [key, `${basis} ${said}`]),
    );
    expect(words.assessed).toBe("estimate Estimate: 5 weeks");
    expect(words.approved).toBe("estimate Estimate, assumed: 2 weeks");
    expect(found.notes[0]).toBe(
      "You gave no time for it, so I assumed 2 weeks to approve the award. The law sets none.",
    );
  });

  test("days above a minimum are the planner's choice, days below it are refused with what is possible", () => {
    const longer = planned({ procedure: "open", start: "2027-01-05", tenderDays: 40 });
    expect(longer.milestones.find(({ key }) => key === "tender-deadline")).toMatchObject({
      words: "Your choice: 40 days. Legal minimum: 35 days",
      date: "2027-02-15",
    });
    const plan = planSchema.parse({ procedure: "flexible", start: "2027-01-05", participationDays: 20 });
    expect(timetable(plan, today)).toEqual({
      status: "refused",
      reason:
        "The participation period must be at least 25 days here (section 54). You gave 20. Give 25 days or more.",
    });
  });

  test("every legal figure names its provision", () => {
    for (const procedure of procedureNames)
      for (const { basis, provision, name } of planned({
        procedure,
        start: "2027-01-05",
        plannedNotice: true,
      }).milestones)
        if (basis === "law")
          expect(provision?.url, name).toMatch(/^https:\/\/www\.legislation\.gov\.uk\/ukpga\/2023\/54\//);
  });
});

describe("dates that cannot be kept", () => {
  test("are said, with the first that can", () => {
    const found = planned({ procedure: "open", end: "2026-12-20", electronic: true, ...quick });
    expect(found.status).toBe("too-late");
    const { end } = planned({ procedure: "open", start: today, electronic: true, ...quick });
    expect(found.earliestEnd).toBe(end);
    expect(found.notes[0]).toMatch(
      /^A contract start on Sunday 20 December 2026 is not possible with these steps: work would have had to start on \w+ \d+ October 2026\. If work starts today, Monday 23 November 2026, the contract can start on /,
    );
  });

  test("the earliest end can be kept, and a day sooner cannot", () => {
    const { earliestEnd = "" } = planned({ procedure: "open", end: "2026-12-20" });
    expect(planned({ procedure: "open", end: earliestEnd }).status).toBe("planned");
    const sooner = new Date(Date.parse(earliestEnd) - 86_400_000).toISOString().slice(0, 10);
    expect(planned({ procedure: "open", end: sooner }).status).toBe("too-late");
  });

  test("a start in the past is planned, and said", () => {
    expect(planned({ procedure: "open", start: "2026-11-02" }).notes[0]).toContain("starts before today");
  });

  test("a plan that would reach before the calendar is refused in words", () => {
    const plan = planSchema.parse({ procedure: "open", end: "2025-03-03" });
    expect(timetable(plan, today)).toEqual({
      status: "refused",
      reason: "Bank holidays before 2025 are not held.",
    });
  });
});

test("a merged calendar is planned by: a new bank holiday moves the signature", () => {
  const feed = Object.fromEntries(
    (["england-and-wales", "scotland", "northern-ireland"] as const).map((part) => {
      const events = bankHolidaysIn(2027)
        .filter(({ parts }) => parts.includes(part))
        .map(({ date, name }) => ({ title: name, date, notes: "" }));
      return [
        part,
        { division: part, events: [...events, { title: "One-off day", date: "2027-02-24", notes: "" }] },
      ];
    }),
  );
  const read = readBankHolidayFeed(feed);
  if (read.status !== "read") throw new Error(read.reason);
  const plan = planSchema.parse({
    procedure: "direct-award",
    start: "2027-02-22",
    assessmentWeeks: 0,
    approvalWeeks: 0,
  });
  const signed = (calendar = keptBankHolidays) => {
    const found = timetable(plan, today, calendar);
    return found.status === "refused" ? "" : dates(found).signature;
  };
  expect([signed(), signed(mergeBankHolidays(read.holidays, today))]).toEqual(["2027-03-04", "2027-03-05"]);
});

describe("for any plan", () => {
  const dayMs = 86_400_000;
  const anyDay = fc
    .integer({ min: 0, max: 500 })
    .map((n) => new Date(Date.parse("2026-11-24") + n * dayMs).toISOString().slice(0, 10));
  const weeks = fc.integer({ min: 0, max: 8 });
  const anyPlan = fc.record({
    procedure: fc.constantFrom(...procedureNames),
    marketEngagementWeeks: weeks,
    preparationWeeks: weeks,
    selectionWeeks: weeks,
    assessmentWeeks: weeks,
    approvalWeeks: weeks,
    mobilisationWeeks: weeks,
    plannedNotice: fc.boolean(),
    electronic: fc.boolean(),
    documentsWithNotice: fc.boolean(),
    lightTouch: fc.boolean(),
    utilities: fc.boolean(),
    urgent: fc.boolean(),
    authority: fc.constantFrom("central" as const, "sub-central" as const),
  });
  const closed = new Set(keptBankHolidays.listed.map(({ date }) => date));
  const works = (date: string) => ![0, 6].includes(new Date(date).getUTCDay()) && !closed.has(date);
  const apart = (one = "", other = "") => (Date.parse(other) - Date.parse(one)) / dayMs;

  /** The minimums of the Act, written down again apart from the rules. */
  function leastDays(plan: Partial<Plan>): number {
    if (plan.lightTouch) return 0;
    const chosenFirst = plan.procedure === "flexible" && (plan.utilities || plan.authority === "sub-central");
    if (plan.urgent || plan.plannedNotice || chosenFirst || plan.procedure === "dynamic-market") return 10;
    return 25 + (plan.electronic ? 0 : 5) + (plan.documentsWithNotice ? 0 : 5);
  }

  test("every legal minimum is kept, whichever way it is planned", () => {
    fc.assert(
      fc.property(anyPlan, anyDay, fc.constantFrom("start" as const, "end" as const), (plan, day, way) => {
        const found = dates(planned({ ...plan, [way]: day }));
        const tendered = found.invitation ?? found["tender-notice"];
        if (["open", "flexible", "dynamic-market"].includes(plan.procedure)) {
          expect(apart(tendered, found["tender-deadline"])).toBeGreaterThanOrEqual(leastDays(plan));
          if (plan.plannedNotice) {
            expect(apart(found["planned-notice"], found["tender-notice"])).toBeGreaterThanOrEqual(40);
            expect(apart(found["planned-notice"], found["tender-notice"])).toBeLessThanOrEqual(366);
          }
        }
        if (plan.procedure === "flexible" && !plan.lightTouch)
          expect(apart(found["tender-notice"], found["requests-deadline"])).toBeGreaterThanOrEqual(
            plan.urgent ? 10 : 25,
          );
        if (found["standstill-end"]) {
          let counted = 0;
          for (let n = 0; n <= apart(found["award-notice"], found["standstill-end"]); n++)
            if (
              works(new Date(Date.parse(found["award-notice"] ?? "") + n * dayMs).toISOString().slice(0, 10))
            )
              counted++;
          expect(counted).toBe(8);
          expect(apart(found["standstill-end"], found.signature)).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  test("the days on which people act are working days, in the order of the work", () => {
    const order =
      "engagement-notice engagement-start preparation-start tender-notice transparency-notice requests-deadline invitation tender-deadline assessed approved assessment-summaries award-notice standstill-end signature details-notice contract-copy";
    fc.assert(
      fc.property(anyPlan, anyDay, fc.constantFrom("start" as const, "end" as const), (plan, day, way) => {
        const found = dates(planned({ ...plan, [way]: day }));
        for (const key of ["planned-notice", "tender-notice", "tender-deadline", "award-notice", "signature"])
          if (found[key]) expect(works(found[key]), `${key} ${found[key]}`).toBe(true);
        const inOrder = order.split(" ").flatMap((key) => found[key] ?? []);
        expect(inOrder).toEqual([...inOrder].sort());
      }),
    );
  });

  test("planned backwards, work starts as late as it can: a working day later is too late", () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, end) => {
        const back = planned({ ...plan, end });
        expect(planned({ ...plan, start: back.start }).end <= end).toBe(true);
        let later = back.start;
        do later = new Date(Date.parse(later) + dayMs).toISOString().slice(0, 10);
        while (!works(later));
        expect(planned({ ...plan, start: later }).end > end).toBe(true);
      }),
    );
  });
});
