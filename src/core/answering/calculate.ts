import type { Nation } from "../guidance/passage.ts";
import { type BankHolidays, keptBankHolidays } from "../rules/bank-holidays.ts";
import type { IsoDate } from "../rules/calendar-date.ts";
import { section } from "../rules/result.ts";
import { type Asked, type Calculation, readAsked } from "./calculations/asked.ts";
import { roomInTerm, roomInValue } from "./calculations/change-room.ts";
import { claimLimit } from "./calculations/claims.ts";
import { dayCount } from "./calculations/day-count.ts";
import { latestTenderNotice } from "./calculations/latest-tender-notice.ts";
import { modificationShare } from "./calculations/modification-share.ts";
import { isOtherLaw } from "./calculations/nation-law.ts";
import { noticeDeadline, terminationOfProcurement } from "./calculations/notice-deadlines.ts";
import { notifiable } from "./calculations/notifiable.ts";
import {
  complianceNotice,
  invoiceDue,
  paymentPublication,
  quarterlyPayments,
} from "./calculations/payments.ts";
import { participationDeadline, tenderDeadline } from "./calculations/periods.ts";
import { pipelineDate } from "./calculations/pipeline.ts";
import { plannedNotice } from "./calculations/planned-notice.ts";
import { changeStandstill, lastAwardNotice, standstillEnd } from "./calculations/standstill-dates.ts";
import { termShare } from "./calculations/term-share.ts";
import { thresholdCheck } from "./calculations/threshold-check.ts";
import { thresholdOn } from "./calculations/threshold-on-date.ts";
import { valueDuties } from "./calculations/value-duties.ts";
import { type Worked, worked } from "./calculations/worked.ts";
import { isWorkingDay, workingDaysBetween } from "./calculations/working-day-questions.ts";

export type { Worked } from "./calculations/worked.ts";

/** In order: the first that the question asks for is the answer. The narrower come before the wider. */
const calculations: readonly Calculation[] = [
  changeStandstill,
  claimLimit,
  terminationOfProcurement,
  noticeDeadline,
  complianceNotice,
  quarterlyPayments,
  standstillEnd,
  lastAwardNotice,
  plannedNotice,
  participationDeadline,
  latestTenderNotice,
  tenderDeadline,
  invoiceDue,
  paymentPublication,
  pipelineDate,
  valueDuties,
  modificationShare,
  termShare,
  roomInValue,
  roomInTerm,
  notifiable,
  thresholdCheck,
  thresholdOn,
  workingDaysBetween,
  isWorkingDay,
  dayCount,
];

/**
 * What the rule calculator makes of a question that gives what a rule needs. Undefined for every other question: one
 * that merely names a date or an amount is not calculated. `asAt` is the date the law is asked for. `earlier` is what
 * the asker wrote before, oldest first: a date or a value told there counts for a question that gives none.
 */
export function calculate(
  text: string,
  asAt: IsoDate,
  nation?: Nation,
  bankHolidays: BankHolidays = keptBankHolidays,
  earlier: readonly string[] = [],
): Worked | undefined {
  const asked = readAsked(text, asAt, nation, bankHolidays);
  if (isOtherLaw(asked)) return undefined;
  const found = firstOf(asked);
  if (found || asked.dates.length + asked.amounts.length > 0) return found;
  const told = earlier.findLast((each) => /\d/.test(each));
  return told === undefined ? undefined : calculate(`${told}\n${text}`, asAt, nation, bankHolidays);
}

function firstOf(asked: Asked): Worked | undefined {
  for (const each of calculations) {
    const found = carriedOut(each, asked);
    if (found) return found;
  }
  return undefined;
}

/** A year whose bank holidays are not held is said to be so; figures that fit no rule are left to the guidance. */
function carriedOut(calculation: Calculation, asked: Asked): Worked | undefined {
  try {
    return calculation(asked);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (!error.message.startsWith("Bank holidays")) return undefined;
    return worked({
      kind: "day-count",
      result: `working days cannot be counted for this date. ${error.message}`,
      provisions: [section("123(1)")],
    });
  }
}
