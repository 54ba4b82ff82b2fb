import { exceeds, shareOf } from "./modification.ts";
import { pounds, toPence } from "./money.ts";
import { type RuleResult, schedule, section } from "./result.ts";

/** A change in the value of a contract, in pounds. Both amounts must count VAT alike. */
export interface ValueChange {
  /** Estimated value before the change. More than 0. */
  readonly estimatedValue: number;
  /** Negative for a decrease. */
  readonly change: number;
}

/** How a change in value stands to the limits of the Act. */
export interface ValueChangeFinding {
  /** For people: "12%". */
  readonly share: string;
  /** Within 10%, the limit for goods and services (ss.74(4)(a), 75(2)(a)). */
  readonly withinTen: boolean;
  /** Within 15%, the limit for works. */
  readonly withinFifteen: boolean;
  /** Not up by more than 50%, the cap of Sch.8 paras 4, 5 and 8. */
  readonly withinCap: boolean;
}

/**
 * The share of a contract's value that a change is, and the limits it keeps (ss.74, 75, Sch.8). Throws RangeError
 * when the value is not more than 0 or the change is not an amount.
 */
export function changeInValue({ estimatedValue, change }: ValueChange): RuleResult<ValueChangeFinding> {
  if (!(toPence(estimatedValue) > 0)) throw new RangeError("The estimated value must be more than 0.");
  toPence(change);
  const within = (percent: number) => !exceeds(change, percent, estimatedValue);
  const share = shareOf(change, estimatedValue);
  const value = {
    share,
    withinTen: within(10),
    withinFifteen: within(15),
    withinCap: change <= 0 || within(50),
  };
  return {
    value,
    inputs: [
      { name: "Estimated value", value: pounds(estimatedValue) },
      { name: "Change in value", value: pounds(change) },
    ],
    steps: [`${pounds(Math.abs(change))} is ${share} of ${pounds(estimatedValue)}.`],
    provision: [section("74(4)"), section("75(2)"), schedule("8", "4")],
    caveats: ["Count the value and the change alike, both including VAT (s.123(2))."],
  };
}
