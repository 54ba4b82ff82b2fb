import { type BankHolidays, keptBankHolidays } from "../rules/bank-holidays.ts";
import { addDays, daysBetween, type IsoDate } from "../rules/calendar-date.ts";
import { section } from "../rules/result.ts";
import { dueAfter, standstillEnd } from "./aftermath.ts";
import { estimate } from "./estimates.ts";
import type { Milestone, Timetable } from "./milestone.ts";
import { notesOn } from "./notes.ts";
import { hasTenderNotice, tooFewDays } from "./periods-of-plan.ts";
import { type Plan, procedures } from "./plan.ts";
import { preludeBefore, preludeFrom } from "./prelude.ts";
import { backwards, forwards, type Step, workingDayFrom } from "./step.ts";
import { stepsOf } from "./steps-of-plan.ts";

/** The days of a plan, before they are put into words. */
interface Laid {
  readonly milestones: readonly Milestone[];
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/**
 * Works out the timetable of a procurement: forwards from the day on which work starts, or backwards from the day on
 * which the contract must start. `today` is an ISO date. A plan with days below a legal minimum is refused.
 */
export function timetable(plan: Plan, today: IsoDate, calendar: BankHolidays = keptBankHolidays): Timetable {
  const refusal = tooFewDays(plan);
  if (refusal) return { status: "refused", reason: refusal };
  try {
    return laidOut(plan, today, calendar);
  } catch (error) {
    // Reached only by plans that end in the first days of the Act: their work would have started before it.
    if (error instanceof RangeError) return { status: "refused", reason: error.message };
    throw error;
  }
}

function laidOut(plan: Plan, today: IsoDate, calendar: BankHolidays): Timetable {
  const { start, end } = plan;
  const laid = end === undefined ? from(plan, start ?? today, calendar) : upTo(plan, end, calendar);
  const isTooLate = end !== undefined && laid.start < today;
  const earliestEnd = isTooLate ? from(plan, today, calendar).end : undefined;
  return {
    status: isTooLate ? "too-late" : "planned",
    title: plan.title || "Procurement timetable",
    procedure: procedures[plan.procedure],
    ...laid,
    notes: notesOn(plan, laid, { today, earliestEnd, calendar }),
    ...(earliestEnd && { earliestEnd }),
  };
}

function from(plan: Plan, start: IsoDate, calendar: BankHolidays): Laid {
  const first = workingDayFrom(start, calendar);
  const prelude = preludeFrom(plan, first, calendar);
  const steps = stepsOf(plan, calendar);
  const dates = forwards(steps, prelude.first, calendar);
  const end = addDays(dates.at(-1) ?? first, estimate(plan, "mobilisationWeeks").days);
  return lay(plan, prelude, { steps, dates, end }, calendar);
}

function upTo(plan: Plan, end: IsoDate, calendar: BankHolidays): Laid {
  const steps = stepsOf(plan, calendar);
  const signBy = addDays(end, -estimate(plan, "mobilisationWeeks").days);
  const { start, dates } = backwards(steps, signBy, calendar);
  return lay(plan, preludeBefore(plan, start, calendar), { steps, dates, end }, calendar);
}

interface Chain {
  readonly steps: readonly Step[];
  readonly dates: readonly IsoDate[];
  readonly end: IsoDate;
}

function lay(
  plan: Plan,
  prelude: ReturnType<typeof preludeFrom>,
  { steps, dates, end }: Chain,
  calendar: BankHolidays,
): Laid {
  const days = (n: number) => daysBetween(dates[n - 1] ?? prelude.first, dates[n] ?? prelude.first);
  const chain = steps.map(({ earliest: _, ...step }, n) => ({
    ...step,
    date: dates[n] ?? end,
    days: days(n),
  }));
  const dated = (key: string) => chain.find((milestone) => milestone.key === key)?.date ?? end;
  const milestones = [
    ...prelude.milestones,
    firstNotice(plan, prelude.first),
    ...chain.filter(({ key }) => key !== "signature"),
    ...standstillEnd(plan, dated("award-notice"), calendar),
    ...chain.filter(({ key }) => key === "signature"),
    contractStart(plan, dated("signature"), end),
    ...dueAfter(plan, dated("signature")),
  ];
  return { milestones: inOrder(milestones), start: inOrder(milestones)[0]?.date ?? prelude.first, end };
}

/** By date; what falls on one day stays in the order of the work. */
function inOrder(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones].sort((one, other) => one.date.localeCompare(other.date));
}

function firstNotice(plan: Plan, date: IsoDate): Milestone {
  const common = { date, days: 0 };
  if (hasTenderNotice(plan))
    return {
      ...{ ...common, key: "tender-notice", name: "Tender notice (UK4) published" },
      ...{ basis: "law", words: "By law: before the competition", provision: section("21(1)") },
    };
  if (plan.procedure === "direct-award")
    return {
      ...{ ...common, key: "transparency-notice", name: "Transparency notice (UK5) published" },
      ...{ basis: "law", words: "By law: before the award. No number of days", provision: section("44(1)") },
    };
  return {
    ...{ ...common, key: "invitation", name: "Mini-competition opens" },
    ...{ basis: "law", words: "No tender notice is needed", provision: section("45(3)") },
  };
}

function contractStart(plan: Plan, signed: IsoDate, date: IsoDate): Milestone {
  const { words } = estimate(plan, "mobilisationWeeks");
  const given = plan.end === undefined ? words : `Your date. ${words} to mobilise`;
  return {
    ...{ key: "contract-start", name: "Contract starts", date, days: daysBetween(signed, date) },
    basis: plan.end === undefined ? "estimate" : "follows",
    words: plan.mobilisationWeeks ? given : plan.end === undefined ? "Same day as signing" : "Your date",
  };
}
