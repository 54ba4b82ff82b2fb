import { expect, test } from "vitest";
import { calculate } from "../../../../src/core/answering/calculate.ts";
import { nationIn } from "../../../../src/core/answering/nation.ts";
import { askedOn } from "./calculated.ts";

/** Officials' questions with a date or a value in passing, or of a rule in general. */
const lookAlikes = `
We published the award notice on 7 December 2026. What must it contain?
Who has to sign the contract details notice we are publishing on 4 January 2027?
Our contract was signed on 5 January 2027. Who in the supplier do we send the assessment summary to?
What does a contract change notice contain?
Which regulations apply to a procurement that began on 3 January 2025?
Do we need a tender notice for a £250,000 direct award to protect life?
The contract is worth £3 million. How do we set award criteria?
We have a £40,000 payment to publish. Where do we publish it?
When does a contract details notice have to be published?
A supplier breached its contract on 3 March 2027. Must it be excluded from our next procurement?
Our council is spending £180,000 on software. What is the role of the senior responsible owner?
We had a bidder's question on 10 December 2026. Do we share the answer with all bidders?
The contract ends on 31 March 2027 and we want to re-let it. How should we do market engagement?
Is the National Procurement Policy Statement of February 2025 binding?
what conflict of interest checks do we need for a 2 million contract
A bid came in at £50,000 against a budget of £200,000. Is it abnormally low?
Do light touch contracts need a standstill period?
We terminated the contract on 14 January 2027. Can the next-ranked bidder be given it?
What must a contract termination notice say?
Are working days defined in the Act?
Can we insist on £5 million of insurance?
Do we need to publish KPIs if performance could not be assessed by them?
Who approves a spend of over £100,000 in a government department?
The award notice of 15 March 2027 names the wrong supplier. How do we correct it?
what is the weather on 8 april 2027
The 30-day payment term: does it apply down the supply chain?
A claim was issued on 5 January 2027. What remedies can the court order?
Which exclusion grounds look back five years from 1 January 2027?
We intend to modify our contract by adding 5% on 1 June 2027. On which permitted ground could we rely?
How many suppliers must we invite to a £40,000 quote?
What are the objectives of the Procurement Act 2023?
Can we agree a 60 day payment term for a £1m contract?
Our framework was set up on 1 May 2025. How many suppliers may be on it?
What are the mandatory requirements of the 2025 Regulations in force from 24 February 2025?
Does Part 6 apply to schools?
Our budget went from £1m to £1.2m. Who has to approve that?
Was the contract we signed on 20 January 2025 under the old rules?
Can the details notice of 6 January 2027 be withdrawn?
We pay £38,000 a month to an agency. Does IR35 apply?
Can we negotiate with the winner between 7 December 2026 and signing?
We expect tenders on 5 February 2027. How many evaluators do we need?
The supplier's parent was sold on 1 December 2026. Is that a novation?
Who has to be notified that the supplier was excluded on 11 December 2026?
Is a 4% social value weighting enough for a £10 million contract?
What is the reporting period for payments compliance?
When did the Procurement Act come into force?
Why was the threshold changed on 1 January 2026?
Where do I find the notice published on 12 January 2027?
We held a preliminary market engagement event on 2 November 2026 and one supplier helped to draft the spec. Must it be treated as excluded?
How should we record the decision of 8 March 2027 to award directly?
We published the award notice on 7 December 2026. Which bidders get a copy?
The invoice of 12 November 2026 is for £48,000. Which budget code does it go to?
On 5 January 2027 we signed the contract. Is the supplier allowed to subcontract all of it?
Contract value £7m including VAT. Is a framework a better route?
Our contract ends on 31 March 2027. Do we need a new procurement or can we extend?
A contract worth £300,000 was modified on 2 March 2026. Is the modification void?
We will invite tenders on 11 January 2027. Is a site visit allowed?
Can our £180,000 contract be reserved for supported employment providers?
The supplier knew about the conflict on 3 June 2026. Should it be excluded?
The bid validity ends on 1 March 2027. Can we ask for longer?
Two suppliers bid £90,000 and £95,000. Must we pick the lower?
We are over the threshold by £5,000. Can we cut the scope?
Payment of £31,000 was made on 4 May 2026 in error. Can we get it back?
When we tender on 3 February 2027, do we need a conflicts assessment first?
The deadline of 12 February 2027 has been missed by our evaluators. Does it matter?
The termination on 14 January 2027 was for convenience. Do we have to pay compensation?
How is the eight working days worked out in general?
Is there a deadline for assessment summaries?
By when do contracting authorities have to publish a contract details notice?
When is a supplier's claim out of time?
An extension of six months was agreed on 3 March 2026. Was a transparency notice needed?
Our threshold query of 2 February 2027 has gone unanswered. Who can help?
The contract is 5 years at £1m a year. Should price be indexed?
Which day does the week of standstill start?
Was the notice of 5 May 2026 in the right format?
The contract was signed on 3 March 2026. When can we review it?
An invoice received on 3 March 2026 mentions VAT of £4,000. Is it valid?
The tender notice of 8 March 2027 lists lots. How late can suppliers ask questions?
We award on 3 May 2027. When will the supplier be paid?
Our £6m framework expires on 1 June 2027. Can we place call-offs after it?
The £2m contract has a £300,000 retention. When is it released?
Is our contract of 9 June 2026 published anywhere?
How long should a contract of £500,000 last?
The board meets on 5 May 2027; the contract is £3m. Do they have to approve it?
A change of £80,000 was refused on 9 March 2026. Should we tell the supplier why?
We have to make a decision by 9 April 2027. What are our options under Schedule 5?
A supplier's insurance expires on 3 June 2027. When should we ask for the new one?
Does the 30 days for UK7 include weekends?
When do the new thresholds start?
What does 30 days beginning with mean?
Our bid was rejected on 4 January 2027. Can we get feedback?
`
  .trim()
  .split("\n");

test.each(lookAlikes)("nothing is worked out from: %s", (question) => {
  expect(calculate(question, askedOn, nationIn(question))).toBeUndefined();
});
