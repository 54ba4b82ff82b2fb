import { describe, expect, test } from "vitest";
import { workedFrom } from "./calculated.ts";

describe("standstill", () => {
  test.each([
    [
      "Our director wants to sign the catering contract on 8 April 2027. By when must the contract award notice be published?",
      "25 March 2027",
    ],
    [
      "We issued the award notice on 14 December 2026. Would signing on 23 December 2026 be too early?",
      "23 December 2026",
    ],
    [
      "We notified the unsuccessful bidders and published the contract award notice on Friday 18 December 2026. Christmas falls in the middle. When does standstill expire?",
      "31 December 2026",
    ],
    ["Standstill started 26/11/2026. End date?", "8 December 2026"],
    [
      "We intend to publish a contract change notice on 30 November 2026 and to hold a voluntary standstill period of ten working days. When would that period end?",
      "14 December 2026",
    ],
    ["The award notice goes live on 21 June 2027. Count the standstill for me.", "30 June 2027"],
    [
      "Working back from a signature date of 2 June 2027, when does the contract award notice have to be out?",
      "20 May 2027",
    ],
    [
      "We'd like to sign on Monday 1 March 2027. When do we need to publish the award notice to make that possible?",
      "17 February 2027",
    ],
    [
      "Assuming that we publish the contract award notice on 6 April 2027, what would be the final day of the eight working day standstill?",
      "15 April 2027",
    ],
    ["Standstill: UK6 live on 1 December 2026, what is the end?", "10 December 2026"],
    [
      "Bidders were told on 3 February 2027 and the notice (UK6) went on the same date. How long must we hold off, i.e. until when?",
      "12 February 2027",
    ],
    [
      "Given publication of the contract award notice on 29 March 2027, identify the day on which the standstill period ends.",
      "8 April 2027",
    ],
    [
      "Our start date is 1 February 2027 and signing has to happen by 28 January 2027. We have not published the award notice yet. What is the last possible day?",
      "18 January 2027",
    ],
    ["When would a standstill that begins on 10 May 2027 be over?", "19 May 2027"],
    [
      "Contract award notice: 8 February 2027. Contract signature: 17 February 2027. Have we observed the standstill?",
      "17 February 2027",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("notices", () => {
  test.each([
    [
      "We entered into the contract on 4 December 2026. When is the contract details notice due?",
      "2 January 2027",
    ],
    [
      "Contract entered into 9 October 2026. Is it too late to publish the contract details notice today, 23 November 2026?",
      "7 November 2026",
    ],
    [
      "We concluded a £9.2m contract including VAT on 5 January 2027. By what date must a copy of the contract be published?",
      "4 April 2027",
    ],
    [
      "The estimated value is £7.5 million with VAT and signature took place on 22 January 2027. When's the latest we can publish the contract itself?",
      "21 April 2027",
    ],
    [
      "We terminated the contract for cause on 17 November 2026. What's the deadline for a termination notice?",
      "16 December 2026",
    ],
    [
      "The contract ran out on 30 September 2026. Nobody published a UK11. What was the last day for it?",
      "29 October 2026",
    ],
    ["supplier breached, damages paid on 3 february 2027. last day for UK9?", "4 March 2027"],
    [
      "What is the last date for publishing our payments compliance notice for the period ending 30 September 2026?",
      "29 October 2026",
    ],
    [
      "We paid a supplier £45,000 on 12 November 2026 under a public contract. When do we need to publish the payment information?",
      "29 January 2027",
    ],
    [
      "We made a payment of £38,400 including VAT on 3 July 2026. What was the last day for publishing information about it?",
      "29 October 2026",
    ],
    [
      "We expect to spend £140 million in 2027/28. What's the last date for our pipeline notice?",
      "26 May 2027",
    ],
    [
      "Quarter ends 31 December 2026. When is the information on payments over £30,000 due for publication?",
      "29 January 2027",
    ],
    [
      "The lease car contract took effect on signature on 11 December 2026. Within what date should the UK7 appear?",
      "9 January 2027",
    ],
    [
      "We signed with the supplier on 8 December 2026. The contract details notice is still in draft: how many days do we have and when do they run out?",
      "6 January 2027",
    ],
    ["We'll be signing on 19 February 2027. UK7 latest date?", "20 March 2027"],
    [
      "The value is £8 million including VAT. We entered into the contract on 3 March 2027. When is publication of the contract due?",
      "31 May 2027",
    ],
    [
      "Supplier walked away and the contract was discharged on 4 December 2026. UK11 by what date?",
      "2 January 2027",
    ],
    [
      "We paid £51,000 to a contractor on 20 January 2027. What is the deadline for publishing the contract payment notice?",
      "29 April 2027",
    ],
    ["When is the payments compliance notice for October 2026 to March 2027 due?", "29 April 2027"],
    [
      "The authority's spend will be £210 million in the financial year 2027-28. When must it have its pipeline notice out?",
      "26 May 2027",
    ],
    [
      "We've removed a supplier from the competition as excludable on 14 December 2026. What's the deadline to notify?",
      "12 January 2027",
    ],
    [
      "We dropped the procurement on 2 December 2026 and must publish a procurement termination notice. By what date?",
      "as soon as reasonably practicable",
    ],
    [
      "The tender notice is planned for 15 March 2027. By when must a planned procurement notice be published for it to qualify?",
      "3 February 2027",
    ],
    ["uk7 - signed 23/11/26, when due", "22 December 2026"],
    ["We let a light-touch contract on 4 January 2027. When's the details notice due?", "3 May 2027"],
    [
      "Our five-year deal came to its natural end on 28 February 2027. Is there a deadline for a UK11 and what is it?",
      "29 March 2027",
    ],
    ["Payment of £42,000 on 8 April 2027: by when should we publish the details?", "29 July 2027"],
    ["Payments compliance notice, half year to 31 March 2027 - last day?", "29 April 2027"],
    [
      "Our planned procurement notice went out on 4 January 2027 and the tender notice is set for 8 February 2027. Does it qualify for the shorter period?",
      "not a qualifying",
    ],
    [
      "We want to go to tender on 1 June 2027. Latest date for the planned procurement notice?",
      "22 April 2027",
    ],
    [
      "How long is left to publish our contract details notice? The deal was signed on 5 November 2026.",
      "4 December 2026",
    ],
    ["redacted contract to go up, signed 8 jan 27, value 6.2m inc vat, date pls", "7 April 2027"],
    [
      "It was a light touch contract, entered into on 18 January 2027, worth £7m including VAT. By when must we publish a copy?",
      "16 July 2027",
    ],
    [
      "Has the deadline for the termination notice passed if the contract was terminated on 20 October 2026?",
      "18 November 2026",
    ],
    [
      "Payment of £75,000 (inc VAT) went out on 17 August 2026. What was the date by which it had to be published?",
      "29 October 2026",
    ],
    ["UK17 covering April to September 2026 – what was the deadline?", "29 October 2026"],
    ["The pipeline notice for 2028-29: what's the latest we can publish?", "26 May 2028"],
    [
      "A bidder was excluded on 1 March 2027 for being excludable. When does the notice to the minister have to be given?",
      "30 March 2027",
    ],
    [
      "We cancelled the competition on 11 January 2027. What is the deadline for the procurement termination notice?",
      "as soon as reasonably practicable",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("tendering", () => {
  test.each([
    [
      "We will publish the tender notice with all documents on 11 January 2027 and tenders come in electronically. What is the earliest tender deadline? We are a county council.",
      "5 February 2027",
    ],
    [
      "Open procedure, notice published 15 March 2027. Not all the documents will be available at the same time. Tenders are electronic. What is the shortest deadline we can set?",
      "14 April 2027",
    ],
    [
      "A state of urgency applies. Tenders were invited on 8 December 2026. What's the earliest date for submission?",
      "18 December 2026",
    ],
    [
      "Invitation to submit requests to participate sent 22 February 2027; urgent. earliest closing date for requests?",
      "4 March 2027",
    ],
    [
      "tenders invited 14 december 2026, we want them back by 4 january 2027. is that long enough? council, electronic, docs all there",
      "8 January 2027",
    ],
    [
      "Our council launches its open procedure on 5 January 2027 with e-tendering and all documents. When could the deadline be at the earliest?",
      "30 January 2027",
    ],
    [
      "Suppliers are invited to submit requests to participate from 18 January 2027. How soon may that stage close?",
      "12 February 2027",
    ],
    [
      "If I invite tenders on 2 June 2027 from a shortlist as a district council, what date must I leave them until?",
      "12 June 2027",
    ],
    ["ITT out 12/4/27, docs + e-portal, county council. min return date?", "7 May 2027"],
    [
      "If the selection questionnaire stage opens on 8 February 2027, what is the first day on which it may close?",
      "5 March 2027",
    ],
    [
      "Bids have to be in by 30 April 2027. When do we have to issue the tender notice at the latest, electronic and full documents?",
      "5 April 2027",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("payments", () => {
  test.each([
    ["We received a valid invoice on 7 December 2026. By when must it be paid?", "5 January 2027"],
    [
      "A supplier's invoice reached us on 1 February 2027. It is undisputed. What is the final date for payment?",
      "2 March 2027",
    ],
    ["If the invoice came in on 5 March 2027, how long have we got to pay it?", "3 April 2027"],
    [
      "Finance logged the invoice on 2 December 2026; the due date stated on it is 15 December 2026. What is the last day on which payment can be made?",
      "13 January 2027",
    ],
    ["The invoice came to us on 4 February 2027 – by which day must we settle it?", "5 March 2027"],
    ["Invoice received: 25 January 2027. Payment deadline?", "23 February 2027"],
    [
      "Supplier says we are late. Its invoice was received on 26 October 2026 and we intend to pay on 30 November 2026. Are we late?",
      "24 November 2026",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("claims", () => {
  test.each([
    ["supplier knew of the breach on 12/11/2026, time limit for a claim?", "11 December 2026"],
    [
      "We received our assessment summary on 8 February 2027 and knew then that something had gone wrong. Until when can we bring a claim under Part 9?",
      "9 March 2027",
    ],
    [
      "An unsuccessful tenderer became aware of the alleged breach on 1 December 2026. Would a claim issued on 5 January 2027 be out of time?",
      "30 December 2026",
    ],
    ["has time run out to sue if they knew about the breach on 30 september 2026?", "29 October 2026"],
    [
      "Our bid was rejected and we learned why on 14 December 2026. How long do we have to issue a claim?",
      "12 January 2027",
    ],
    [
      "The bidder should have known by 1 February 2027 that the scoring was wrong. When does the limitation period end?",
      "2 March 2027",
    ],
    ["Limitation: knowledge on 20 January 2027. Last day to issue?", "18 February 2027"],
    [
      "The supplier discovered the mistake on 10 February 2027. By when would it need to go to court?",
      "11 March 2027",
    ],
    [
      "From what we can see the bidder was aware on 7 December 2026. Is a claim on 4 January 2027 in time?",
      "5 January 2027",
    ],
    [
      "On 16 December 2026 we (a supplier) found out that the award was unlawful. What is the last date for issuing proceedings?",
      "14 January 2027",
    ],
    [
      "The contract was modified on 4 January 2027. What's the six month long stop for a set aside claim?",
      "3 July 2027",
    ],
    [
      "when's the deadline for a legal challenge if the loser got its assessment summary on 11 jan 2027",
      "9 February 2027",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("working days", () => {
  test.each([
    ["How many working days are there between 14 December 2026 and 8 January 2027?", "16"],
    ["is 30 november 2026 a working day under the Act?", "not a working day"],
    ["Bidders have five working days from 23 December 2026 to reply. When is that?", "5 January 2027"],
    ["count 15 working days on from 4 January 2027 please", "25 January 2027"],
    ["Does 2 January 2026 count as a working day?", "not a working day"],
    ["Please work out 8 working days beginning with 24 March 2027.", "6 April 2027"],
    ["Number of working days from 1 February 2027 to 12 February 2027?", "10"],
    ["What is the date 20 working days before 1 March 2027?", "1 February 2027"],
    ["How many working days from 21 December 2026 until 5 January 2027?", "8"],
    ["Is Monday 2 August 2027 a working day for standstill purposes?", "not a working day"],
    ["six working days after 24 december 2026 is?", "7 January 2027"],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});
