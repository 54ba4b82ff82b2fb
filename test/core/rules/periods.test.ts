import fc from "fast-check";
import { expect, test } from "vitest";
import {
  participationPeriod,
  type TenderingCircumstances,
  tenderingPeriod,
} from "../../../src/core/rules/periods.ts";

const central: TenderingCircumstances = {
  centralGovernment: true,
  electronic: true,
  documentsWithNotice: true,
};
const council: TenderingCircumstances = { ...central, centralGovernment: false };

// s.54(4), every entry of the table.
test.each<[string, TenderingCircumstances, number | "none"]>([
  ["light touch", { ...central, lightTouch: true }, "none"],
  ["negotiated, not central", { ...council, negotiatedPeriod: true }, "none"],
  ["negotiated, utilities contract", { ...central, utilitiesContract: true, negotiatedPeriod: true }, "none"],
  ["negotiated, central: no such entry", { ...central, negotiatedPeriod: true }, 25],
  ["preselected, not central", { ...council, preselectedSuppliersOnly: true }, 10],
  ["preselected, utilities", { ...central, utilitiesContract: true, preselectedSuppliersOnly: true }, 10],
  ["preselected, central: no such entry", { ...central, preselectedSuppliersOnly: true }, 25],
  ["qualifying planned procurement notice", { ...central, qualifyingPlannedProcurementNotice: true }, 10],
  ["urgency", { ...central, urgency: true, electronic: false, documentsWithNotice: false }, 10],
  ["dynamic market", { ...central, dynamicMarket: true }, 10],
  ["electronic, documents at once", central, 25],
  ["electronic, documents later", { ...central, documentsWithNotice: false }, 30],
  ["on paper, documents at once", { ...central, electronic: false }, 30],
  ["on paper, documents later", { ...central, electronic: false, documentsWithNotice: false }, 35],
])("tendering period: %s", (_case, facts, days) => {
  const { value } = tenderingPeriod(facts);
  if (days === "none") expect(value.status).toBe("no-minimum");
  else expect(value).toMatchObject({ status: "minimum", days });
});

// s.54(3).
test.each([
  [{}, { status: "minimum", days: 25 }],
  [{ urgency: true }, { status: "minimum", days: 10 }],
  [{ lightTouch: true }, { status: "no-minimum" }],
  [{ lightTouch: true, urgency: true }, { status: "no-minimum" }],
])("participation period: %j", (facts, expected) => {
  expect(participationPeriod(facts).value).toMatchObject(expected);
});

// s.54(5): day 1 is the day after the invitation, the last day is the day of the deadline.
test.each([
  [central, "2026-03-02", "2026-03-27"],
  [{ ...central, urgency: true }, "2026-03-02", "2026-03-12"],
  [{ ...central, electronic: false, documentsWithNotice: false }, "2026-12-01", "2027-01-05"],
])("invited on a day, the first permissible deadline follows", (facts, invited, earliestDeadline) => {
  expect(tenderingPeriod(facts, invited).value).toMatchObject({ earliestDeadline });
});

test("every entry that fits is shown, and the shortest is said to count", () => {
  const { steps } = tenderingPeriod({ ...central, urgency: true }, "2026-03-02");
  expect(steps).toEqual([
    "Urgency makes any other minimum impractical: 10 days.",
    "Tenders may be submitted electronically, and all documents are provided with the notice: 25 days.",
    "The shortest that applies counts: 10 days.",
    "Day 1 is the day after the invitation, Tuesday 3 March 2026.",
    "Day 10 is Thursday 12 March 2026, the first permissible deadline.",
  ]);
});

test("no minimum gives no deadline, and an earlier invitation is not held", () => {
  expect(tenderingPeriod({ ...central, lightTouch: true }, "2026-03-02").value).not.toHaveProperty(
    "earliestDeadline",
  );
  expect(participationPeriod({}, "2025-01-06").value.status).toBe("not-held");
  expect(() => participationPeriod({}, "2026-02-30")).toThrow(RangeError);
});

test("another circumstance never makes the period longer", () => {
  const flags = fc.record({
    centralGovernment: fc.boolean(),
    utilitiesContract: fc.boolean(),
    preselectedSuppliersOnly: fc.boolean(),
    urgency: fc.boolean(),
    dynamicMarket: fc.boolean(),
    electronic: fc.boolean(),
    documentsWithNotice: fc.boolean(),
  });
  const days = (facts: TenderingCircumstances) => {
    const { value } = tenderingPeriod(facts);
    return value.status === "minimum" ? value.days : 0;
  };
  fc.assert(
    fc.property(flags, (facts) => {
      expect(days({ ...facts, qualifyingPlannedProcurementNotice: true })).toBeLessThanOrEqual(days(facts));
      expect(days({ ...facts, lightTouch: true })).toBe(0);
      expect([10, 25, 30, 35]).toContain(days(facts));
    }),
  );
});
