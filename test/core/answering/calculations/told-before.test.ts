import { describe, expect, test } from "vitest";
import { calculate } from "../../../../src/core/answering/calculate.ts";
import { askedOn } from "./calculated.ts";

describe("a day told in an earlier message", () => {
  test.each([
    [
      "We are publishing our contract award notice on 24 November 2026.",
      "What is the last day of the standstill?",
      "4 December 2026",
    ],
    [
      "We signed the contract on 2 December 2026. What is a UK7?",
      "What is the last day for the contract details notice?",
      "31 December 2026",
    ],
  ])("%s %s", (before, question, said) => {
    expect(calculate(question, askedOn, undefined, undefined, [before])?.text).toContain(said);
  });

  test("does not count for a question that names a day of its own, or asks something else", () => {
    const before = ["We signed the contract on 10 March 2027."];
    expect(calculate("Who has to be told?", askedOn, undefined, undefined, before)).toBeUndefined();
    const own = "We sign on 1 March 2027. When is the UK7 due?";
    expect(calculate(own, askedOn, undefined, undefined, before)?.text).toContain("30 March 2027");
  });

  test("gives way to the day of a follow-up", () => {
    const text =
      "We publish the award notice on 1 March 2027. When does standstill end?\nwhat about 4 march 2027?";
    expect(calculate(text, askedOn)?.text).toContain("15 March 2027");
  });
});

describe("a day that is missing is asked for", () => {
  test.each([
    [
      "We signed the contract last month. What is the last date for the contract details notice?",
      "I need the day on which the contract is entered into. The period is 30 days",
    ],
    [
      "Our award notice was published last week, when can we sign?",
      "I need the day on which the contract award notice (UK6) is published.",
    ],
    [
      "The invoice came in two weeks ago. By when must we pay it?",
      "I need the day on which the invoice is received.",
    ],
  ])("%s", (question, said) => {
    expect(calculate(question, askedOn)?.text).toContain(said);
  });

  test.each([
    "When must a contract details notice be published?",
    "When must we pay an invoice received last month?",
    "We invited bids in March. When does the standstill start?",
  ])("not in: %s", (question) => {
    expect(calculate(question, askedOn)).toBeUndefined();
  });
});

describe("a second day is held against what is worked out", () => {
  test.each([
    [
      "Contract entered into 9 October 2026. Is it too late to publish the contract details notice on 23 November 2026?",
      "23 November 2026 is too late.",
    ],
    [
      "tenders invited 14 december 2026, we want them back by 4 january 2027. is that long enough? council, electronic, docs all there",
      "4 January 2027 is too early.",
    ],
    [
      "We issued the award notice on 14 December 2026. Would signing on 23 December 2026 be too early?",
      "23 December 2026 is too early.",
    ],
    [
      "The bidder was aware on 7 December 2026. Is a claim on 4 January 2027 in time?",
      "4 January 2027 is in time.",
    ],
  ])("%s", (question, said) => {
    expect(calculate(question, askedOn)?.text).toContain(said);
  });
});
