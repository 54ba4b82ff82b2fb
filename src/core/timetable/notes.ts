import { type BankHolidays, bankHolidayCaveats } from "../rules/bank-holidays.ts";
import { formatDate, type IsoDate } from "../rules/calendar-date.ts";
import { type Estimated, estimate } from "./estimates.ts";
import type { Milestone } from "./milestone.ts";
import { hasSelection, hasTenderNotice, tenderingOf } from "./periods-of-plan.ts";
import type { Plan } from "./plan.ts";
import { exemptionOf } from "./steps-of-plan.ts";

interface Known {
  readonly today: IsoDate;
  readonly earliestEnd: IsoDate | undefined;
  readonly calendar: BankHolidays;
}

interface Laid {
  readonly milestones: readonly Milestone[];
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** What a reader must know beside the dates, the most important first. */
export function notesOn(plan: Plan, laid: Laid, { today, earliestEnd, calendar }: Known): string[] {
  const signed = laid.milestones.find(({ key }) => key === "signature")?.date ?? laid.end;
  return [
    ...lateNotes(plan, laid, today, earliestEnd),
    ...assumedNotes(plan),
    ...shorterNotes(plan),
    ...unusedNotes(plan),
    "Dates on which people must act are working days: a day that is a weekend or a bank holiday in any part of the UK is not used.",
    ...(hasTenderNotice(plan)
      ? [
          "Legal minimums are the least. Allow longer where complexity, site visits or sub-contracting call for it (s.54(1)).",
        ]
      : []),
    ...(exemptionOf(plan) ? [] : ["A claim started in the standstill period stops the signing (s.101)."]),
    "Devolved Welsh and transferred Northern Ireland authorities need not publish the contract, save under a reserved arrangement (s.53(4)). Private utilities need neither the UK7 nor the copy.",
    ...bankHolidayCaveats(signed, calendar),
  ];
}

function lateNotes(
  plan: Plan,
  { start, end }: Laid,
  today: IsoDate,
  earliestEnd: IsoDate | undefined,
): string[] {
  if (earliestEnd) {
    return [
      `A contract start on ${formatDate(end)} is not possible with these steps: work would have had to start on ${formatDate(start)}. If work starts today, ${formatDate(today)}, the contract can start on ${formatDate(earliestEnd)} at the earliest.`,
    ];
  }
  return plan.end === undefined && start < today
    ? [`This plan starts before today, ${formatDate(today)}.`]
    : [];
}

/** The estimates that a plan uses, in the order of the work. */
function estimatesOf(plan: Plan): readonly (readonly [Estimated, string])[] {
  const selects = hasSelection(plan);
  const noMinimum = plan.procedure === "framework-call-off" || (plan.lightTouch && hasTenderNotice(plan));
  return [
    ...(selects && plan.lightTouch ? [["participationDays", "for requests to participate"] as const] : []),
    ...(selects ? [["selectionWeeks", "to select suppliers"] as const] : []),
    ...(noMinimum ? [["tenderDays", "for tenders"] as const] : []),
    ["assessmentWeeks", "to assess"],
    ["approvalWeeks", "to approve the award"],
  ];
}

function assumedNotes(plan: Plan): string[] {
  const taken = estimatesOf(plan)
    .map(([name, purpose]) => ({ ...estimate(plan, name), purpose }))
    .filter(({ isAssumed }) => isAssumed)
    .map(({ days, purpose }) => `${days / 7} weeks ${purpose}`);
  const list = taken.length > 1 ? `${taken.slice(0, -1).join(", ")} and ${taken.at(-1)}` : taken[0];
  const central =
    hasSelection(plan) && plan.authority === undefined && tenderingOf(plan).minimum > 10 && !plan.utilities
      ? [
          "I took the authority to be central government. Any other may allow 10 days for tenders from suppliers selected first (s.54(4)).",
        ]
      : [];
  return [
    ...(list
      ? [
          `You gave no time ${taken.length > 1 ? "for these, so I assumed" : "for it, so I assumed"} ${list}. The law sets none.`,
        ]
      : []),
    ...central,
  ];
}

/** What would let the tendering period be shorter. */
function shorterNotes(plan: Plan): string[] {
  if (!hasTenderNotice(plan) || plan.tenderDays !== undefined) return [];
  const now = tenderingOf(plan).minimum;
  const best = tenderingOf({ ...plan, electronic: true, documentsWithNotice: true }).minimum;
  const planned = tenderingOf({ ...plan, plannedNotice: true }).minimum;
  return [
    ...(best > 0 && best < now
      ? [
          `With electronic tenders and all documents provided with the notice, the tendering period could be ${best} days instead of ${now}.`,
        ]
      : []),
    ...(planned > 0 && planned < now
      ? [
          `With a planned procurement notice (UK3) 40 days to 12 months before the tender notice, it could be ${planned} days.`,
        ]
      : []),
  ];
}

function unusedNotes(plan: Plan): string[] {
  if (hasTenderNotice(plan) || !plan.plannedNotice) return [];
  return ["A planned procurement notice has no effect here, because there is no tender notice."];
}
