import { describe, expect, test } from "vitest";
import { workedFrom } from "./calculated.ts";

type Row = readonly [question: string, ...said: string[]];

function says([question = "", ...said]: readonly string[], kind: string) {
  const { text, kind: found } = workedFrom(question);
  expect(found).toBe(kind);
  for (const each of said) expect(text).toContain(each);
}

describe("thresholds", () => {
  const rows: readonly Row[] = [
    [
      "Would a £5.1m school build (ex VAT) be above threshold?",
      "£6,120,000 is above the threshold of £5,193,000",
    ],
    ["council, £1,250.50 a month inc VAT for 2.5 years, services, over the threshold?", "£37,515", "below"],
    [
      "we've 180k ex vat over 3 yrs, council, services - are we over?",
      "£180,000 before VAT is £216,000 with VAT at 20%",
      "above the threshold of £207,720",
      "I took £180,000 as the total",
    ],
    [
      "is £60k a year for 4 years over the threshold for a council? services",
      "£60,000 a year for 4 years is £240,000",
      "at or above the threshold",
    ],
    [
      "£45k p.a. ex VAT, 3+1+1, central government dept, IT support - above threshold?",
      "for 5 years, options included is £225,000",
      "£270,000",
      "£135,018",
    ],
    [
      "we're a borough, laptops 200k inc vat, over or under?",
      "£200,000 including VAT is below the threshold of £207,720",
    ],
    [
      "NHS trust buying equipment for £130k plus VAT. is that above threshold?",
      "£156,000 is above the threshold of £135,018",
    ],
    [
      "works contract £4.9m ex VAT are we over the threshold",
      "£5,880,000 is above the threshold of £5,193,000 for a works contract",
    ],
    [
      "£650k light touch contract inc VAT, is it above the threshold?",
      "below the threshold of £663,540 for a light touch contract",
    ],
    ["concession worth £4.5m ex vat, over threshold?", "£5,400,000 is above the threshold of £5,193,000"],
    [
      "utilities contract, services, £420k inc VAT, are we over the threshold?",
      "above the threshold of £415,440",
    ],
    [
      "defence contract for goods worth £400k inc VAT, are we over the threshold?",
      "below the threshold of £415,440",
    ],
    [
      "£180k plus an option of £40k for a council inc VAT services, over threshold?",
      "£220,000",
      "above the threshold of £207,720",
    ],
    [
      "A borough expects to pay £3,500 a month plus 20% VAT for four years, with an option for one more year. Is it above the services threshold?",
      "£210,000",
      "£252,000 is above",
    ],
    ["council services £200k, VAT exempt, are we over the threshold?", "£200,000, with no VAT due, is below"],
    [
      "what was the threshold for council services in March 2025?",
      "£214,904 including VAT for a sub-central authority",
    ],
    ["what was the works threshold on 1 December 2025?", "£5,372,609 including VAT for a works contract"],
  ];
  test.each(rows)("%s", (...row) => says(row, "threshold"));

  test("what the question leaves open is said, and every case shown", () => {
    const { text } = workedFrom("is a £120,000 software contract above the threshold?");
    expect(text).toContain("It depends on the kind of authority and on whether the value includes VAT");
    expect(text).toContain(
      "- If that includes VAT, £120,000 is below the threshold of £135,018 for a central government authority",
    );
    expect(text).toContain(
      "- If VAT comes on top, £144,000 is above the threshold of £135,018 for a central government authority",
    );
    expect(text).toContain(
      "- If VAT comes on top, £144,000 is below the threshold of £207,720 for a sub-central authority",
    );
    const same = workedFrom("is a £400,000 software contract above the threshold?").text;
    expect(same).toContain(
      "You did not say which kind of authority or whether the value includes VAT, but the answer is the same.",
    );
  });

  test("gas and electricity for a council are no utilities contract", () => {
    says(
      [
        "council, utilities (gas and electricity) £300k inc VAT, supplies, are we over the threshold?",
        "£207,720",
      ],
      "threshold",
    );
  });
});

describe("modifications", () => {
  const rows: readonly Row[] = [
    [
      "is a £3.2m increase on a £20m works contract a below threshold modification",
      "£3,200,000 is 16% of £20,000,000",
    ],
    ["a 12.5% uplift on a £1m goods contract, is it allowed?", "£125,000 is 12.5% of £1,000,000"],
    [
      "contract worth £1m, extending adds £120k: how much percent / is it a below-threshold modification",
      "£120,000 is 12% of £1,000,000",
      "goods or services: 12% is more than 10%, so it is not one",
      "works: 12% is within 15%",
      "12% is within the cap of 50%",
    ],
    [
      "£2m services contract, we want to add £150k. Do we need a UK10?",
      "7.5%",
      "not needed, because the value changes by 10% or less",
    ],
    [
      "council's £1m services contract, price rise of £90k, is it allowed as a below-threshold modification?",
      "9% is within 10%",
      "£207,720",
    ],
    [
      "£3m services contract of a council, variation adds £250k inc VAT, below-threshold modification?",
      "not below the threshold of £207,720, so it is not one",
    ],
    [
      "contract going from £1m to £1.6m for unforeseen reasons, is it within the 50% cap?",
      "60% is over the cap of 50%",
    ],
    [
      "we have a £500k services contract and want a 9% price increase, is that allowed?",
      "£45,000 is 9% of £500,000",
    ],
    ["light touch contract worth £1m, can we add £300k?", "A light touch contract may be modified"],
    ["5 year contract, can we extend by 8 months? substantial?", "13.33%", "substantial"],
    ["can we add a 4 month extension to a 5 year contract?", "6.67%", "not substantial"],
    [
      "A contract was awarded with a maximum term of 48 months. By how many months can we lengthen it before the change in term alone makes it a substantial modification?",
      "4.8 months",
    ],
    [
      "A £4 million works contract needs changing for something nobody could have foreseen. What is the largest increase the ground permits?",
      "£2,000,000",
    ],
    ["£2m services contract how much can we add without retendering", "10% is £200,000", "50% is £1,000,000"],
  ];
  test.each(rows)("%s", (...row) => says(row, "modification"));
});

describe("duties above £5 million", () => {
  const rows: readonly Row[] = [
    [
      "£6.2m contract: KPIs? publish the contract?",
      "At least 3 key performance indicators",
      "£6,200,000 is more than £5,000,000",
      "A copy of the contract must be published",
    ],
    ["£5.5m services contract, do we need KPIs?", "At least 3"],
    [
      "contract worth £4.5m, do we need KPIs",
      "If that includes VAT, section 52 does not require",
      "If VAT comes on top, at least 3",
    ],
    ["light touch contract worth £9m inc VAT, KPIs?", "does not require", "light touch contract"],
    ["£1.5m a year for 4 years inc VAT, do we need KPIs?", "£6,000,000", "At least 3"],
    [
      "contract worth £3m, must we publish the contract?",
      "does not require a copy",
      "£3,600,000 is not more than £5,000,000",
    ],
  ];
  test.each(rows)("%s", (...row) => says(row, "value-duty"));
});

test("a further year counts as an option, and a change may be told by the value it leads to", () => {
  const term =
    "We are a police force. The contract is three years at £65,000 a year including VAT, with an option to extend for a further year. Are we above threshold?";
  expect(workedFrom(term).text).toContain("£260,000");
  const change =
    "Our contract was awarded at £800,000. A change would take it to £870,000. Is a contract change notice needed?";
  expect(workedFrom(change).text).toContain("8.75%");
});
