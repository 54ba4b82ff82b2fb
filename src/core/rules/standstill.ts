import { type BankHolidays, bankHolidayCaveats, keptBankHolidays } from "./bank-holidays.ts";
import { addDays, formatDate, type IsoDate } from "./calendar-date.ts";
import { earlierProcurementCaveat, type NotHeld, notHeldOn } from "./regime.ts";
import { type RuleInput, type RuleResult, section } from "./result.ts";
import { countingSteps, countWorkingDays, reasonNotWorking, type WorkingDayCount } from "./working-days.ts";

/** The shortest standstill period, in working days: s.51(2) and (5), s.62(6), s.76(2). */
export const minimumStandstill = 8;

/** The awards that need no standstill period (s.51(3)), with how each is said. */
export const standstillExemptions = {
  urgency: "a direct award for extreme and unavoidable urgency (s.51(3)(a))",
  "life-protection":
    "a direct award under regulations to protect life, health, public order or safety (s.51(3)(b))",
  "private-utility-direct-award": "a direct award by a private utility (s.51(3)(c))",
  "framework-call-off": "an award in accordance with a framework (s.51(3)(d))",
  "dynamic-market": "an award by reference to a dynamic market (s.51(3)(e))",
  "light-touch": "a light touch contract (s.51(3)(f))",
} as const;
export type StandstillExemption = keyof typeof standstillExemptions;

export interface StandstillQuestion {
  /** The day the contract award notice is published. */
  readonly published: IsoDate;
  readonly exemption?: StandstillExemption;
  /** Working days provided for in the notice, when it provides for a standstill period of its own. */
  readonly workingDaysInNotice?: number;
}

/** A standstill period, or why there is none to count. */
export type Standstill =
  | {
      readonly status: "mandatory" | "voluntary";
      readonly workingDays: number;
      /** The period ends at the end of this day. */
      readonly lastDay: IsoDate;
      /** The first day on which the contract may be entered into. It need not be a working day. */
      readonly earliestEntry: IsoDate;
      readonly count: WorkingDayCount;
    }
  | { readonly status: "none-required"; readonly reason: string }
  | { readonly status: "too-short"; readonly reason: string }
  | NotHeld;

/**
 * The standstill period from the day a contract award notice is published (s.51). Where two apply the later
 * end counts. Throws RangeError when `published` is not a date or the working days are not a whole number.
 */
export function standstill(
  question: StandstillQuestion,
  calendar = keptBankHolidays,
): RuleResult<Standstill> {
  const { published, exemption, workingDaysInNotice } = question;
  const notHeld = notHeldOn(published);
  if (notHeld) return result(question, notHeld, [], []);
  if (exemption === undefined)
    return counted(question, Math.max(minimumStandstill, workingDaysInNotice ?? 0), calendar);
  const why = `This is ${standstillExemptions[exemption]}. No standstill period is mandatory.`;
  if (workingDaysInNotice === undefined) {
    const caveat =
      "If the contract award notice provides for a standstill period, it must be at least 8 working days.";
    return result(question, { status: "none-required", reason: why }, [why], [caveat]);
  }
  if (workingDaysInNotice >= minimumStandstill) return counted(question, workingDaysInNotice, calendar, why);
  const reason = `A voluntary standstill period may not be less than ${minimumStandstill} working days.`;
  return result(question, { status: "too-short", reason }, [why, reason], []);
}

function counted(
  question: StandstillQuestion,
  workingDays: number,
  calendar: BankHolidays,
  why?: string,
): RuleResult<Standstill> {
  const { published, exemption } = question;
  const count = countWorkingDays(published, workingDays, calendar);
  const earliestEntry = addDays(count.lastDay, 1);
  const status = exemption === undefined ? "mandatory" : "voluntary";
  const steps = [
    why ??
      `The mandatory period is ${minimumStandstill} working days, beginning with the day of publication.`,
    ...longerSteps(question),
    ...countingSteps(count),
    `The standstill period ends at the end of ${formatDate(count.lastDay)}.`,
    `The contract may be entered into from ${formatDate(earliestEntry)}.`,
  ];
  const caveats = [
    ...publicationCaveats(published, calendar),
    suspensionCaveat,
    ...bankHolidayCaveats(count.lastDay, calendar),
  ];
  const value = { status, workingDays, lastDay: count.lastDay, earliestEntry, count } as const;
  return result(question, value, steps, [...caveats, earlierProcurementCaveat]);
}

function longerSteps({ exemption, workingDaysInNotice = 0 }: StandstillQuestion): string[] {
  if (exemption !== undefined) return [`The notice provides for ${workingDaysInNotice} working days.`];
  if (workingDaysInNotice <= minimumStandstill) return [];
  return [`The notice provides for ${workingDaysInNotice} working days, which ends later and so counts.`];
}

/** The Act does not say how to count from a day that is not a working day; only working days are counted. */
export function publicationCaveats(published: IsoDate, calendar = keptBankHolidays): string[] {
  const reason = reasonNotWorking(published, calendar);
  if (reason === undefined) return [];
  return [
    `${formatDate(published)} is not a working day (${reason}). The Act does not deal with this. The next working day is taken as day 1.`,
  ];
}

const suspensionCaveat =
  "If a claim is started in the standstill period and the authority is told, it may not enter into the contract (s.101).";

function result(
  { published, exemption, workingDaysInNotice }: StandstillQuestion,
  value: Standstill,
  steps: readonly string[],
  caveats: readonly string[],
): RuleResult<Standstill> {
  const inputs: RuleInput[] = [{ name: "Contract award notice published", value: formatDate(published) }];
  if (exemption) inputs.push({ name: "Kind of award", value: standstillExemptions[exemption] });
  if (workingDaysInNotice !== undefined) {
    inputs.push({ name: "Working days in the notice", value: String(workingDaysInNotice) });
  }
  const rule =
    exemption === undefined ? [section("51(1)"), section("51(2)")] : [section("51(3)"), section("51(5)")];
  return { value, inputs, steps, provision: [...rule, section("123(1)")], caveats };
}
