import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresIn } from "../../../src/core/corpus/check/figures.ts";
import type { Passage } from "../../../src/core/guidance/passage.ts";
import { act } from "../passages.ts";
import { findingsOf, page } from "./checking.ts";

/** What is told of two passages with these texts. */
function compare(one: string, other: string, of: Partial<Passage> = {}, ofOther: Partial<Passage> = {}) {
  return findingsOf("figures", [
    page("refunds", { text: one, ...of }),
    page("returns", { text: other, ...ofOther }),
  ]);
}

const tenDays = "A refund of a deposit must be paid within 10 days.";
const twelveDays = "A refund of a deposit must be paid within 12 days.";
const local = { kind: "local-rules", textKind: "local-rules", space: "council" } as const;

describe("two passages that give another figure for the same rule", () => {
  test("are a fault that shows both sentences and where they stand", async () => {
    const [finding, ...others] = await compare(tenDays, twelveDays, { checked: "2026-11-20" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "fault", where: "On refunds: What refunds says" });
    expect(finding?.message).toBe(
      "It says “A refund of a deposit must be paid within 10 days”. But “On returns: What returns says” says “A refund of a deposit must be paid within 12 days”.",
    );
    expect(finding?.todo).toBe("Find out which is right. Correct it in refunds.md.");
  });

  test.each([
    ["in other words", "Within ten days, a deposit refund must be paid.", twelveDays],
    ["days and working days", tenDays, "A refund of a deposit must be paid within 10 working days."],
    [
      "money",
      "A deposit refund needs approval above £5,000.",
      "A deposit refund needs approval above £6,000.",
    ],
    [
      "percentages",
      "A deposit refund may reach 5% of the price.",
      "A deposit refund may reach 6 per cent of the price.",
    ],
    [
      "months and years",
      "Deposit refunds are recorded for 2 years.",
      "Deposit refunds are recorded for 36 months.",
    ],
    [
      "in a list",
      "For a refund of a deposit:\n\n- the money is paid within 10 days",
      "For a refund of a deposit:\n\n- the money is paid within 12 days",
    ],
    [
      "several figures",
      "Refunds of deposits take 5 to 10 days or 3 weeks.",
      "Refunds of deposits take 5 to 12 days or 3 weeks.",
    ],
  ])("%s", async (_what, one, other) => {
    expect(await compare(one, other)).toHaveLength(1);
  });

  test("the one of less authority is in doubt", async () => {
    const law = { kind: "act", textKind: "official", references: [act("51")] } as const;
    const [finding] = await compare(tenDays, twelveDays, law, { kind: "guidance" });
    expect(finding?.where).toBe("On returns: What returns says");
  });

  test("words that the law puts around a figure do not hide it", async () => {
    const law = { kind: "act", textKind: "official", references: [act("51")] } as const;
    const [finding] = await compare(
      "(2) The “refund cooling-off period” is the period of nine working days beginning with the day on which a deposit is received in respect of the order.",
      "The refund cooling-off period is 8 working days.",
      law,
    );
    expect(finding?.where).toBe("On returns: What returns says");
  });
});

describe("figures that may differ", () => {
  test.each<[string, string, string, Partial<Passage>?, Partial<Passage>?]>([
    [
      "the same figure in other units",
      "Deposit refunds are recorded for 2 years.",
      "Deposit refunds are recorded for 24 months.",
    ],
    ["another subject", tenDays, "A refund of a licence must be paid within 12 days."],
    ["another kind of contract", tenDays, "For works, a refund of a deposit must be paid within 12 days."],
    [
      "a condition",
      tenDays,
      "If it was won at an auction, a refund of a deposit must be paid within 12 days.",
    ],
    ["an exception", tenDays, "Exception: a refund of a deposit must be paid within 12 days."],
    ["an example", tenDays, "Example: a refund of a deposit must be paid within 12 days."],
    ["least and most", "A refund takes at least 10 days.", "A refund takes at most 12 days."],
    [
      "a subject left to the sentence before",
      "A deposit is returned. It must be paid within 10 days.",
      "A licence ends. It must be paid within 12 days.",
    ],
    [
      "another year",
      "A refund of a deposit took 10 days in 2025.",
      "A refund of a deposit took 12 days in 2026.",
    ],
    ["another time", tenDays, twelveDays, { appliesTo: "2025-12-31" }, { appliesFrom: "2026-01-01" }],
    ["another nation", tenDays, twelveDays, { nations: ["wales"] }, { nations: ["england"] }],
    ["other rules", tenDays, twelveDays, { regime: "public-contracts-regulations-2015" }],
    ["a case study", tenDays, twelveDays, { kind: "case-study" }],
    ["a team's own rules", tenDays, twelveDays, local],
    ["another team's rules", tenDays, twelveDays, local, { ...local, space: "trust" }],
    [
      "sections and dates",
      "Section 51(2) deals with deposit refunds on 10 March 2026.",
      "Section 52(3) deals with deposit refunds on 12 March 2026.",
    ],
  ])("%s", async (_what, one, other, of, ofOther) => {
    expect(await compare(one, other, of, ofOther)).toEqual([]);
  });

  test("but not within the rules of one team", async () => {
    const [finding] = await compare(tenDays, twelveDays, local, local);
    expect(finding?.todo).toContain("corpus add");
  });
});

describe("thresholds beside those of the rules", () => {
  const says = (text: string, more: Partial<Passage> = {}) =>
    findingsOf("figures", [page("amounts", { text, appliesFrom: "2026-01-01", ...more })]);

  test.each([
    ["The works threshold is £5,372,609 including VAT.", "£5,193,000"],
    ["The light touch threshold is £633,540 including VAT.", "£663,540"],
    ["The threshold for light touch utilities contracts is £663,540.", "£884,720"],
    ["For a central government authority, the goods and services threshold is £207,720.", "£135,018"],
    ["For councils the threshold for services is £135,018.", "£207,720"],
    [
      "The thresholds are:\n\n- £215,000 for goods and services bought by a sub-central authority",
      "£207,720",
    ],
    ["A defence and security contract for goods has a threshold of £429,809.", "£415,440"],
    ["In 2025 the works threshold was £5,193,000.", "£5,372,609"],
  ])("%s", async (text, right) => {
    const [finding, ...others] = await says(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "fault", where: "On amounts: What amounts says" });
    expect(finding?.message).toContain(`that threshold is ${right}.`);
  });

  test.each<[string, Partial<Passage>?]>([
    ["The works threshold is £5,193,000 including VAT."],
    ["The goods and services threshold is £135,018 for a central government authority."],
    ["The goods and services threshold is £207,720 including VAT."],
    ["In 2025 the works threshold was £5,372,609."],
    ["The works threshold was £5,372,609.", { appliesFrom: "2025-02-24", appliesTo: "2025-12-31" }],
    ["The works threshold was £5,372,609.", { headings: ["Works from 24 February to 31 December 2025"] }],
    ["From 2018 the works threshold was £4,551,413."],
    ["The works threshold was £4,733,252.", { regime: "public-contracts-regulations-2015" }],
    ["The works threshold is about £5.2 million."],
    ["The spend threshold for services is £25,000."],
    ["A below-threshold notice for services is needed from £30,000."],
    ["Our threshold for services is £50,000.", local],
  ])("is quiet about: %s", async (text, more) => {
    expect(await says(text, more)).toEqual([]);
  });
});

describe("reading figures", () => {
  const read = (text: string) => figuresIn(text).map(({ kind, value }) => `${value} ${kind}`);

  test.each([
    ["£5 million or £30,000.50", ["5000000 pounds", "30000.5 pounds"]],
    ["10 per cent, 15% and fifty percent", ["10 per cent", "15 per cent", "50 per cent"]],
    ["eight working days, 8 working day and 2 weeks", ["8 working days", "8 working days", "14 days"]],
    ["a 25-day period, six months or 4 years", ["25 days", "6 months", "48 months"]],
    ["on 1 March 2026, UK6, section 8 and day 1", []],
  ])("%s", (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test("stands where it says it stands, whatever is around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 999 }), fc.string(), (before, days, after) => {
        const text = `${before} ${days} days ${after}`;
        for (const figure of figuresIn(text))
          expect(text.slice(figure.at, figure.at + figure.text.length)).toBe(figure.text);
      }),
    );
  });
});
