import { addDays, addMonths, daysBetween, formatDate, type IsoDate } from "./calendar-date.ts";
import { type NotHeld, notHeldOn } from "./regime.ts";
import { type RuleResult, section } from "./result.ts";

/** Days, and months, by which a qualifying planned procurement notice comes before the tender notice (s.15(3)). */
const LEAST_DAYS = 40;
const MOST_MONTHS = 12;

/** The days on which a tender notice makes an earlier planned procurement notice a qualifying one. */
export type QualifyingWindow =
  | { readonly status: "window"; readonly first: IsoDate; readonly last: IsoDate }
  | NotHeld;

/**
 * From the day a planned procurement notice is published: the first and last day of the tender notice for it
 * to be a qualifying one, at least 40 days and not more than 12 months earlier (s.15(3)).
 */
export function tenderNoticeWindow(published: IsoDate): RuleResult<QualifyingWindow> {
  const first = addDays(published, LEAST_DAYS);
  const last = addMonths(published, MOST_MONTHS);
  const notHeld = notHeldOn(published);
  return {
    value: notHeld ?? { status: "window", first, last },
    inputs: [{ name: "Planned procurement notice published", value: formatDate(published) }],
    steps: notHeld ? [] : windowSteps(first, last),
    provision: [section("15(3)"), section("54(4)")],
    caveats: notHeld ? [] : [clearDaysCaveat(first)],
  };
}

/** Whether a planned procurement notice is a qualifying one for a tender notice (s.15(3)). */
export function isQualifyingNotice(published: IsoDate, tenderNotice: IsoDate): RuleResult<boolean> {
  const days = daysBetween(published, tenderNotice);
  const last = addMonths(published, MOST_MONTHS);
  const value = notHeldOn(published) === undefined && days >= LEAST_DAYS && tenderNotice <= last;
  return {
    value,
    inputs: [
      { name: "Planned procurement notice published", value: formatDate(published) },
      { name: "Tender notice published", value: formatDate(tenderNotice) },
    ],
    steps: [
      `The tender notice comes ${days} days after. At least ${LEAST_DAYS} are needed.`,
      `${MOST_MONTHS} months end on ${formatDate(last)}. The tender notice may not come later.`,
      value
        ? "It is a qualifying planned procurement notice."
        : "It is not a qualifying planned procurement notice.",
    ],
    provision: [section("15(3)")],
    caveats: days === LEAST_DAYS ? [clearDaysCaveat(tenderNotice)] : [],
  };
}

function windowSteps(first: IsoDate, last: IsoDate): string[] {
  return [
    `${LEAST_DAYS} days after it is ${formatDate(first)}.`,
    `${MOST_MONTHS} months after it is ${formatDate(last)}.`,
    "A tender notice published from the first of these to the second makes it a qualifying notice.",
  ];
}

function clearDaysCaveat(first: IsoDate): string {
  return `On ${formatDate(first)} there are exactly ${LEAST_DAYS} days between the notices. Allow one day more if you count clear days.`;
}
