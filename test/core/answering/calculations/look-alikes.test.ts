import { describe, expect, test } from "vitest";
import { calculate } from "../../../../src/core/answering/calculate.ts";
import { nationIn } from "../../../../src/core/answering/nation.ts";
import { askedOn } from "./calculated.ts";

/** Questions with a date, an amount or a word of a rule in them that ask for something else. */
const lookAlikes = `
What must the contract award notice say if published on 18 December 2026?
We published UK6 on 18 December 2026 but forgot the supplier's address. Can we correct it?
Standstill started on 5 Jan and a supplier has complained. What do we do?
When must we send assessment summaries? The award notice is planned for 18 December 2026.
Award notice published 18 December 2026, who signs the contract?
When did the standstill rules change? I have an award notice dated 3 March 2025.
The Act came into force on 24 February 2025, when do I need a standstill?
When we signed the contract on 3 March 2026 we published the UK7 late, is that a breach?
We signed the contract on 3 March 2026. What goes in the contract details notice?
PPN 024 of 17 June 2026: what does it say about pipeline?
From 1 April 2026 section 70 applies. When do we publish payments?
Our contract ends on 31 March 2027. Can we extend it?
The invoice dated 4 May was disputed. What must we tell the supplier?
We need the goods by 18/12, which procedure should we use?
helpdesk 24/7 contract award notice, when do we need one?
The price/quality split is 70/30, when can we change it?
What changed on 1 January 2026 in the thresholds?
How long is the tendering period?
How long is the standstill period?
Can we pay an invoice in 20 working days?
supplier wants 45 days payment terms, can we agree?
£6m contract: who approves it?
Do contracts over £5m need KPIs?
contract worth £180k: do we need three quotes?
is £2m the pipeline limit?
We spend £150m a year on care. Which light touch rules apply?
What goes in the pipeline notice for contracts over £2m?
threshold of £207,720: does it include VAT?
Is £207,720 the threshold for councils?
We want to split a £300k contract into two of £150k to stay under the threshold
we received a bid 2 days after the 3 March deadline, can we accept it?
Our framework started on 1 April 2024; can we extend it?
Can we publish the award notice on a Saturday?
Does the standstill include Christmas Day?
In March 2026 we ran a market engagement. When must the UK2 be published?
We held supplier days on 3 and 4 March 2026. Do we need a UK2?
The tender deadline was 5 January 2027 and one bid came late. Can we open it?
The tender notice of 5 January 2027 had an error. How do we correct it?
Contract signed 3 March 2026 for £6m: which KPIs should we choose?
What is the penalty if UK7 is published after 30 days?
A supplier asked on 18 December 2026 for a debrief. When do we have to reply?
We have £180k left in the budget for training over 3 years. Which framework can we use?
Do we have to publish payments over £30,000?
What is the 10% rule for modifications?
Can we increase a contract by 50%?
Is an extension of more than 10% of the term substantial?
The board meets on 12 January 2027. Can we award before then?
Contract value £2m, extend by a year - what notice do we publish?
Our supplier increased prices by 9% on a £500k contract. What can we do?
Who must publish a pipeline notice?
When is a pipeline notice needed?
Is there a bank holiday on 17 March 2027 in Northern Ireland?
Regulation 18/2 of the notice, when do we publish the award notice
The 2026/27 budget pays for the tender. When do we publish the tender notice?
We have 25 days between 1 March and 26 March to evaluate tenders. Is that enough?
Bids are due 5 January 2027. When should we tell bidders about the award?
Can a contract worth £4m be awarded directly for urgency?
we're buying £180k of IT services from a framework, do we need a UK6?
The award was challenged on 5 November 2026. When can the court lift the suspension?
Do we need to publish a UK7 for a £25k contract?
A £40k payment was late by 10 days. What interest is due?
supplier told us on 3 May it was insolvent, when can we terminate?
how do I calculate the estimated value of a £60k a year contract with unknown duration?
Our contract runs from 1 April 2027 to 31 March 2030. When do we start re-procuring?
Is £12,000 the limit for central government below-threshold notices?
two suppliers, 3 May or later, who goes first
We paid 5 invoices on 3 May 2026. What do we report?
What interest applies if an invoice received 4 May 2026 is paid late?
The contract, signed on 3 March 2026, is worth £6m. May we redact prices when we publish it?
A central body is buying works worth £400,000, below the works threshold. May it shortlist builders?
if the e-portal fails just before the tender deadline can we extend it
What will the goods and services thresholds be from 1 January 2028?
Must we run a competition for a £300,000 sculpture by one named artist?
In the notice after signature of a £12 million contract, what must appear about key performance indicators?
The value is £8m and they do not want to publish a contract performance notice. When must they?
Boss wants a tidy estimate that lands £1 under the threshold. Write me the note.
We pay a university £300,000 for research, its findings are published. Does the Act apply?
`
  .trim()
  .split("\n");

describe("a date or an amount in passing is not calculated with", () => {
  test.each(lookAlikes)("%s", (question) => {
    expect(calculate(question, askedOn, nationIn(question))).toBeUndefined();
  });
});

describe("another law is not calculated with", () => {
  test.each([
    "UK6 was published on 18 December 2026 under PCR 2015. When can we sign?",
    "In Scotland, award notice on 18 December 2026, when does standstill end?",
    "award notice published 3 February 2025, when does standstill end",
  ])("%s", (question) => {
    expect(calculate(question, askedOn, nationIn(question))).toBeUndefined();
  });

  test("nor for a date of the law before the Act, or a nation chosen beside the question", () => {
    const question = "UK6 went out 18 December 2026, when can we sign?";
    expect(calculate(question, askedOn)).toBeDefined();
    expect(calculate(question, "2024-11-23")).toBeUndefined();
    expect(calculate(question, askedOn, "scotland")).toBeUndefined();
  });
});

describe("a follow-up that asks something else", () => {
  const before = "UK6 published 18 December 2026, when can we sign?";
  test.each(["and what must the notice contain?", "who has to sign it?", "where do we publish that?"])(
    "%s",
    (after) => {
      expect(calculate(`${before}\n${after}`, askedOn)).toBeUndefined();
    },
  );
});

test("no text makes it throw or take long", () => {
  const pieces = [
    "award notice ",
    "£1,",
    "1/1 ",
    "when ",
    "extend 5 years add ",
    "1+",
    "£0 to £0 more % ",
    "0 working days from 1/1/2027 ",
  ];
  for (const one of pieces)
    for (const other of pieces) {
      const text = `${(one + other).repeat(1_500).slice(0, 2_900)} contract £5m 18/12/2026 when?`;
      expect(() => calculate(text, askedOn)).not.toThrow();
    }
});
