import fc from "fast-check";
import { expect, test } from "vitest";
import { belowThreshold } from "../../../src/core/rules/below-threshold.ts";
import { withVat } from "../../../src/core/rules/contract-value.ts";
import { pounds } from "../../../src/core/rules/money.ts";
import type { ContractDescription } from "../../../src/core/rules/threshold-rows.ts";
import { compareWithThreshold, threshold } from "../../../src/core/rules/thresholds.ts";

const council = { authority: "sub-central" } as const;
const department = { authority: "central" } as const;
const utility = { authority: "private-utility", utilities: true } as const;

// The table in Sch.1 para 1: row, contract, amount to 31 December 2025, amount from 1 January 2026.
test.each<[number, ContractDescription, number, number]>([
  [1, { ...department, subject: "works", defence: true }, 5_372_609, 5_193_000],
  [2, { ...department, subject: "services", defence: true, concession: true }, 5_372_609, 5_193_000],
  [3, { ...department, subject: "goods", defence: true }, 429_809, 415_440],
  [4, { ...utility, subject: "works" }, 5_372_609, 5_193_000],
  [5, { ...utility, subject: "services", lightTouch: true }, 884_720, 884_720],
  [6, { ...utility, subject: "goods" }, 429_809, 415_440],
  [6, { ...council, subject: "services", utilities: true, concession: true }, 429_809, 415_440],
  [7, { ...council, subject: "services", lightTouch: true, concession: true }, 5_372_609, 5_372_609],
  [8, { ...council, subject: "services", lightTouch: true }, 663_540, 663_540],
  [8, { ...department, subject: "services", lightTouch: true, defence: true }, 663_540, 663_540],
  [9, { ...council, subject: "services", concession: true }, 5_372_609, 5_193_000],
  [9, { ...council, subject: "works", concession: true }, 5_372_609, 5_193_000],
  [10, { ...department, subject: "works" }, 5_372_609, 5_193_000],
  [11, { ...department, subject: "services" }, 139_688, 135_018],
  [12, { ...council, subject: "goods" }, 214_904, 207_720],
])("row %i: %j", (row, contract, before, from2026) => {
  expect(threshold(contract, "2025-02-24").value).toEqual({ status: "threshold", amount: before, row });
  expect(threshold(contract, "2025-12-31").value).toMatchObject({ amount: before });
  expect(threshold(contract, "2026-01-01").value).toEqual({ status: "threshold", amount: from2026, row });
});

test("where two rows fit and differ the lower is used and said", () => {
  const both: ContractDescription = { ...utility, subject: "services", lightTouch: true, concession: true };
  const { value, caveats } = threshold(both, "2026-03-02");
  expect(value).toMatchObject({ amount: 884_720, row: 5 });
  expect(caveats[0]).toContain("row 5 (£884,720) and row 7 (£5,372,609)");
});

test("a utility is a contracting authority for utilities contracts only", () => {
  const contract = { authority: "private-utility", subject: "goods" } as const;
  expect(threshold(contract, "2026-03-02").value.status).toBe("not-a-contracting-authority");
});

test("before the regime the thresholds are not held, after the next review they are in doubt", () => {
  expect(threshold({ ...council, subject: "goods" }, "2025-02-23").value.status).toBe("not-held");
  expect(threshold({ ...council, subject: "goods" }, "2028-01-01").caveats[0]).toContain(
    "reviewed every two years",
  );
});

test.each([
  [207_719.99, "below"],
  [207_720, "at-or-above"],
  [207_720.01, "at-or-above"],
])("£%d with VAT is %s a threshold of £207,720", (amount, status) => {
  const compared = compareWithThreshold({ ...council, subject: "goods" }, "2026-03-02", {
    amount,
    vat: "included",
  });
  expect(compared.value.status).toBe(status);
});

test("a value without VAT is compared with VAT, at 20% unless a rate is given", () => {
  const goods = { ...council, subject: "goods" } as const;
  // 173,100 × 1.2 = 207,720: exactly the threshold.
  const standard = compareWithThreshold(goods, "2026-03-02", { amount: 173_100, vat: "excluded" });
  expect(standard.value).toMatchObject({ status: "at-or-above", valueIncludingVat: 207_720 });
  expect(standard.steps).toEqual([
    "The procurement began on Monday 2 March 2026, so the amounts from Thursday 1 January 2026 apply.",
    "Row 12 of the table applies: any other contract of a sub-central government authority. The threshold is £207,720 including VAT.",
    "No rate of VAT was given. The standard rate of 20% is used.",
    "The value is £173,100 excluding VAT. With VAT at 20% it is £207,720.",
    "£207,720 is not less than £207,720.",
  ]);
  const zero = compareWithThreshold(goods, "2026-03-02", { amount: 173_100, vat: "excluded", vatRate: 0 });
  expect(zero.value).toMatchObject({ status: "below", valueIncludingVat: 173_100 });
});

test("VAT is added to the penny", () => {
  expect(withVat({ amount: 0.1, vat: "excluded", vatRate: 20 }).amount).toBe(0.12);
  expect(() => withVat({ amount: -1, vat: "included" })).toThrow(RangeError);
  expect(() => withVat({ amount: 1, vat: "excluded", vatRate: Number.NaN })).toThrow(RangeError);
});

test("more money is never further below the threshold", () => {
  const goods = { ...council, subject: "goods" } as const;
  const status = (amount: number) =>
    compareWithThreshold(goods, "2026-03-02", { amount, vat: "excluded", vatRate: 20 }).value.status;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (pence, more) => {
        if (status(pence / 100) === "at-or-above") expect(status((pence + more) / 100)).toBe("at-or-above");
      },
    ),
  );
});

// ss.85(3) and 87(4).
test.each([
  ["central, £12,000", department, "services", 12_000, {}, "notifiable", "not-allowed"],
  ["central, a penny less", department, "services", 11_999.99, {}, "not-notifiable", "not-allowed"],
  [
    "devolved Welsh central, £12,000",
    department,
    "services",
    12_000,
    { devolvedWelsh: true },
    "not-notifiable",
    "allowed",
  ],
  ["council, £30,000", council, "goods", 30_000, {}, "notifiable", "not-allowed"],
  ["council, a penny less", council, "goods", 29_999.99, {}, "not-notifiable", "not-allowed"],
  ["council, under a framework", council, "goods", 30_000, { underFramework: true }, "notifiable", "allowed"],
  ["council works of £207,720", council, "works", 207_720, {}, "notifiable", "allowed"],
  ["council works, a penny less", council, "works", 207_719.99, {}, "notifiable", "not-allowed"],
  ["department works of £135,018", department, "works", 135_018, {}, "notifiable", "allowed"],
] as const)("below threshold: %s", (_case, authority, subject, amount, facts, status, suitabilityTest) => {
  const { value } = belowThreshold(
    { ...authority, subject },
    "2026-03-02",
    { amount, vat: "included" },
    facts,
  );
  expect(value).toMatchObject({ status, suitabilityTest });
});

test("the suitability threshold before 2026 was higher (s.85(3))", () => {
  const works = { ...department, subject: "works" } as const;
  expect(belowThreshold(works, "2025-12-31", { amount: 138_759, vat: "included" }).value).toMatchObject({
    suitabilityTest: "not-allowed",
  });
  expect(belowThreshold(works, "2025-12-31", { amount: 138_760, vat: "included" }).value).toMatchObject({
    suitabilityTest: "allowed",
  });
});

test.each([
  ["concession", { ...council, subject: "services", concession: true }, {}, "outside-part-6"],
  ["utilities", { ...utility, subject: "goods" }, {}, "outside-part-6"],
  ["school", { ...council, subject: "goods" }, { school: true }, "outside-part-6"],
  ["Northern Ireland", { ...council, subject: "goods" }, { northernIreland: true }, "outside-part-6"],
  ["exempted", { ...council, subject: "goods" }, { exempted: true }, "outside-part-6"],
] as const)("outside Part 6: %s", (_case, contract, facts, status) => {
  expect(
    belowThreshold(contract, "2026-03-02", { amount: 50_000, vat: "included" }, facts).value.status,
  ).toBe(status);
});

test("a contract at the threshold has no below-threshold duties to find", () => {
  const goods = { ...council, subject: "goods" } as const;
  expect(belowThreshold(goods, "2026-03-02", { amount: 207_720, vat: "included" }).value.status).toBe(
    "at-or-above",
  );
});

test.each([
  [135_018, "£135,018"],
  [5_193_000, "£5,193,000"],
  [999, "£999"],
  [0, "£0"],
  [1234.5, "£1,234.50"],
  [-1500, "-£1,500"],
])("%d in words is %s", (amount, words) => {
  expect(pounds(amount)).toBe(words);
});
