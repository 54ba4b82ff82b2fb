import { expect, test } from "vitest";
import { contractChangeNotice } from "../../../src/core/rules/contract-change-notice.ts";
import type { Modification } from "../../../src/core/rules/modification.ts";
import { assessModification } from "../../../src/core/rules/modifications.ts";

/** A council's goods contract of £1 million for 48 months, changed in nothing. */
const unchanged: Modification = {
  subject: "goods",
  estimatedValue: 1_000_000,
  valueChange: 0,
  maximumTerm: 48,
  termChange: 0,
  changesScope: false,
  favoursSupplier: false,
  threshold: 207_720,
};
const change = (facts: Partial<Modification>): Modification => ({ ...unchanged, ...facts });

// s.74(3).
test.each([
  ["the term by exactly 10%", { maximumTerm: 50, termChange: 5 }, false],
  ["the term by more than 10%", { termChange: 5 }, true],
  ["the term shorter by more than 10%", { termChange: -5 }, true],
  ["the scope", { changesScope: true }, true],
  ["the economic balance", { favoursSupplier: true }, true],
])("substantial by %s: %j", (_case, facts, substantial) => {
  expect(assessModification(change(facts)).value.substantial).toBe(substantial);
});

// s.74(4): a substantial change may still be a below-threshold one.
test.each([
  ["goods, 10% exactly", { favoursSupplier: true, valueChange: 100_000 }, true],
  ["goods, more than 10%", { favoursSupplier: true, valueChange: 100_001 }, false],
  [
    "works, 15% exactly",
    { subject: "works", favoursSupplier: true, valueChange: 150_000, threshold: 5_193_000 },
    true,
  ],
  [
    "works, more than 15%",
    { subject: "works", favoursSupplier: true, valueChange: 150_001, threshold: 5_193_000 },
    false,
  ],
  ["a change of scope", { changesScope: true, valueChange: 50_000 }, false],
  [
    "the total just under the threshold",
    { favoursSupplier: true, valueChange: 100_000, earlierBelowThreshold: 107_719 },
    true,
  ],
  [
    "the total at the threshold",
    { favoursSupplier: true, valueChange: 100_000, earlierBelowThreshold: 107_720 },
    false,
  ],
] as [string, Partial<Modification>, boolean][])("below-threshold: %s", (_case, facts, allowed) => {
  const { value } = assessModification(change(facts));
  expect(value.routes).toEqual(allowed ? ["below-threshold"] : []);
  expect(value.allowed).toBe(allowed);
});

// Sch.8: the caps of 50%.
test.each([
  ["unforeseeable", 500_000, {}, true],
  ["unforeseeable", 500_001, {}, false],
  ["known-risk", 500_001, {}, false],
  ["additional-supply", 500_000, {}, true],
  ["additional-supply", 500_001, {}, false],
  ["additional-supply", 900_000, { utilities: true }, true],
  ["unforeseeable", -900_000, {}, true],
  ["provided-for", 900_000, {}, true],
  ["urgency", 900_000, {}, true],
  ["defence-technology", 900_000, {}, false],
  ["defence-technology", 900_000, { defenceAuthority: true }, true],
] as const)("%s with £%d: %j", (ground, valueChange, facts, allowed) => {
  const modification = change({ ground, valueChange, changesScope: true, ...facts });
  expect(assessModification(modification).value).toMatchObject({
    allowed,
    routes: allowed ? ["permitted"] : [],
  });
});

test("a light touch contract may be modified freely, but not to another supplier", () => {
  const free = change({ lightTouch: true, changesScope: true, valueChange: 2_000_000 });
  expect(assessModification(free).value).toMatchObject({ allowed: true, routes: ["light-touch"] });
  expect(assessModification({ ...free, changesSupplier: true }).value.allowed).toBe(false);
  const novation = change({ changesSupplier: true, ground: "corporate-restructuring" });
  expect(assessModification(novation).value.allowed).toBe(true);
});

test("the working is shown", () => {
  const { steps } = assessModification(change({ termChange: 6, valueChange: 100_000 }));
  expect(steps).toEqual([
    "The term changes by 12.5%, more than 10% of the maximum term on award (s.74(3)(a)).",
    "It is a substantial modification.",
    "The value changes by 10%, not more than 10% (s.74(4)(a)).",
    "Below-threshold modifications add up to £100,000, less than the threshold of £207,720 (s.74(4)(b)).",
    "It is a below-threshold modification.",
  ]);
});

// s.75.
test.each([
  ["value 10% of goods", { valueChange: 100_000 }, false],
  ["value more than 10%", { valueChange: 100_001 }, true],
  ["value down by more than 10%", { valueChange: -100_001 }, true],
  ["works 15%", { subject: "works", valueChange: 150_000 }, false],
  ["works more than 15%", { subject: "works", valueChange: 150_001 }, true],
  ["term 10%", { maximumTerm: 50, termChange: 5 }, false],
  ["term more than 10%", { termChange: 5 }, true],
  ["neither changes", {}, true],
  ["restructuring, however small", { valueChange: 1, ground: "corporate-restructuring" }, true],
  ["light touch", { lightTouch: true, valueChange: 900_000 }, false],
  ["defence and security", { defenceAndSecurity: true, valueChange: 900_000 }, false],
  ["private utility", { privateUtility: true, valueChange: 900_000 }, false],
  ["Northern Ireland", { northernIreland: true, valueChange: 900_000 }, false],
] as [string, Partial<Modification>, boolean][])("contract change notice: %s", (_case, facts, required) => {
  expect(contractChangeNotice(change(facts)).value.required).toBe(required);
});

test("a small change that completes a large one needs a notice (s.75(4))", () => {
  const small = change({ valueChange: 80_000 });
  expect(contractChangeNotice(small, change({ valueChange: 160_000 })).value.required).toBe(true);
  expect(contractChangeNotice(small, change({ valueChange: 100_000 })).value.required).toBe(false);
});

test("one small change beside a large one is allowed by the word “or”, with a warning", () => {
  const { value, caveats } = contractChangeNotice(
    change({ valueChange: 400_000, maximumTerm: 50, termChange: 5 }),
  );
  expect(value.required).toBe(false);
  expect(caveats[0]).toContain("Consider a notice.");
});

test("shares need a whole", () => {
  expect(() => assessModification(change({ estimatedValue: 0 }))).toThrow(RangeError);
  expect(() => contractChangeNotice(change({ maximumTerm: Number.NaN }))).toThrow(RangeError);
});
