import { describeBankHoliday } from "./bank-holiday.ts";
import { bankHolidayCaveats, bankHolidaysOn, keptBankHolidays } from "./bank-holidays.ts";
import { addDays, formatDate, type IsoDate, weekday } from "./calendar-date.ts";
import { type RuleResult, section } from "./result.ts";

/** A day left out of a count, and why: "Saturday", or the bank holiday and where it is one. */
export interface SkippedDay {
  readonly date: IsoDate;
  readonly reason: string;
}

/** Days counted one by one. `counted` is in order; its last is `lastDay`. */
export interface WorkingDayCount {
  readonly counted: readonly IsoDate[];
  readonly lastDay: IsoDate;
  readonly skipped: readonly SkippedDay[];
}

/**
 * Why a day is not a working day; undefined when it is one. A working day is not a Saturday, a Sunday, or a
 * bank holiday in any part of the UK (s.123(1)). Christmas Day and Good Friday need no rule of their own:
 * they are bank holidays in Scotland. Throws RangeError before 2025.
 */
export function reasonNotWorking(date: IsoDate, calendar = keptBankHolidays): string | undefined {
  const day = weekday(date);
  if (day === "Saturday" || day === "Sunday") return day;
  const holidays = bankHolidaysOn(date, calendar).map(describeBankHoliday);
  return holidays.length === 0 ? undefined : holidays.join("; ");
}

/** Whether a day is a working day under s.123(1). Throws RangeError before 2025. */
export function isWorkingDay(date: IsoDate): boolean {
  return reasonNotWorking(date) === undefined;
}

/**
 * Counts "the period of N working days beginning with" a day. That day is day 1 when it is a working day;
 * otherwise the next working day is. Throws RangeError when `days` is not a whole number from 1 to 1,000.
 */
export function countWorkingDays(
  firstDay: IsoDate,
  days: number,
  calendar = keptBankHolidays,
): WorkingDayCount {
  if (!Number.isInteger(days) || days < 1 || days > 1000) {
    throw new RangeError(`${days} is not a number of working days from 1 to 1,000.`);
  }
  const counted: IsoDate[] = [];
  const skipped: SkippedDay[] = [];
  for (let date = firstDay; counted.length < days; date = addDays(date, 1)) {
    const reason = reasonNotWorking(date, calendar);
    if (reason === undefined) counted.push(date);
    else skipped.push({ date, reason });
  }
  return { counted, lastDay: counted.at(-1) ?? firstDay, skipped };
}

/** How a count went, in words, for the steps of a result. */
export function countingSteps({ counted, skipped, lastDay }: WorkingDayCount): string[] {
  const weekends = skipped.some(({ reason }) => isWeekendName(reason));
  const holidays = skipped.filter(({ reason }) => !isWeekendName(reason));
  return [
    `Day 1 is ${formatDate(counted[0] ?? lastDay)}.`,
    ...(weekends ? ["Saturdays and Sundays are not counted."] : []),
    ...holidays.map(({ date, reason }) => `${formatDate(date)} is not counted. It is ${reason}.`),
    `Day ${counted.length} is ${formatDate(lastDay)}.`,
  ];
}

/**
 * The Nth working day after a day, that day not counted: "within 5 working days of". For a period
 * "beginning with" a day use `countWorkingDays`. Throws RangeError as it does.
 */
export function addWorkingDays(
  date: IsoDate,
  days: number,
  calendar = keptBankHolidays,
): RuleResult<WorkingDayCount> {
  const count = countWorkingDays(addDays(date, 1), days, calendar);
  return {
    value: count,
    inputs: [
      { name: "Start", value: formatDate(date) },
      { name: "Working days", value: String(days) },
    ],
    steps: [`${formatDate(date)} itself is not counted.`, ...countingSteps(count)],
    provision: [section("123(1)")],
    caveats: bankHolidayCaveats(count.lastDay, calendar),
  };
}

function isWeekendName(reason: string): boolean {
  return reason === "Saturday" || reason === "Sunday";
}
