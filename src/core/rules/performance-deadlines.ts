import type { IsoDate } from "./calendar-date.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { type RuleResult, section } from "./result.ts";

/**
 * The last day to publish that a supplier breached a contract or failed to improve (s.71(5)): 30 days from
 * the day on which the duty first applied. Throws RangeError when the date is not a date.
 */
export function poorPerformanceNotice(
  applied: IsoDate,
  facts: { readonly lightTouch?: boolean; readonly privateUtility?: boolean } = {},
): RuleResult<Deadline> {
  return deadlineOf({
    act: "publish the information about breach or poor performance",
    event: "Duty first applied",
    date: applied,
    days: 30,
    provision: [section("71(5)")],
    inForce: "2026-01-01",
    exempt: [
      facts.lightTouch ? "It does not apply to a light touch contract (s.71(6))." : undefined,
      facts.privateUtility ? "It does not apply to a private utility (s.71(7))." : undefined,
    ],
    caveats: [
      "For a breach the duty starts when it leads to termination, damages or a settlement (s.71(3)). For poor performance it starts when the supplier, given proper opportunity, has failed to improve (s.71(4)).",
    ],
  });
}

/** Who is told of an exclusion (s.59(6)). */
const recipients = {
  "devolved-welsh": "the Welsh Ministers",
  "transferred-northern-ireland": "the most appropriate Northern Ireland department",
  other: "a Minister of the Crown",
} as const;

/**
 * The last day to give notice that a supplier was excluded, disregarded, replaced or removed (s.59(2)):
 * 30 days from that day. Throws RangeError when the date is not a date.
 */
export function exclusionNotice(
  excluded: IsoDate,
  authority: keyof typeof recipients = "other",
): RuleResult<Deadline> {
  return deadlineOf({
    act: `give notice to ${recipients[authority]}`,
    event: "Tender disregarded, or supplier excluded, replaced or removed",
    date: excluded,
    days: 30,
    provision: [section("59(2)"), section("59(6)")],
    caveats: [
      "It is not needed when the supplier was excluded only for being on the debarment list, unless that was for a threat to national security (s.59(1)(b)).",
      "If a claim follows, its start and its outcome must each be notified within 30 days (s.59(4) and (5)).",
    ],
  });
}
