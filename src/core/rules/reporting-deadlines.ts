import { addDays, addMonths, dateParts, formatDate, type IsoDate, isoDate } from "./calendar-date.ts";
import { lastDayOfMonths } from "./day-counting.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { pounds } from "./money.ts";
import { type RuleResult, section } from "./result.ts";

/**
 * The last day for the pipeline notice (s.93): 56 days from 1 April. `year` is the year in which the
 * financial year starts; `expectedPayments`, in pounds with VAT, is what the authority expects to pay in it.
 */
export function pipelineNotice(year: number, expectedPayments?: number): RuleResult<Deadline> {
  const start = isoDate(year, 4, 1);
  const reportingEnd = lastDayOfMonths(start, 18);
  const tooLittle = expectedPayments !== undefined && expectedPayments <= 100_000_000;
  return deadlineOf({
    act: "publish the pipeline notice",
    event: "Financial year starts",
    date: start,
    days: 56,
    provision: [section("93(1)"), section("93(2)"), section("93(4)")],
    exempt: [tooLittle ? `${pounds(expectedPayments)} is not more than £100 million (s.93(1)).` : undefined],
    caveats: [
      "It is due only if the authority considers it will pay more than £100 million under relevant contracts in the year. Private utilities and transferred Northern Ireland authorities are outside it.",
      `It covers public contracts of more than £2 million to be noticed by ${formatDate(reportingEnd)}.`,
    ],
  });
}

/** First day of the first reporting period for payments compliance notices (S.I. 2025/1316). */
const COMPLIANCE_START = "2026-01-01";
const WELSH_COMPLIANCE_START = "2026-04-01";

/**
 * The last day for the payments compliance notice (s.69) about the six-month reporting period that `day`
 * falls in: 30 days beginning with the last day of the period, so that day is day 1.
 */
export function paymentsComplianceNotice(
  day: IsoDate,
  facts: { readonly regulatedByWelshMinisters?: boolean } = {},
): RuleResult<Deadline> {
  const start = facts.regulatedByWelshMinisters ? WELSH_COMPLIANCE_START : COMPLIANCE_START;
  const inForce = day >= start ? undefined : `Section 69 came into force on ${formatDate(start)}.`;
  const periodEnd = endOfHalfYear(day);
  return deadlineOf({
    act: "publish the payments compliance notice",
    event: "Reporting period ends",
    date: periodEnd,
    days: 30,
    provision: [section("69(1)"), section("69(3)")],
    exempt: [inForce],
    inputs: [{ name: "Day in the reporting period", value: formatDate(day) }],
    caveats: [
      dayOneCaveat,
      "It is due only if, in the period, a payment was made or became payable under a public contract. Concessions, schools, private utilities and transferred Northern Ireland authorities are outside it (s.69(6)).",
    ],
  });
}

/**
 * The last day to publish information about a payment (s.70): 30 days beginning with the last day of the
 * quarter in which it was made. `amount` is in pounds with VAT; the duty is for more than £30,000.
 */
export function paymentInformation(
  paid: IsoDate,
  amount: number,
  facts: { readonly regulatedByWelshMinisters?: boolean } = {},
): RuleResult<Deadline> {
  const small = amount > 30_000 ? undefined : `${pounds(amount)} is not more than £30,000 (s.70(1)).`;
  const welsh =
    "Section 70 was not in force for procurement regulated by the Welsh Ministers when last checked.";
  const early = paid >= "2026-04-01" ? undefined : "Section 70 came into force on Wednesday 1 April 2026.";
  return deadlineOf({
    act: "publish the information about the payment",
    event: "Quarter ends",
    date: endOfQuarter(paid),
    days: 30,
    provision: [section("70(1)"), section("70(2)"), section("70(5)")],
    unknown: facts.regulatedByWelshMinisters ? welsh : undefined,
    exempt: [early, small],
    inputs: [
      { name: "Payment made", value: formatDate(paid) },
      { name: "Payment including VAT", value: pounds(amount) },
    ],
    caveats: [
      dayOneCaveat,
      "Concessions, schools, private utilities and transferred Northern Ireland authorities are outside it (s.70(4)).",
    ],
  });
}

/** 31 March or 30 September, whichever comes first on or after a day. */
function endOfHalfYear(day: IsoDate): IsoDate {
  const { year, month } = dateParts(day);
  if (month <= 3) return isoDate(year, 3, 31);
  return month <= 9 ? isoDate(year, 9, 30) : isoDate(year + 1, 3, 31);
}

function endOfQuarter(day: IsoDate): IsoDate {
  const { year, month } = dateParts(day);
  const quarterStart = isoDate(year, month - ((month - 1) % 3), 1);
  return addDays(addMonths(quarterStart, 3), -1);
}

const dayOneCaveat =
  "The Act counts the last day of the period as day 1. Some guides do not, and give the day after.";
