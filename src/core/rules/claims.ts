import { formatDate, type IsoDate } from "./calendar-date.ts";
import { lastDayOfDays, lastDayOfMonths } from "./day-counting.ts";
import { earlierProcurementCaveat, type NotHeld, notHeldOn } from "./regime.ts";
import { type RuleInput, type RuleResult, section } from "./result.ts";

/** The longest that specified set-aside proceedings may wait (s.106(1)(b)). */
const setAsideMonths = 6;

/** A supplier's claim under Part 9. */
export interface Claim {
  /** The day on which the supplier first knew, or ought to have known, of the circumstances. */
  readonly knew: IsoDate;
  /**
   * For "specified set-aside proceedings" (s.106(5)) only: the day the contract was entered into, where no
   * contract details notice was published as s.53 requires, or the day it was modified.
   */
  readonly enteredOrModified?: IsoDate;
}

/** The last days on which proceedings may be started. */
export interface ClaimDays {
  readonly lastDay: IsoDate;
  /** The latest to which the court could extend `lastDay`, for good reason. */
  readonly lastDayIfExtended: IsoDate;
}

/** The time limit for a claim, or that the law on its date is not held. */
export type ClaimLimit = ({ readonly status: "limit" } & ClaimDays) | NotHeld;

/**
 * The time limit for a claim (s.106): 30 days from knowledge, which the court may extend to 3 months; for
 * specified set-aside proceedings never past 6 months from the contract. Throws RangeError for a bad date.
 */
export function claimTimeLimit({ knew, enteredOrModified }: Claim): RuleResult<ClaimLimit> {
  const inputs: RuleInput[] = [{ name: "Supplier knew or ought to have known", value: formatDate(knew) }];
  if (enteredOrModified)
    inputs.push({ name: "Contract entered into or modified", value: formatDate(enteredOrModified) });
  const limit = enteredOrModified ? [section("106(1)"), section("106(5)")] : [section("106(2)")];
  const common = { inputs, provision: [...limit, section("106(3)"), section("106(4)")] };
  const notHeld = notHeldOn(knew);
  if (notHeld) return { ...common, value: notHeld, steps: [], caveats: [] };
  const { days, steps } = enteredOrModified ? setAside(knew, enteredOrModified) : ordinary(knew);
  return {
    ...common,
    value: { status: "limit", ...days },
    steps: [...steps, `Proceedings must be started by the end of ${formatDate(days.lastDay)}.`],
    caveats: [...claimCaveats, earlierProcurementCaveat],
  };
}

/**
 * The last day for specified set-aside proceedings whenever the supplier knew (s.106(1)(b)): 6 months beginning with
 * the day the contract was entered into or modified. Throws RangeError for a bad date.
 */
export function setAsideLongStop(enteredOrModified: IsoDate): RuleResult<IsoDate> {
  const value = lastDayOfMonths(enteredOrModified, setAsideMonths);
  return {
    value,
    inputs: [{ name: "Contract entered into or modified", value: formatDate(enteredOrModified) }],
    steps: [
      `${setAsideMonths} months beginning with ${formatDate(enteredOrModified)} end on ${formatDate(value)}.`,
    ],
    provision: [section("106(1)"), section("106(5)")],
    caveats: [
      "It is for a claim to set aside a modification, or a contract with no contract details notice. The ordinary limit of 30 days from when the supplier knew, or ought to have known, counts too.",
    ],
  };
}

function ordinary(knew: IsoDate): { days: ClaimDays; steps: string[] } {
  const lastDay = lastDayOfDays(knew, 30);
  const lastDayIfExtended = lastDayOfMonths(knew, 3);
  const steps = [
    `30 days beginning with ${formatDate(knew)} end on ${formatDate(lastDay)}.`,
    `The court may extend that, but not past 3 months beginning with the same day, ${formatDate(lastDayIfExtended)}.`,
  ];
  return { days: { lastDay, lastDayIfExtended }, steps };
}

function setAside(knew: IsoDate, enteredOrModified: IsoDate): { days: ClaimDays; steps: string[] } {
  const { days, steps } = ordinary(knew);
  const sixMonths = lastDayOfMonths(enteredOrModified, setAsideMonths);
  const step = `6 months beginning with ${formatDate(enteredOrModified)} end on ${formatDate(sixMonths)}. Neither limit goes past it.`;
  const lastDay = earlier(days.lastDay, sixMonths);
  return {
    days: { lastDay, lastDayIfExtended: earlier(days.lastDayIfExtended, sixMonths) },
    steps: [...steps, step],
  };
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}

const claimCaveats = [
  "A claim started and notified in the standstill period stops the contract being entered into (s.101). The standstill period is much shorter than this limit.",
  "When a supplier ought to have known is decided on the facts. Take legal advice.",
];
