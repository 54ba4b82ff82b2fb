import { regimeStart } from "../../rules/regime.ts";
import { asksOldRules } from "../law-in-question.ts";
import type { Asked } from "./asked.ts";

/** "the Scottish bank holiday" says nothing of whose law applies. */
const scottishHoliday =
  /\b(?:scottish|scotland'?s?)\s+(?:(?:bank|public)\s+)?holidays?\b|\bholidays?\s+(?:only\s+)?in scotland\b|\bbank holiday in scotland\b/i;

/** Whether the question is of a law the rules do not hold: Scottish procurement law, or the rules before the Act. */
export function isOtherLaw({ text, nation, today }: Asked): boolean {
  if (today < regimeStart || asksOldRules(text)) return true;
  return nation === "scotland" && !scottishHoliday.test(text);
}

/** Whether the question is of Northern Ireland, whose transferred authorities are outside some duties. */
export function isNorthernIrish({ text, nation }: Asked): boolean {
  return nation === "northern-ireland" || /\bnorthern (?:ireland|irish)\b/i.test(text);
}

/** Whether the question is of Wales, whose ministers regulate some duties in their own time. */
export function isWelsh({ text, nation }: Asked): boolean {
  return nation === "wales" || /\b(?:wales|welsh)\b/i.test(text);
}
