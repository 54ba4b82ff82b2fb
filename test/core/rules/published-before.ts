import type { UkPart } from "../../../src/core/rules/bank-holiday.ts";

/** GOV.UK's bank holidays for years without a one-off day, to hold the computed rules to. */
export const publishedBefore: Record<number, Record<UkPart, string[]>> = {
  2016: {
    "england-and-wales": days(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
    scotland: days(2016, "01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27"),
    "northern-ireland": days(2016, "01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-26 12-27"),
  },
  2017: {
    "england-and-wales": days(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    scotland: days(2017, "01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26"),
    "northern-ireland": days(2017, "01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"),
  },
  2018: {
    "england-and-wales": days(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
    scotland: days(2018, "01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26"),
    "northern-ireland": days(2018, "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"),
  },
  2019: {
    "england-and-wales": days(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    scotland: days(2019, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"),
    "northern-ireland": days(2019, "01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"),
  },
  2021: {
    "england-and-wales": days(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    scotland: days(2021, "01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"),
    "northern-ireland": days(2021, "01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28"),
  },
  2024: {
    "england-and-wales": days(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    scotland: days(2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"),
    "northern-ireland": days(2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"),
  },
};

function days(year: number, monthDays: string): string[] {
  return monthDays.split(" ").map((monthDay) => `${year}-${monthDay}`);
}
