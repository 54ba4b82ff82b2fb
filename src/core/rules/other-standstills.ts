import { type BankHolidays, bankHolidayCaveats, keptBankHolidays } from "./bank-holidays.ts";
import { addDays, formatDate, type IsoDate } from "./calendar-date.ts";
import { type RuleResult, section } from "./result.ts";
import { minimumStandstill, publicationCaveats } from "./standstill.ts";
import { countingSteps, countWorkingDays } from "./working-days.ts";

/** A period of working days after which something may be done. */
export interface WaitingPeriod {
  readonly workingDays: number;
  readonly lastDay: IsoDate;
  /** The first day on which it may be done. */
  readonly earliest: IsoDate;
}

/**
 * The voluntary standstill period on modifying a contract, from the day the contract change notice is
 * published (s.76): at least 8 working days. Throws RangeError for fewer, or when the date is not a date.
 */
export function changeNoticeStandstill(
  published: IsoDate,
  workingDays: number = minimumStandstill,
  calendar = keptBankHolidays,
): RuleResult<WaitingPeriod> {
  return waitingPeriod("Contract change notice published", published, workingDays, "76(2)", calendar);
}

/**
 * The debarment standstill period, from the day the Minister gives the supplier notice (s.62(6)). The name
 * may not go on the debarment list in it. Throws RangeError when the date is not a date.
 */
export function debarmentStandstill(
  noticeGiven: IsoDate,
  calendar = keptBankHolidays,
): RuleResult<WaitingPeriod> {
  return waitingPeriod("Notice given to the supplier", noticeGiven, minimumStandstill, "62(6)", calendar);
}

function waitingPeriod(
  event: string,
  date: IsoDate,
  workingDays: number,
  rule: string,
  calendar: BankHolidays,
): RuleResult<WaitingPeriod> {
  if (workingDays < minimumStandstill) {
    throw new RangeError(`The period may not be less than ${minimumStandstill} working days.`);
  }
  const count = countWorkingDays(date, workingDays, calendar);
  const earliest = addDays(count.lastDay, 1);
  return {
    value: { workingDays, lastDay: count.lastDay, earliest },
    inputs: [
      { name: event, value: formatDate(date) },
      { name: "Working days", value: String(workingDays) },
    ],
    steps: [...countingSteps(count), `The period ends at the end of ${formatDate(count.lastDay)}.`],
    provision: [section(rule), section("123(1)")],
    caveats: [...publicationCaveats(date, calendar), ...bankHolidayCaveats(count.lastDay, calendar)],
  };
}
