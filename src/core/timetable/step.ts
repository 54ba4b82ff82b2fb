import type { BankHolidays } from "../rules/bank-holidays.ts";
import { addDays, type IsoDate } from "../rules/calendar-date.ts";
import type { Provision } from "../rules/result.ts";
import { reasonNotWorking } from "../rules/working-days.ts";
import type { Basis } from "./milestone.ts";

/** A stage of a procurement: what ends it, and how long after the stage before. */
export interface Step {
  readonly key: string;
  readonly name: string;
  readonly basis: Basis;
  readonly words: string;
  readonly provision?: Provision;
  /** The first day on which it can end when the step before ends on a day. */
  earliest(before: IsoDate): IsoDate;
}

/** The day itself, or the next one on which people work. */
export function workingDayFrom(date: IsoDate, calendar: BankHolidays): IsoDate {
  let day = date;
  while (reasonNotWorking(day, calendar) !== undefined) day = addDays(day, 1);
  return day;
}

/** The day itself, or the last one before on which people work. */
export function workingDayUpTo(date: IsoDate, calendar: BankHolidays): IsoDate {
  let day = date;
  while (reasonNotWorking(day, calendar) !== undefined) day = addDays(day, -1);
  return day;
}

/** The days of the steps, each the first that its step allows after `start` and on which people work. */
export function forwards(steps: readonly Step[], start: IsoDate, calendar: BankHolidays): IsoDate[] {
  const dates: IsoDate[] = [];
  let before = start;
  for (const step of steps) {
    before = workingDayFrom(step.earliest(before), calendar);
    dates.push(before);
  }
  return dates;
}

/**
 * The latest working day on which the first step may start, and the days of the steps, each the last that lets the
 * next be kept, so that the last step ends on `end` or the last working day before it.
 */
export function backwards(
  steps: readonly Step[],
  end: IsoDate,
  calendar: BankHolidays,
): { readonly start: IsoDate; readonly dates: IsoDate[] } {
  let next = workingDayUpTo(end, calendar);
  const dates: IsoDate[] = [];
  for (const step of steps.toReversed()) {
    dates.unshift(next);
    next = latestBefore(step, next, calendar);
  }
  return { start: next, dates };
}

/** The last working day from which the step can still end by a day. */
function latestBefore(step: Step, by: IsoDate, calendar: BankHolidays): IsoDate {
  let day = workingDayUpTo(by, calendar);
  while (workingDayFrom(step.earliest(day), calendar) > by) day = workingDayUpTo(addDays(day, -1), calendar);
  return day;
}
