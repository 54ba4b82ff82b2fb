import type { Plan } from "./plan.ts";

/** Weeks and days that the law does not set, and what is taken where the planner gives none. */
const assumed = {
  marketEngagementWeeks: 0,
  preparationWeeks: 0,
  selectionWeeks: 2,
  assessmentWeeks: 4,
  approvalWeeks: 2,
  mobilisationWeeks: 0,
  participationDays: 14,
  tenderDays: 14,
} as const;
export type Estimated = keyof typeof assumed;

/** An estimate, and how it is said: "Estimate: 4 weeks". */
export interface Estimate {
  readonly days: number;
  readonly words: string;
  /** Nobody gave it. */
  readonly isAssumed: boolean;
}

/** The planner's figure, or the one assumed in its place. */
export function estimate(plan: Plan, name: Estimated): Estimate {
  const given = plan[name];
  const amount = given ?? assumed[name];
  const unit = name.endsWith("Weeks") ? "week" : "day";
  const size = `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  const isAssumed = given === undefined;
  return {
    days: unit === "week" ? amount * 7 : amount,
    words: isAssumed ? `Estimate, assumed: ${size}` : `Estimate: ${size}`,
    isAssumed,
  };
}
