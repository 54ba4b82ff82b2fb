import { addDays, formatDate, type IsoDate } from "./calendar-date.ts";
import { applicable, type MinimumPeriod, type PeriodEntry } from "./period-table.ts";
import { earlierProcurementCaveat, type NotHeld, notHeldOn } from "./regime.ts";
import { type RuleInput, type RuleResult, section } from "./result.ts";

/** What decides the shortest participation period (s.54(3)). */
export interface ParticipationCircumstances {
  readonly lightTouch?: boolean;
  /** The authority considers that urgency makes 25 days impractical. */
  readonly urgency?: boolean;
}

/** What decides the shortest tendering period (s.54(4)). What is left out does not apply. */
export interface TenderingCircumstances {
  /** The authority is in the list of central government authorities (S.I. 2024/692 Sch.2). */
  readonly centralGovernment: boolean;
  readonly utilitiesContract?: boolean;
  readonly lightTouch?: boolean;
  /** Only suppliers already assessed, or members of the dynamic market, may submit tenders. */
  readonly preselectedSuppliersOnly?: boolean;
  /** The period is agreed between the authority and suppliers that were preselected. */
  readonly negotiatedPeriod?: boolean;
  readonly qualifyingPlannedProcurementNotice?: boolean;
  /** The authority considers that urgency makes any other minimum impractical. */
  readonly urgency?: boolean;
  /** The award is by reference to suppliers' membership of a dynamic market. */
  readonly dynamicMarket?: boolean;
  /** Tenders may be submitted electronically. */
  readonly electronic: boolean;
  /** The tender notice and all associated tender documents are provided at the same time. */
  readonly documentsWithNotice: boolean;
}

/** The shortest period allowed and, when the day of the invitation was given, the first permissible deadline. */
export type PeriodFinding = (MinimumPeriod & { readonly earliestDeadline?: IsoDate }) | NotHeld;

/**
 * The shortest participation period (s.54(3)). `invited` is the day on which requests to participate are
 * invited. Throws RangeError when it is not a date.
 */
export function participationPeriod(
  { lightTouch = false, urgency = false }: ParticipationCircumstances,
  invited?: IsoDate,
): RuleResult<PeriodFinding> {
  const entries: PeriodEntry[] = [
    { applies: lightTouch, days: 0, words: "The contract is a light touch contract" },
    { applies: urgency, days: 10, words: "Urgency makes a 25 day participation period impractical" },
    { applies: !lightTouch && !urgency, days: 25, words: "It is neither light touch nor urgent" },
  ];
  return finding(entries, "54(3)", invited);
}

/**
 * The shortest tendering period (s.54(4)): every entry of the table that fits, of which the shortest counts.
 * `invited` is the day on which tenders are invited. Throws RangeError when it is not a date.
 */
export function tenderingPeriod(facts: TenderingCircumstances, invited?: IsoDate): RuleResult<PeriodFinding> {
  const authority = facts.centralGovernment ? "central government" : "not central government";
  const inputs = [{ name: "Authority", value: authority }];
  return finding([...specialEntries(facts), generalEntry(facts)], "54(4)", invited, inputs);
}

function specialEntries(facts: TenderingCircumstances): PeriodEntry[] {
  const utilityOrNotCentral = facts.utilitiesContract === true || !facts.centralGovernment;
  const who = facts.utilitiesContract
    ? "It is a utilities contract"
    : "The authority is not central government";
  return [
    { applies: facts.lightTouch, days: 0, words: "The contract is a light touch contract" },
    {
      applies: utilityOrNotCentral && facts.negotiatedPeriod,
      days: 0,
      words: `${who}, and the period is agreed with preselected suppliers`,
    },
    {
      applies: utilityOrNotCentral && (facts.preselectedSuppliersOnly || facts.negotiatedPeriod),
      days: 10,
      words: `${who}, and only preselected suppliers may tender`,
    },
    {
      applies: facts.qualifyingPlannedProcurementNotice,
      days: 10,
      words: "A qualifying planned procurement notice was issued",
    },
    { applies: facts.urgency, days: 10, words: "Urgency makes any other minimum impractical" },
    { applies: facts.dynamicMarket, days: 10, words: "The award is by reference to a dynamic market" },
  ];
}

function generalEntry({ electronic, documentsWithNotice }: TenderingCircumstances): PeriodEntry {
  const tenders = electronic
    ? "Tenders may be submitted electronically"
    : "Tenders may not be submitted electronically";
  const documents = documentsWithNotice
    ? "all documents are provided with the notice"
    : "not all documents are provided with the notice";
  const days = 25 + (electronic ? 0 : 5) + (documentsWithNotice ? 0 : 5);
  return { applies: true, days, words: `${tenders}, and ${documents}` };
}

function finding(
  entries: PeriodEntry[],
  rule: string,
  invited: IsoDate | undefined,
  facts: readonly RuleInput[] = [],
): RuleResult<PeriodFinding> {
  const { minimum, steps } = applicable(entries);
  const circumstances = entries.filter(({ applies }) => applies);
  const inputs = [
    ...facts,
    ...circumstances.map(({ words }) => ({ name: "Circumstance", value: words })),
    ...(invited ? [{ name: "Invited", value: formatDate(invited) }] : []),
  ];
  const common = { inputs, provision: [section(rule), section("54(5)")] };
  const notHeld = invited && notHeldOn(invited);
  if (notHeld) return { ...common, value: notHeld, steps: [], caveats: [] };
  const counted = invited && minimum.status === "minimum" ? deadlineFrom(invited, minimum.days) : undefined;
  const value = counted ? { ...minimum, earliestDeadline: counted.deadline } : minimum;
  const caveats = [judgementCaveat, sameForAllCaveat, earlierProcurementCaveat];
  return { ...common, value, steps: [...steps, ...(counted?.steps ?? [])], caveats };
}

function deadlineFrom(invited: IsoDate, days: number): { deadline: IsoDate; steps: string[] } {
  const deadline = addDays(invited, days);
  const steps = [
    `Day 1 is the day after the invitation, ${formatDate(addDays(invited, 1))}.`,
    `Day ${days} is ${formatDate(deadline)}, the first permissible deadline.`,
  ];
  return { deadline, steps };
}

const judgementCaveat =
  "This is the legal minimum. Set longer where complexity, site visits or sub-contracting call for it (s.54(1)).";
const sameForAllCaveat = "The time limit must be the same for every supplier (s.54(2)).";
