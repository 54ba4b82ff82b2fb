import type { BankHolidays } from "../rules/bank-holidays.ts";
import { addDays, daysBetween, type IsoDate } from "../rules/calendar-date.ts";
import { plannedNoticeWindow, tenderNoticeWindow } from "../rules/planned-procurement.ts";
import { section } from "../rules/result.ts";
import { estimate } from "./estimates.ts";
import type { Milestone } from "./milestone.ts";
import { hasTenderNotice } from "./periods-of-plan.ts";
import type { Plan } from "./plan.ts";
import { workingDayFrom, workingDayUpTo } from "./step.ts";

/** What comes before the first notice or invitation to suppliers, and the day of it. */
export interface Prelude {
  readonly milestones: readonly Milestone[];
  /** The day of the tender notice, transparency notice or invitation. */
  readonly first: IsoDate;
}

/** From the day on which work starts. */
export function preludeFrom(plan: Plan, start: IsoDate, calendar: BankHolidays): Prelude {
  const { engagement, preparation } = lengths(plan);
  const ready = addDays(start, engagement + preparation);
  const planned = plansAhead(plan) ? tenderNoticeWindow(start).value : undefined;
  const earliest = planned && "first" in planned && planned.first > ready ? planned.first : ready;
  const first = workingDayFrom(earliest, calendar);
  return { first, milestones: milestonesOf(plan, { engaged: start, first }, calendar) };
}

/** Back from the day of the first notice or invitation. */
export function preludeBefore(plan: Plan, first: IsoDate, calendar: BankHolidays): Prelude {
  const { engagement, preparation } = lengths(plan);
  const engaged = workingDayUpTo(addDays(first, -engagement - preparation), calendar);
  return { first, milestones: milestonesOf(plan, { engaged, first }, calendar) };
}

/** A planned procurement notice is for a tender notice only. */
export function plansAhead(plan: Plan): boolean {
  return (plan.plannedNotice ?? false) && hasTenderNotice(plan);
}

function lengths(plan: Plan) {
  return {
    engagement: estimate(plan, "marketEngagementWeeks").days,
    preparation: estimate(plan, "preparationWeeks").days,
  };
}

interface Ends {
  /** When market engagement, or else the preparation, starts. */
  readonly engaged: IsoDate;
  readonly first: IsoDate;
}

function milestonesOf(plan: Plan, ends: Ends, calendar: BankHolidays): Milestone[] {
  const { engagement, preparation } = lengths(plan);
  const engagementEnd = endOfEngagement(plan, ends, calendar);
  const engaging: Milestone[] =
    engagement === 0
      ? []
      : [
          started(plan, ends.engaged),
          {
            ...{ key: "engagement-end", name: "Market engagement finished", date: engagementEnd },
            days: daysBetween(ends.engaged, engagementEnd),
            basis: "estimate",
            words: estimate(plan, "marketEngagementWeeks").words,
          },
        ];
  const prepared: Milestone[] =
    preparation === 0
      ? []
      : [
          ...(engagement === 0 ? [preparationStart(ends.engaged)] : []),
          {
            ...{ key: "documents-ready", name: "Tender documents ready", date: ends.first },
            days: daysBetween(engagementEnd, ends.first),
            basis: "estimate",
            words: estimate(plan, "preparationWeeks").words,
          },
        ];
  return [...engaging, ...plannedNotice(plan, ends, calendar), ...prepared];
}

function preparationStart(date: IsoDate): Milestone {
  const common = { key: "preparation-start", name: "Work on the documents starts", date };
  return { ...common, days: 0, basis: "follows", words: "First day" };
}

/** On a working day, unless that would take days from the preparation. */
function endOfEngagement(plan: Plan, { engaged, first }: Ends, calendar: BankHolidays): IsoDate {
  const { engagement, preparation } = lengths(plan);
  const end = addDays(engaged, engagement);
  const moved = workingDayFrom(end, calendar);
  return moved <= addDays(first, -preparation) ? moved : end;
}

function started(plan: Plan, date: IsoDate): Milestone {
  const common = { date, days: 0, basis: "follows" } as const;
  if (!hasTenderNotice(plan))
    return { ...common, key: "engagement-start", name: "Market engagement starts", words: "First day" };
  return {
    ...common,
    key: "engagement-notice",
    name: "Market engagement and its notice (UK2)",
    words: "By law: before the tender notice",
    provision: section("17(1)"),
  };
}

/** On the first day where that is within 12 months of the tender notice, so that it has the longest effect. */
function plannedNotice(plan: Plan, { engaged, first }: Ends, calendar: BankHolidays): Milestone[] {
  if (!plansAhead(plan)) return [];
  const { value } = plannedNoticeWindow(first);
  if (value.status === "not-held") return [];
  const latest = workingDayUpTo(value.last, calendar);
  const date = engaged >= value.first && engaged <= latest ? engaged : latest;
  return [
    {
      ...{ key: "planned-notice", name: "Planned procurement notice (UK3) published", date, days: 0 },
      basis: "law",
      words: "Legal minimum: 40 days before the tender notice",
      provision: section("15(3)"),
    },
  ];
}
