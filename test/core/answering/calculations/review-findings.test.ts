import { describe, expect, test } from "vitest";
import { calculate } from "../../../../src/core/answering/calculate.ts";
import { nationIn } from "../../../../src/core/answering/nation.ts";
import { askedOn, workedFrom } from "./calculated.ts";

type Row = readonly [question: string, ...said: string[]];

function says(...[question = "", ...said]: readonly string[]) {
  const { text } = workedFrom(question);
  for (const each of said) expect(text).toContain(each);
}

const isLight = ["threshold of £663,540 for a light touch contract", "I took it as a light touch contract"];

describe("a listed service is light touch", () => {
  test.each([
    ["council homelessness support services £300k inc VAT, over threshold?", ...isLight],
    ["council, school catering contract £400k inc VAT, is it above the threshold?", ...isLight],
    ["council buying legal services for £700k inc VAT. Are we over the threshold?", ...isLight, "above"],
    ["is a £300k inc VAT council contract for security guards over the threshold?", ...isLight],
    ["council staff training £300k inc VAT, over threshold?", ...isLight],
    ["council hotel rooms for families £300k inc VAT, over threshold?", ...isLight],
    ["council adult social care services £300k inc VAT, over threshold?", ...isLight, "social care services"],
  ] as Row[])("%s", (...row) => says(...row));

  test.each([
    ["council security services £300k inc VAT, is it above the threshold?", "£207,720", "£663,540"],
    ["council cleaning of care home places £300k inc VAT, over the threshold?", "£207,720", "£663,540"],
    ["is a £300k inc VAT council catering deal over the threshold?", "£207,720", "£663,540"],
  ] as Row[])("both limits are shown where it is not sure: %s", (...row) =>
    says(...row, "It depends on whether it is a light touch contract"),
  );

  test.each([
    ["we are refurbishing a hotel, council, £3m inc VAT, are we over the threshold?", "£5,193,000"],
    ["council IT support services £300k inc VAT, is it above the threshold?", "£207,720"],
    ["council building cleaning services £300k inc VAT, is it above the threshold?", "£207,720"],
    ["council software for training £300k inc VAT, is it above the threshold?", "£207,720"],
  ] as Row[])("what is not on the list is not: %s", (question, said) => {
    says(question, said);
    expect(workedFrom(question).text).not.toContain("light touch");
  });

  test.each([
    [
      "care home placements contract, award notice 18 December, when can we sign",
      "no standstill period is mandatory",
    ],
    [
      "£6m social care contract inc VAT, do we need KPIs?",
      "If it is a light touch contract, section 52 does not",
    ],
  ] as Row[])("other duties say that it may matter: %s", (...row) => says(...row));

  test("a change to one needs no notice", () => {
    says(
      "social care contract £1m, we want to add £200k, do we need a UK10?",
      "needs no contract change notice (UK10)",
      "I took it as a light touch contract",
    );
  });
});

describe("thresholds of the month in which the procurement began", () => {
  const before = ["£210,000 including VAT is below the threshold of £214,904", "begun in June 2025"];
  test.each([
    ["procurement begun June 2025, council services £210k inc VAT, above the threshold?", ...before],
    [
      "is a £210k inc VAT council services contract above the threshold if procurement began in June 2025?",
      ...before,
    ],
    [
      "council services £210k inc VAT, contract starts June 2027, above the threshold?",
      "above the threshold of £207,720",
    ],
  ] as Row[])("%s", (...row) => says(...row));
});

describe("changes", () => {
  test.each([
    [
      "£1m services contract, adding £150k, do we need a UK10? the term is unchanged",
      "UK10): needed first",
      "A term that stays the same does not lift the duty",
    ],
    ["£1m services contract, adding £150k, do we need a UK10?", "Only if the term changes too"],
    ["5 year contract, can we extend by 8 months?", "A value that stays the same does not lift the duty"],
    [
      "£1m originally, modifications so far £80k, how much more without a notice?",
      "8% of £1,000,000",
      "Goods or services: 10% of £1,000,000 is £100,000, so up to £20,000 is left",
      "Works: 15% of £1,000,000 is £150,000, so up to £70,000 is left",
      "taken together",
    ],
    [
      "£1m services contract already varied by £120k, how much more can we add without a UK10?",
      "nothing is left",
    ],
    ["contract worth £1m and already varied by £80k, how much more can we add without a UK10?", "£20,000"],
    ["£10m contract, change takes it to £14.9m", "49%", "within the cap of 50%"],
  ] as Row[])("%s", (...row) => says(...row));

  test("a change that is known is still a share", () => {
    says("contract worth £1m, we want to add £120k: how much of an increase is that? UK10?", "12%");
  });
});

describe("limits and values that are not what is asked of", () => {
  test.each([
    "KPI threshold — is it £2m?",
    "Is the KPI threshold £2 million?",
    "Do KPIs apply from £2m?",
    "Is £2m the KPI threshold?",
    "£1m contract changed to £1.08m so far, how much more without a notice?",
    "Contract now worth £1.08m after £80k of variations to date, how much more can we add without a UK10?",
    "council services £210k inc VAT, contract starts June 2025, above the threshold?",
    "council services £210k inc VAT, February 2025 tender, over the threshold?",
  ])("nothing is worked out: %s", (question) => {
    expect(calculate(question, askedOn, nationIn(question))).toBeUndefined();
  });

  test("a contract value is held against the limit", () => {
    says("Does our £6m inc VAT contract meet the KPI threshold?", "At least 3");
  });
});

describe("bodies of Northern Ireland on the list are central", () => {
  test.each([
    ["Belfast health and social care trust buying equipment £150k inc VAT above threshold?", "£135,018"],
    ["PSNI buying vehicles for £150k inc VAT, is it over the threshold?", "£135,018"],
    ["Northern Ireland Housing Executive goods £150k inc VAT, over the threshold?", "£135,018"],
    ["Belfast city council goods £150k inc VAT, over the threshold?", "£207,720"],
    ["English fire and rescue service goods £150k inc VAT, over the threshold?", "£207,720"],
  ] as Row[])("%s", (...row) => says(...row));
});

describe("days", () => {
  test.each([
    "Invoice received 2 November 2026 but disputed, when is the last day to pay?",
    "we dispute an invoice received on 2 November 2026. By when must we pay?",
  ])("a disputed invoice has no last day: %s", (question) => {
    says(question, "No last day", "without undue delay");
    expect(workedFrom(question).text).not.toContain("December");
  });

  test.each([
    "Invoice received 2 November 2026, undisputed, when is the last day to pay?",
    "invoice received 2 November 2026, it is not disputed, last day to pay?",
    "invoice received 2 November 2026, not in dispute, last day to pay?",
  ])("an undisputed one has: %s", (question) => says(question, "Tuesday 1 December 2026"));

  test.each([
    [
      "We will publish the award notice next Friday, when can we sign?",
      "I took the day you named to be Friday 27 November 2026",
      "If you meant a week later",
    ],
    [
      "Welsh council signed a contract on 2 November 2026, when must we publish a copy of the contract?",
      "The duty to publish a copy of the contract does not apply under Welsh",
    ],
    [
      "A £4m contract was signed on 2 November 2026 inc VAT, when must we publish a copy of the contract?",
      "The duty to publish a copy of the contract does not apply. £4,000,000 is not more than £5,000,000",
    ],
    [
      "framework call-off award notice on 18 December: when can we sign",
      "No standstill period is mandatory",
      "s.51(3)",
    ],
  ] as Row[])("%s", (...row) => says(...row));
});

test.each([
  ["£50k a year for 4 years plus 2 optional years, ex VAT, council", "£300,000", "£360,000 is above"],
  ["housing association £190k ex VAT", "£228,000 is above the threshold of £207,720"],
] as Row[])("a bare value is held against the threshold: %s", (...row) => says(...row));
