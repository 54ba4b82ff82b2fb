import type { IsoDate } from "./calendar-date.ts";
import { type NotHeld, notHeldOn } from "./regime.ts";

/** A row of the table in Sch.1 para 1. */
export type ThresholdRow = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** Amounts in pounds including VAT, for procurements begun from the first day to the last. */
export interface ThresholdPeriod {
  readonly from: IsoDate;
  /** The last day; left out for the amounts in force. */
  readonly to?: IsoDate;
  readonly amounts: Readonly<Record<ThresholdRow, number>>;
  /** Works at or above these may be tested for suitability below the threshold (s.85(3)). */
  readonly suitabilityWorks: { readonly central: number; readonly other: number };
}

/** What each row is, in our words. */
export const thresholdRowNames: Readonly<Record<ThresholdRow, string>> = {
  1: "a defence and security works contract",
  2: "a defence and security concession contract",
  3: "any other defence and security contract",
  4: "a utilities works contract",
  5: "a light touch utilities contract",
  6: "any other utilities contract",
  7: "a light touch concession contract",
  8: "any other light touch contract",
  9: "any other concession contract",
  10: "any other works contract",
  11: "any other contract of a central government authority",
  12: "any other contract of a sub-central government authority",
};

const BEFORE_2026: ThresholdPeriod = {
  from: "2025-02-24",
  to: "2025-12-31",
  amounts: {
    1: 5_372_609,
    2: 5_372_609,
    3: 429_809,
    4: 5_372_609,
    5: 884_720,
    6: 429_809,
    7: 5_372_609,
    8: 663_540,
    9: 5_372_609,
    10: 5_372_609,
    11: 139_688,
    12: 214_904,
  },
  // S.I. 2025/163 left s.85(3) at the amounts first enacted.
  suitabilityWorks: { central: 138_760, other: 213_477 },
};

/** S.I. 2025/1200 and, where the Welsh Ministers regulate, the Threshold Amounts (Amendment) (Wales) Regulations 2025. */
const FROM_2026: ThresholdPeriod = {
  from: "2026-01-01",
  amounts: {
    1: 5_193_000,
    2: 5_193_000,
    3: 415_440,
    4: 5_193_000,
    5: 884_720,
    6: 415_440,
    7: 5_372_609,
    8: 663_540,
    9: 5_193_000,
    10: 5_193_000,
    11: 135_018,
    12: 207_720,
  },
  suitabilityWorks: { central: 135_018, other: 207_720 },
};

/** The first day on which amounts reviewed every two years are next expected to change. */
export const nextThresholdReview: IsoDate = "2028-01-01";

/** The amounts for a procurement begun on a day. Before the regime they are not held. */
export function thresholdPeriodOn(begun: IsoDate): ThresholdPeriod | NotHeld {
  return notHeldOn(begun) ?? (begun >= FROM_2026.from ? FROM_2026 : BEFORE_2026);
}

/** Whether the amounts are held. */
export function isHeld(period: ThresholdPeriod | NotHeld): period is ThresholdPeriod {
  return !("status" in period);
}
