import { addDays, addMonths, dateParts, formatDate, type IsoDate } from "../../rules/calendar-date.ts";
import { section } from "../../rules/result.ts";
import { addWorkingDays, countWorkingDays, reasonNotWorking } from "../../rules/working-days.ts";
import type { Asked, Calculation } from "./asked.ts";
import { numberOf, wholeNumber } from "./number-words.ts";
import { dayByDay } from "./standstill-dates.ts";
import { type SettledDate, settle } from "./tense.ts";
import { type Worked, worked } from "./worked.ts";

const count = `(${wholeNumber})`;
/** The count and its date side by side: "20 working days from 3 March". */
const leading = new RegExp(
  `\\b${count}\\s*(?:\\(\\d+\\)\\s*)?(working|business|calendar|clear)?[ -]*(day|week|month)s?\\s+(?:period\\s+|on\\s+|forward\\s+|back\\s+)?(from|after|before|prior to|ahead of|following|since|starting(?: on| from)?|beginning with|beginning on|of|to)\\s+(?:and including\\s+)?(?:the\\s+)?$`,
  "i",
);
/** "from Monday 3 March". */
const weekdayBefore = /\b(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$/i;
const listedDays = 30;

interface Counted {
  readonly number: number;
  readonly unit: "day" | "week" | "month";
  readonly working: boolean;
  readonly back: boolean;
  readonly including: boolean;
  readonly date: SettledDate;
}

/** Other questions about a count of days: a late bid, a payment term, a clause. */
const tellsOfElse =
  /\b(?:late|received|arrived|came in|submitted|accept|reject|allowed|legal|lawful|enough|breach|ok(?:ay)?|supplier|clause|paid|extend|notice period)\b/i;

/** Days, weeks or months counted from or back from a date, when that is all the question asks. */
export const dayCount: Calculation = (asked) => {
  const counted = countIn(asked);
  if (!counted || !isWhole(asked.text)) return undefined;
  return counted.working ? workingDays(counted, asked) : calendarDays(counted, asked);
};

function countIn(asked: Asked): Counted | undefined {
  for (const found of asked.dates) {
    const match = leading.exec(asked.text.slice(0, found.at).replace(weekdayBefore, ""));
    if (!match) continue;
    const [, amount = "", kind = "", unit = "", word = ""] = match;
    const number = numberOf(amount);
    if (!(number >= 1 && number <= 400)) continue;
    return {
      number,
      unit: unit.toLowerCase() as Counted["unit"],
      working: /^(?:working|business)$/i.test(kind),
      back: /^(?:before|prior|ahead)/i.test(word),
      including: /^(?:beginning|starting)/i.test(word),
      date: settle(found, asked.text, asked.today),
    };
  }
  return undefined;
}

/** The question is the count: little else is said, or a date is asked for and nothing else is told. */
function isWhole(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (tellsOfElse.test(text)) return false;
  return (
    words <= 9 ||
    (/\b(?:what|which|when|work out|calculate|count|deadline|date)\b/i.test(text) && words <= 22)
  );
}

function workingDays(counted: Counted, asked: Asked): Worked | undefined {
  const { number, date, back, including, unit } = counted;
  if (unit !== "day") return undefined;
  if (back) return workingDaysBack(counted, asked);
  const first = including ? date.date : addDays(date.date, 1);
  const whole = countWorkingDays(first, number, asked.bankHolidays);
  const other = countWorkingDays(date.date, number, asked.bankHolidays);
  const { provision, caveats } = addWorkingDays(date.date, number, asked.bankHolidays);
  const way = including
    ? `counting ${formatDate(date.date)} itself if it is a working day`
    : "not counting the day itself";
  const both = `If the rule says “beginning with” ${formatDate(date.date)}, that day counts and the last day is ${formatDate(other.lastDay)}.`;
  return worked({
    kind: "day-count",
    result: `${number} working ${days(number)} from ${formatDate(date.date)}, ${way}, end on ${formatDate(whole.lastDay)}.`,
    steps: number <= listedDays ? dayByDay(whole, asked) : [],
    assumed: [...date.assumed, ...(including ? [] : [both])],
    caveats,
    provisions: provision,
  });
}

function workingDaysBack({ number, date }: Counted, asked: Asked): Worked {
  let day = date.date;
  for (let left = number; left > 0; ) {
    day = addDays(day, -1);
    if (reasonNotWorking(day, asked.bankHolidays) === undefined) left -= 1;
  }
  return worked({
    kind: "day-count",
    result: `${number} working ${days(number)} before ${formatDate(date.date)} is ${formatDate(day)}, not counting ${formatDate(date.date)} itself.`,
    assumed: date.assumed,
    provisions: [section("123(1)")],
  });
}

function calendarDays({ number, unit, back, including, date }: Counted, asked: Asked): Worked {
  const step = back ? -number : number;
  const end =
    unit === "month" ? addMonths(date.date, step) : addDays(date.date, unit === "week" ? step * 7 : step);
  const words = `${number} ${unit}${number === 1 ? "" : "s"}`;
  const last = addDays(end, -1);
  const result =
    including && !back
      ? `the period of ${words} beginning with ${formatDate(date.date)} ends on ${formatDate(last)}.`
      : `${words} ${back ? "before" : "after"} ${formatDate(date.date)} is ${formatDate(end)}.`;
  const counts =
    back || including
      ? []
      : [
          `If the rule says “beginning with” ${formatDate(date.date)}, that day counts and the last day is ${formatDate(last)}.`,
        ];
  return worked({
    kind: "day-count",
    result,
    assumed: [...date.assumed, ...counts, ...notWorking(including && !back ? last : end, asked)],
    caveats: ["Every day counts, including weekends and bank holidays, unless the rule says working days."],
    provisions: [section("123(1)")],
  });
}

function notWorking(day: IsoDate, { bankHolidays }: Asked): string[] {
  if (dateParts(day).year < (bankHolidays.years[0] ?? 0)) return [];
  const reason = reasonNotWorking(day, bankHolidays);
  return reason ? [`${formatDate(day)} is not a working day (${reason}).`] : [];
}

function days(number: number): string {
  return number === 1 ? "day" : "days";
}
