import type { BankHolidays } from "../rules/bank-holidays.ts";
import { daysBetween, type IsoDate } from "../rules/calendar-date.ts";
import type { Deadline } from "../rules/deadline.ts";
import { fiveMillion } from "../rules/five-million.ts";
import { contractDetailsNotice, contractPublication } from "../rules/notice-deadlines.ts";
import { type RuleResult, section } from "../rules/result.ts";
import { standstill } from "../rules/standstill.ts";
import type { Milestone } from "./milestone.ts";
import type { Plan } from "./plan.ts";
import { exemptionOf } from "./steps-of-plan.ts";

/** The end of the standstill, which follows from the day of the contract award notice. */
export function standstillEnd(plan: Plan, published: IsoDate, calendar: BankHolidays): Milestone[] {
  if (exemptionOf(plan)) return [];
  const { value } = standstill({ published }, calendar);
  if (!("lastDay" in value)) return [];
  return [
    {
      ...{ key: "standstill-end", name: "Standstill ends (end of the day)", date: value.lastDay },
      days: daysBetween(published, value.lastDay),
      basis: "law",
      words: `Legal minimum: ${value.workingDays} working days`,
      provision: section("51(2)"),
    },
  ];
}

/** What is due after the signature. */
export function dueAfter({ lightTouch = false }: Plan, signed: IsoDate): Milestone[] {
  const details = contractDetailsNotice(signed, { lightTouch });
  const copy = contractPublication(signed, fiveMillion + 1, { lightTouch });
  return [
    ...limit("details-notice", "Contract details notice (UK7) by", details),
    ...limit("contract-copy", "Contract published by, if over £5 million", copy),
  ];
}

function limit(key: string, name: string, { value, provision }: RuleResult<Deadline>): Milestone[] {
  const [rule] = provision;
  if (value.status !== "due" || !rule) return [];
  const { lastDay, days } = value;
  const words = `Legal limit: ${days} days`;
  return [{ key, name, date: lastDay, days: days - 1, basis: "law", words, provision: rule }];
}
