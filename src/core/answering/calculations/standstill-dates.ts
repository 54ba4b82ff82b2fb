import { describeBankHoliday } from "../../rules/bank-holiday.ts";
import { bankHolidaysOn } from "../../rules/bank-holidays.ts";
import { formatDate, type IsoDate } from "../../rules/calendar-date.ts";
import { latestAwardNotice } from "../../rules/latest-publication.ts";
import { changeNoticeStandstill } from "../../rules/other-standstills.ts";
import { notHeldOn } from "../../rules/regime.ts";
import { section } from "../../rules/result.ts";
import {
  minimumStandstill,
  type StandstillExemption,
  standstill,
  standstillExemptions,
} from "../../rules/standstill.ts";
import type { WorkingDayCount } from "../../rules/working-days.ts";
import type { Asked, Calculation } from "./asked.ts";
import { subjectIn } from "./contract-kind.ts";
import { dateOf, isDayMissing } from "./event-dates.ts";
import { lightTouchIn } from "./light-touch-words.ts";
import { numberOf, wholeNumber } from "./number-words.ts";
import { asksWhen, isBareNote } from "./wish.ts";
import { contractWords } from "./words-of-contract.ts";
import { needsDay, type Worked, worked } from "./worked.ts";

/** The days of a count as list items: each counted day with its number, each bank holiday with its name. */
export function dayByDay(count: WorkingDayCount, asked: Asked): string[] {
  const days = count.counted.map((date, n) => ({ date, words: `Day ${n + 1}: ${formatDate(date)}` }));
  const holidays = count.skipped.flatMap(({ date }) => {
    const names = bankHolidaysOn(date, asked.bankHolidays).map(describeBankHoliday);
    if (names.length === 0) return [];
    return [{ date, words: `Not counted: ${formatDate(date)}, ${names.join("; ")}` }];
  });
  const hasWeekend = count.skipped.length > holidays.length;
  return [
    ...[...days, ...holidays]
      .sort((one, other) => one.date.localeCompare(other.date))
      .map(({ words }) => words),
    ...(hasWeekend ? ["Saturdays and Sundays are not counted"] : []),
  ];
}

const awardNotice =
  "(?:contract )?award (?:decision )?notices?|notice of award|intention to award(?: notice)?|uk ?6s?|stand ?still (?:starts?|started|begins?|began|commenced|period (?:starts?|started|begins?|began)|letters? (?:sent|issued|out|went out))";
const signing =
  "sign(?:ing|ed|ature)?|enter(?:ing|ed)? into(?: (?:the|a|our) contract)?|contract (?:start|signature|signing|commencement)|go(?:es|ing)? live|ink";
const topic = `stand[ -]?still|hold(?:ing)? (?:off|back)|free to (?:contract|sign|enter)|\\bwait\\b|(?:8|eight)[ -](?:working[ -])?days?|cooling[ -]off|alcatel|${signing}|(?:award|conclude|start) the contract`;

const exemptionWords = {
  lightTouch: "light-touch",
  callOff: "framework-call-off",
  dynamicMarket: "dynamic-market",
} as const satisfies Record<string, StandstillExemption>;

function exemptionIn(text: string): StandstillExemption | undefined {
  const words = contractWords(text);
  if (words.privateUtility && /\bdirect award/i.test(text)) return "private-utility-direct-award";
  if (
    /\b(?:extreme(?: and unavoidable)? urgency|urgent direct award|direct award (?:for|on) (?:\w+ ){0,3}urgency)\b/i.test(
      text,
    )
  )
    return "urgency";
  const [, exemption] =
    (Object.entries(exemptionWords) as [keyof typeof exemptionWords, StandstillExemption][]).find(
      ([name]) => words[name],
    ) ?? [];
  return exemption;
}

const workingDays = `(${wholeNumber})[ -]?(?:working[ -]days?|wd)`;
const ownPeriod = new RegExp(
  [
    `\\b(?:our|we|notice|uk ?6|voluntary)\\b[^.?!]{0,40}?\\b${workingDays}\\b[^.?!]{0,25}\\bstand[ -]?still\\b`,
    `\\b(?:notice|uk ?6) (?:says|gives|provides(?: for)?|states?|sets)\\b[^.?!]{0,40}?\\b(${wholeNumber})[ -]?(?:working )?days?\\b`,
    `\\b(${wholeNumber})[ -](?:working[ -])?days? voluntary stand[ -]?still\\b`,
    `\\bvoluntary stand[ -]?still\\b[^.?!]{0,15}?\\bof (${wholeNumber})[ -]?(?:working )?days?\\b`,
  ].join("|"),
  "i",
);

/** A longer or voluntary period that the asker's own notice provides for. */
function daysInNotice(text: string): number | undefined {
  const [, ...found] = ownPeriod.exec(text) ?? [];
  const days = numberOf(found.find((each) => each !== undefined));
  return days >= 1 && days <= 100 ? days : undefined;
}

const missingPeriod = `The standstill period is at least ${minimumStandstill} working days, and that day is day 1.`;

/** When a standstill period ends and the contract may be signed, from the day of the contract award notice. */
export const standstillEnd: Calculation = (asked) => {
  const isAsked = asksWhen(asked, topic) || isBareNote(asked, awardNotice) || asksOfDay(asked);
  const date = isAsked ? dateOf(["award-notice", "publication"], asked) : undefined;
  if (isAsked && !date && isDayMissing("award-notice", asked))
    return needsDay("standstill", "the contract award notice (UK6) is published", missingPeriod, [
      section("51(1)"),
      section("51(2)"),
    ]);
  if (!date || /\bchange notice|\buk ?10\b/i.test(asked.text)) return undefined;
  const exemption = exemptionIn(asked.text);
  const workingDaysInNotice = daysInNotice(asked.text);
  const { value, provision, caveats } = standstill(
    {
      published: date.date,
      ...(exemption && { exemption }),
      ...(workingDaysInNotice !== undefined && { workingDaysInNotice }),
    },
    asked.bankHolidays,
  );
  const common = { kind: "standstill", provisions: provision, assumed: date.assumed } as const;
  if (value.status === "not-held") return worked({ ...common, result: value.reason });
  if (value.status === "none-required" || value.status === "too-short")
    return worked({ ...common, result: noneRequired(value.reason, exemption), caveats });
  const result = `if the contract award notice (UK6) is published on ${formatDate(date.date)}, the ${value.status} standstill period of ${value.workingDays} working days ends at the end of ${formatDate(value.lastDay)}. The contract may be signed from ${formatDate(value.earliestEntry)}.`;
  return worked({
    ...common,
    assumed: [...date.assumed, ...lightTouchNote(asked.text)],
    result: [result, ...verdict(asked, value.earliestEntry)].join(" "),
    steps: dayByDay(value.count, asked),
    caveats: relevant(caveats),
  });
};

function lightTouchNote(text: string): string[] {
  if (lightTouchIn(text, subjectIn(text)) !== "listed") return [];
  return ["If it is a light touch contract, no standstill period is mandatory (s.51(3))."];
}

function noneRequired(reason: string, exemption: StandstillExemption | undefined): string {
  if (exemption === undefined || reason.startsWith("A voluntary")) return reason;
  return `no standstill period is mandatory for ${standstillExemptions[exemption]}. The contract may be signed once the contract award notice (UK6) is published.`;
}

/** The general reminder that a claim stops the signing comes with the quoted points. */
function relevant(caveats: readonly string[]): string[] {
  return caveats.filter((caveat) => !/claim is started|begun under the Procurement Act/.test(caveat));
}

const ofVerdict =
  /\b(?:ok(?:ay)?|safe|allowed|lawful|legal|valid|too (?:early|soon)|(?:long|late|soon|early) enough|compl(?:y|ies|ied|iant)|observed?|respect(?:ed)?|in time|can (?:we|i|it|they))\b|\bsign(?:ing)? (?:on|by)\b[^?]*\?/i;

/** "UK6 out 18 Dec, can we sign on 4 Jan?" */
function asksOfDay(asked: Asked): boolean {
  return asked.dates.length === 2 && ofVerdict.test(asked.text) && dateOf("signing", asked) !== undefined;
}

/** Whether the contract may be signed on another day that the question names. */
function verdict(asked: Asked, earliest: IsoDate): string[] {
  const signed = dateOf("signing", asked);
  if (!signed || asked.dates.length !== 2) return [];
  const early = signed.date < earliest;
  return [`${formatDate(signed.date)} is ${early ? "too early" : "late enough"}.`];
}

/** The last day for the contract award notice, from the day on which the contract is to be signed. */
export const lastAwardNotice: Calculation = (asked) => {
  if (!/\baward notice|\buk ?6\b|\bstand[ -]?still\b/i.test(asked.text)) return undefined;
  if (!asksWhen(asked, "award notice|uk ?6|stand[ -]?still|publish")) return undefined;
  const date = dateOf(["signing", "contract-start"], asked);
  if (!date || exemptionIn(asked.text)) return undefined;
  const { value, provision, caveats } = latestAwardNotice(date.date, minimumStandstill, asked.bankHolidays);
  const common = { kind: "standstill", provisions: provision, assumed: date.assumed } as const;
  if (value.status === "not-held") return worked({ ...common, result: value.reason });
  return worked({
    ...common,
    result: `for the contract to be signed on ${formatDate(date.date)}, the contract award notice (UK6) must be published by ${formatDate(value.published)}. The mandatory standstill period of ${minimumStandstill} working days then ends at the end of ${formatDate(value.count.lastDay)}.`,
    steps: dayByDay(value.count, asked),
    caveats: relevant(caveats),
  });
};

/** When a modification may be made after a voluntary standstill in the contract change notice. */
export const changeStandstill: Calculation = (asked): Worked | undefined => {
  if (
    !asksWhen(
      asked,
      "stand[ -]?still|modif\\w+|var(?:y|iation)|that period|(?:can|may) (?:we|it|they|the change)\\b[^.?!]*",
    )
  )
    return undefined;
  const date = dateOf("change-notice", asked);
  if (!date) return undefined;
  const common = { kind: "standstill", assumed: date.assumed } as const;
  const notHeld = notHeldOn(date.date);
  if (notHeld) return worked({ ...common, result: notHeld.reason, provisions: [section("76(2)")] });
  const { value, provision, caveats } = changeNoticeStandstill(
    date.date,
    Math.max(minimumStandstill, daysInNotice(asked.text) ?? 0),
    asked.bankHolidays,
  );
  return worked({
    ...common,
    provisions: provision,
    result: `no standstill is mandatory for a contract change. If the contract change notice (UK10) published on ${formatDate(date.date)} provides for a voluntary standstill period of ${value.workingDays} working days, it ends at the end of ${formatDate(value.lastDay)}. The change may be made from ${formatDate(value.earliest)}.`,
    caveats,
  });
};
