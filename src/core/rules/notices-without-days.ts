import { formatDate, type IsoDate } from "./calendar-date.ts";
import { type NotHeld, notHeldOn } from "./regime.ts";
import { type RuleResult, section } from "./result.ts";

/** A notice that is due as soon as reasonably practicable, for which the Act counts no days. */
export type Promptly = { readonly status: "promptly"; readonly from: IsoDate } | NotHeld;

/**
 * When the procurement termination notice is due (s.55): as soon as reasonably practicable after the decision not
 * to award. Throws RangeError when the date is not a date.
 */
export function procurementTerminationNotice(
  decided: IsoDate,
  facts: { readonly privateUtility?: boolean } = {},
): RuleResult<Promptly> {
  const notHeld = notHeldOn(decided);
  return {
    value: notHeld ?? { status: "promptly", from: decided },
    inputs: [{ name: "Decided not to award", value: formatDate(decided) }],
    steps: notHeld
      ? []
      : [
          `The procurement termination notice is due as soon as reasonably practicable after ${formatDate(decided)}.`,
          "The Act sets no number of days.",
        ],
    provision: [section("55(1)"), section("55(2)")],
    caveats: facts.privateUtility
      ? ["A private utility need not publish one (s.55(3))."]
      : ["It is needed only if a tender notice or transparency notice was published."],
  };
}
