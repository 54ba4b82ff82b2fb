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

/**
 * From the day a tender notice is to be published: the first and last day of a planned procurement notice for it to
 * be a qualifying one (s.15(3)). Throws RangeError when the date is not a date.
 */
export function plannedNoticeWindow(tenderNotice: IsoDate): RuleResult<QualifyingWindow> {
  const last = addDays(tenderNotice, -LEAST_DAYS);
  const notHeld = notHeldOn(last);
  const first = firstWithin(tenderNotice);
  const steps = [
    `${LEAST_DAYS} days before the tender notice is ${formatDate(last)}.`,
    `It may not come earlier than ${formatDate(first)}, ${MOST_MONTHS} months before.`,
  ];
  return {
    value: notHeld ?? { status: "window", first, last },
    inputs: [{ name: "Tender notice published", value: formatDate(tenderNotice) }],
    steps: notHeld ? [] : steps,
    provision: [section("15(3)"), section("54(4)")],
    caveats: notHeld ? [] : [clearDaysCaveat(last)],
  };
}

/** The earliest day from which a tender notice still comes within the months. */
function firstWithin(tenderNotice: IsoDate): IsoDate {
  let first = addMonths(tenderNotice, -MOST_MONTHS);
  while (addMonths(first, MOST_MONTHS) < tenderNotice) first = addDays(first, 1);
  return first;
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

function clearDaysCaveat(day: IsoDate): string {
  return `On ${formatDate(day)} there are exactly ${LEAST_DAYS} days between the notices. Allow one day more if you count clear days.`;
}
