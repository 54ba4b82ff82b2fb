import { formatDate } from "../../rules/calendar-date.ts";
import {
  type PeriodFinding,
  participationPeriod,
  type TenderingCircumstances,
  tenderingPeriod,
} from "../../rules/periods.ts";
import { isQualifyingNotice } from "../../rules/planned-procurement.ts";
import type { RuleResult } from "../../rules/result.ts";
import type { Asked, Calculation } from "./asked.ts";
import { authorityIn } from "./authority.ts";
import { dateOf } from "./event-dates.ts";
import type { EventName } from "./events.ts";
import { plannedNoticeDate } from "./planned-notice.ts";
import { circumstances, type Told, tellsSomething } from "./tendering-words.ts";
import type { SettledDate } from "./tense.ts";
import { asksWhen } from "./wish.ts";
import { contractWords } from "./words-of-contract.ts";
import { type Worked, worked } from "./worked.ts";

/** Wide enough for a question that tells the day of its tender notice. */
const ofTenders =
  "\\b(?:tender(?:s|ing)?|bids?|itts?)\\b|clos(?:e|es|ing)\\b|submissions?|deadline|return date|responses?";
const tendering =
  "clos(?:e|ing) (?:the |our )?(?:tender|bids|competition)|tender(?:ing)? (?:period|deadline|return|window|submission|closing|time)|tenders? (?:be |stay |remain |must be |to be |have to be )?(?:open|out|due|in|back|close)|bid(?:ding)? (?:period|window|deadline|return)|bids? (?:be |to be )?(?:open|due|in|back)|itt (?:return|deadline|period|out|closing|open)|closing date|tender (?:must |to )?(?:be )?(?:open|out)|(?:submit|return|receive) (?:their |the )?(?:tenders|bids)|out to tender|advertise[d]? for|(?:time limit|deadline|closing date) for (?:the )?(?:tenders|bids)|(?:tenders?|bids?|itt) deadline";
const participation =
  "participation\\b|\\brequests?\\b|\\brequests?\\b|requests? to participate|\\bsqs?\\b|selection (?:stage|questionnaire)|\\bpqqs?\\b|expressions? of interest|\\beois?\\b|conditions of participation (?:response|return|stage)|selection response";
const begin: readonly EventName[] = ["tender-notice", "publication", "participation"];

/** The shortest tendering period by the circumstances told, and the first deadline it allows. */
export const tenderDeadline: Calculation = (asked) => {
  if (/\b(?:late|extend(?:ed|ing)?|extension) \b[^.?!]*\b(?:tender|bid)s?\b/i.test(asked.text))
    return undefined;
  if (
    /\b(?:open|evaluat|scor|award|reject|withdraw)\w* (?:the |our |all )?(?:tenders?|bids?)\b/i.test(
      asked.text,
    )
  )
    return undefined;
  const date = dateOf(begin, asked);
  if (!asksWhen(asked, date ? ofTenders : tendering) || new RegExp(participation, "i").test(asked.text))
    return undefined;
  const planned = plannedNoticeDate(asked);
  const told = circumstances(asked.text);
  const facts = { ...told, ...(planned && date && qualifies(planned, date)) };
  if (!date && !tellsSomething(facts)) return undefined;
  if (contractWords(asked.text).callOff) return undefined;
  const cases = tenderCases(facts, asked, date);
  const back = date && dateOf("tenders-back", asked);
  const failed = planned && date && !facts.qualifyingPlannedProcurementNotice;
  return answer(cases, date, facts, [...(failed ? [notQualifying] : []), ...tooEarly(cases, back)]);
};

/** Whether the day on which tenders are wanted back comes too early, where every case says the same. */
function tooEarly(cases: readonly Case[], back: SettledDate | undefined): string[] {
  if (!back) return [];
  const verdicts = new Set(
    cases.map(({ found: { value } }) =>
      "earliestDeadline" in value && back.date < (value.earliestDeadline ?? "") ? "too early" : "late enough",
    ),
  );
  const [only, more] = verdicts;
  return only && !more ? [`${formatDate(back.date)} is ${only}.`] : [];
}

const notQualifying =
  "The planned procurement notice (UK3) does not qualify: it must come 40 days to 12 months before the tender notice (s.15(3)).";

/** Whether the notice qualifies is worked out where both days are named. */
function qualifies(planned: SettledDate, tender: SettledDate) {
  return { qualifyingPlannedProcurementNotice: isQualifyingNotice(planned.date, tender.date).value };
}

type General = Pick<TenderingCircumstances, "electronic" | "documentsWithNotice">;

/** The shortest period in every case that the question leaves open. */
export function tenderCases(facts: Told, asked: Asked, date?: SettledDate): Case[] {
  return generalCases(facts).map((general) => ({ general, found: tendering54(facts, general, asked, date) }));
}

/** Every case that the question leaves open. */
function generalCases({ electronic, documentsWithNotice }: Told): General[] {
  const either = (known: boolean | undefined) => (known === undefined ? [true, false] : [known]);
  return either(electronic).flatMap((one) =>
    either(documentsWithNotice).map((other) => ({ electronic: one, documentsWithNotice: other })),
  );
}

function tendering54(
  facts: Told,
  general: General,
  { text }: Asked,
  date: SettledDate | undefined,
): RuleResult<PeriodFinding> {
  const { electronic: _e, documentsWithNotice: _d, ...special } = facts;
  // Where the kind of authority is not told, the longer period is given, and the shorter one named.
  const centralGovernment = authorityIn(text) !== "sub-central";
  const utilitiesContract = contractWords(text).utilities;
  return tenderingPeriod({ ...special, ...general, centralGovernment, utilitiesContract }, date?.date);
}

export interface Case {
  readonly general: General;
  readonly found: RuleResult<PeriodFinding>;
}

function answer(
  cases: readonly Case[],
  date: SettledDate | undefined,
  facts: Told,
  notes: readonly string[],
): Worked | undefined {
  const [first] = cases;
  if (!first) return undefined;
  const { value, provision, caveats } = first.found;
  const common = {
    kind: "tendering-period",
    provisions: provision,
    assumed: [...(date?.assumed ?? []), ...notes],
    caveats: caveats.slice(0, 1),
  } as const;
  if (value.status === "not-held") return worked({ ...common, result: value.reason });
  const periods = new Set(cases.map(({ found }) => inDays(found.value)));
  if (periods.size > 1)
    return worked({
      ...common,
      result: `the shortest tendering period depends on how tenders and documents are provided${date ? `. The tender notice is published on ${formatDate(date.date)}` : ""}.`,
      steps: cases.map(({ general, found }) => `${caseWords(general)}: ${periodWords(found.value)}`),
    });
  return worked({
    ...common,
    result:
      `the shortest tendering period is ${periodWords(value)}. ${"circumstance" in value ? `${value.circumstance}.` : ""}`.trim(),
    steps: date && value.status === "minimum" ? countSteps(date, value.days) : [],
    assumed: [...common.assumed, ...preselectedNote(facts, value)],
  });
}

function countSteps(date: SettledDate, days: number): string[] {
  return [
    `The tender notice is published on ${formatDate(date.date)}`,
    `Day 1 is the day after, and every day counts up to day ${days}`,
  ];
}

function preselectedNote(facts: Told, value: PeriodFinding): string[] {
  const open =
    (facts.preselectedSuppliersOnly || facts.negotiatedPeriod) &&
    value.status === "minimum" &&
    value.days > 10;
  if (!open) return [];
  return [
    "I took the authority to be central government. Others, and any utilities contract, may allow 10 days to preselected suppliers, or a period agreed with them.",
  ];
}

function inDays(value: PeriodFinding): number {
  return value.status === "minimum" ? value.days : 0;
}

function periodWords(value: PeriodFinding): string {
  if (value.status !== "minimum") return "not set by the Act";
  const until = value.earliestDeadline
    ? `, so the earliest deadline is ${formatDate(value.earliestDeadline)}`
    : "";
  return `${value.days} days${until}`;
}

export function caseWords({ electronic, documentsWithNotice }: General): string {
  return `Tenders ${electronic ? "" : "not "}electronic, ${documentsWithNotice ? "all" : "not all"} documents with the notice`;
}

/** The shortest participation period, and the first deadline it allows. */
export const participationDeadline: Calculation = (asked) => {
  if (!asksWhen(asked, participation)) return undefined;
  const { lightTouch, urgency } = circumstances(asked.text);
  const date = dateOf(begin, asked);
  if (!date && !lightTouch && !urgency) return undefined;
  const { value, provision, caveats } = participationPeriod({ lightTouch, urgency }, date?.date);
  const common = {
    kind: "tendering-period",
    provisions: provision,
    assumed: date?.assumed ?? [],
    caveats: caveats.slice(0, 1),
  } as const;
  if (value.status === "not-held") return worked({ ...common, result: value.reason });
  return worked({
    ...common,
    result: `the shortest participation period is ${periodWords(value)}. ${value.circumstance}.`,
    steps: date && value.status === "minimum" ? countSteps(date, value.days) : [],
  });
};
