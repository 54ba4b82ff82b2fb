import { bankHolidayCaveats, keptBankHolidays } from "./bank-holidays.ts";
import { addDays, formatDate, type IsoDate } from "./calendar-date.ts";
import { earlierProcurementCaveat, type NotHeld, notHeldOn } from "./regime.ts";
import { type RuleResult, section } from "./result.ts";
import { minimumStandstill } from "./standstill.ts";
import { countingSteps, countWorkingDays, reasonNotWorking, type WorkingDayCount } from "./working-days.ts";

/** The last day to publish a notice so that a period of working days ends before something is done. */
export type LatestPublication =
  | {
      readonly status: "latest";
      /** Always a working day. */
      readonly published: IsoDate;
      readonly count: WorkingDayCount;
    }
  | NotHeld;

/**
 * The last day to publish the contract award notice for the contract to be entered into on a day, after the
 * mandatory standstill period (s.51). Throws RangeError for fewer than 8 working days or before the calendar begins.
 */
export function latestAwardNotice(
  entry: IsoDate,
  workingDays: number = minimumStandstill,
  calendar = keptBankHolidays,
): RuleResult<LatestPublication> {
  if (workingDays < minimumStandstill) {
    throw new RangeError(`The period may not be less than ${minimumStandstill} working days.`);
  }
  const inputs = [
    { name: "Contract entered into", value: formatDate(entry) },
    { name: "Working days", value: String(workingDays) },
  ];
  const common = { inputs, provision: [section("51(1)"), section("51(2)"), section("123(1)")] };
  const published = countBack(addDays(entry, -1), workingDays, (date) => reasonNotWorking(date, calendar));
  const notHeld = notHeldOn(published);
  if (notHeld) return { ...common, value: notHeld, steps: [], caveats: [] };
  const count = countWorkingDays(published, workingDays, calendar);
  const steps = [
    `The standstill period must end by ${formatDate(addDays(entry, -1))}, the day before.`,
    ...countingSteps(count),
    `The last day to publish the contract award notice is ${formatDate(published)}.`,
  ];
  const caveats = [...bankHolidayCaveats(entry, calendar), earlierProcurementCaveat];
  return { ...common, value: { status: "latest", published, count }, steps, caveats };
}

/** The Nth working day counting back from a day, that day being the first when it is a working day. */
function countBack(from: IsoDate, days: number, reasonNot: (date: IsoDate) => string | undefined): IsoDate {
  let date = from;
  for (let left = days; ; date = addDays(date, -1)) {
    if (reasonNot(date) === undefined) left -= 1;
    if (left === 0) return date;
  }
}
