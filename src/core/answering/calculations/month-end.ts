import { formatDate, isoDate } from "../../rules/calendar-date.ts";
import { monthNames } from "../../text.ts";
import type { Asked } from "./asked.ts";
import type { SettledDate } from "./tense.ts";

const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const endOfPeriod = new RegExp(
  `(?:\\b(?:to|until|till|through|ending|ends|ended|end of)|[-\\u2013])\\s*(?:in |the end of )?${month}\\s+(20\\d\\d)\\b`,
  "i",
);

/** The last day of the month with which a period ends: "October 2026 to March 2027". */
export function monthEndIn({ text }: Asked): SettledDate | undefined {
  const match = endOfPeriod.exec(text);
  if (!match) return undefined;
  const [whole, name = "", year = ""] = match;
  const number = monthNames.findIndex((each) => each.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const date = isoDate(Number(year), number + 1, 0);
  const assumed = [`I took the period to end on ${formatDate(date)}.`];
  return { date, at: match.index, end: match.index + whole.length, assumed };
}
