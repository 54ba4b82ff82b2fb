import { describe, expect, test } from "vitest";
import { workedFrom } from "./calculated.ts";

describe("thresholds", () => {
  test.each([
    [
      "Our district council plans to buy software for £180,000 excluding VAT. Is that above the threshold?",
      "£216,000",
    ],
    [
      "An NHS trust wants to buy consultancy at £140,000 including VAT. Are we over the threshold?",
      "£135,018",
    ],
    [
      "We're a fire authority refurbishing a station for £4.1m excluding VAT. Does this reach the works threshold?",
      "£4,920,000",
    ],
    [
      "concession for running a cafe, expected receipts £3 million including VAT over its life. Do we exceed the threshold?",
      "£5,193,000",
    ],
    [
      "Defence and security contract for goods, £410,000 including VAT, MoD. Is it above threshold?",
      "£415,440",
    ],
    [
      "Would a procurement of £212,000 including VAT that began on 1 November 2025 by a council be above threshold?",
      "£214,904",
    ],
    [
      "The initial term is £90,000 and the two one-year extensions are £60,000 each, all including VAT. Our council needs to know if the threshold is met.",
      "£210,000",
    ],
    [
      "Would a £195,000 plus VAT cleaning contract let by a borough council count as above threshold?",
      "£234,000",
    ],
    ["Is £5,000,000 including VAT for road resurfacing works under the works threshold?", "£5,193,000"],
    ["Light-touch services, £800k inc VAT - do we cross the threshold?", "£663,540"],
    ["A school buys laptops for £190,000 including VAT. Is this caught by the threshold?", "£207,720"],
    [
      "We are a parish council. Estimated value £212,000 including VAT for goods. Do the threshold rules bite?",
      "£207,720",
    ],
    [
      "Could you confirm whether a contract of £130,000 including VAT falls below the threshold for a ministry?",
      "£135,018",
    ],
    [
      "A three-year contract at £4,000 a month plus VAT for an academy. Does it go over the procurement threshold?",
      "£172,800",
    ],
    ["Central government agency buying stationery at £130k inc VAT: threshold exceeded?", "£135,018"],
    [
      "We run a leisure trust concession valued at £5.3 million including VAT. Does that meet the threshold?",
      "£5,193,000",
    ],
    ["MoD buying defence and security services at £500k inc VAT. Above?", "£415,440"],
    ["Council - legal advice, £190k + VAT, is it above?", "£228,000"],
    ["What was the threshold for works contracts in November 2025?", "£5,372,609"],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("modifications", () => {
  test.each([
    ["adding 90k to a 1.2m services contract, do we need a change notice?", "7.5%"],
    [
      "How many months can we extend a 40 month contract before it counts as a substantial modification?",
      "4 months",
    ],
    ["Is a £75,000 uplift on a £900,000 contract small enough to avoid a contract change notice?", "8.33%"],
    ["If we put up the price of a £700,000 contract by £80,000, what percentage increase is that?", "11.43%"],
    ["The contract runs for 60 months. Can we prolong it by 5 months without it being substantial?", "8.33%"],
    ["Construction contract £3m, extra work £400k: over 15%?", "13.33%"],
    ["We're adding three months to a two-year contract - does that break the 10% rule?", "12.5%"],
    ["Is an additional £1.1m on a £2m contract within the 50% limit for unforeseeable circumstances?", "55%"],
    [
      "Original value £340,000; variations to date £20,000; new variation £15,000. Are we past 10% overall?",
      "10.29%",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});

describe("values", () => {
  test.each([
    ["Our services contract is worth £5.8 million including VAT. Do we have to set KPIs?", "KPI"],
    ["contract is 4.5m ex vat, do KPIs apply?", "£5,400,000"],
    ["A framework worth £30 million including VAT: are KPIs needed?", "framework"],
    ["Light touch contract, £9m including VAT. Do we need to publish KPIs?", "light touch"],
    ["central government department, 20k inc vat goods contract, are we notifiable?", "£12,000"],
    [
      "We have just agreed a concession contract at £11 million including VAT. Are KPIs compulsory?",
      "concession",
    ],
  ])("%s", (question, said) => {
    expect(workedFrom(question).text).toContain(said);
  });
});
