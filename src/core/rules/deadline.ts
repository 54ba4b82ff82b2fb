import { formatDate, type IsoDate } from "./calendar-date.ts";
import { lastDayOfDays } from "./day-counting.ts";
import { earlierProcurementCaveat, type NotHeld, notHeldOn, regimeStart } from "./regime.ts";
import type { Provision, RuleInput, RuleResult } from "./result.ts";

/** A duty to do something "before the end of the period of N days beginning with" a day, or why there is none. */
export type Deadline =
  | {
      readonly status: "due";
      /** Day 1. */
      readonly firstDay: IsoDate;
      /** The last day on which it may be done. Weekends and bank holidays do not move it. */
      readonly lastDay: IsoDate;
      readonly days: number;
    }
  | { readonly status: "not-required"; readonly reason: string }
  | NotHeld;

/** What a notice duty is made of. */
export interface Duty {
  /** What must be done, as words to follow "The last day to": "publish the contract details notice". */
  readonly act: string;
  /** The event that starts the period, as a label: "Contract entered into". */
  readonly event: string;
  readonly date: IsoDate;
  readonly days: number;
  readonly provision: readonly Provision[];
  /** Why the duty does not apply; the first that is not undefined counts. */
  readonly exempt?: readonly (string | undefined)[];
  /** Why the law on this case is not held. */
  readonly unknown?: string | undefined;
  /** First day on which the duty was in force, when later than the start of the regime. */
  readonly inForce?: IsoDate;
  readonly inputs?: readonly RuleInput[];
  readonly caveats?: readonly string[];
}

/** Works a duty out. Throws RangeError when its date is not a date. */
export function deadlineOf(duty: Duty): RuleResult<Deadline> {
  const inputs = [{ name: duty.event, value: formatDate(duty.date) }, ...(duty.inputs ?? [])];
  const common = { inputs, provision: duty.provision };
  const notHeld = notHeldOn(duty.date) ?? unknownLaw(duty);
  if (notHeld) return { ...common, value: notHeld, steps: [], caveats: [] };
  const reason = duty.exempt?.find((exemption) => exemption !== undefined) ?? notYetInForce(duty);
  if (reason) return { ...common, value: { status: "not-required", reason }, steps: [reason], caveats: [] };
  const lastDay = lastDayOfDays(duty.date, duty.days);
  const value = { status: "due", firstDay: duty.date, lastDay, days: duty.days } as const;
  const steps = [
    `The period is ${duty.days} days, beginning with ${formatDate(duty.date)}, which is day 1.`,
    `Day ${duty.days} is ${formatDate(lastDay)}.`,
    `The last day to ${duty.act} is ${formatDate(lastDay)}.`,
  ];
  const caveats = [everyDayCaveat, ...(duty.caveats ?? []), earlierProcurementCaveat];
  return { ...common, value, steps, caveats };
}

function unknownLaw({ unknown }: Duty): NotHeld | undefined {
  return unknown === undefined ? undefined : { status: "not-held", reason: unknown };
}

function notYetInForce({ date, inForce = regimeStart }: Duty): string | undefined {
  return date < inForce ? `This duty came into force on ${formatDate(inForce)}.` : undefined;
}

const everyDayCaveat = "Every day counts, including weekends and bank holidays.";
