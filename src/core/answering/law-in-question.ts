import { regimeStart } from "../rules/regime.ts";
import { dateIn, lawDateIn } from "./date-in-question.ts";

/** The last day on which a procurement could begin under the rules before the Act. */
const lastOldDay = "2025-02-23";

const oldRules =
  /\b(?:under|by|with|in) (?:the )?(?:old|previous|former|earlier|pre-?2025|pre-?act|2015|legacy) (?:procurement )?(?:rules?|regime|regulations?|regs|law|legislation)\b|\b(?:PCR(?:s|\s?(?:20)?15)?|public contracts regulations)\b|\b(?:reg(?:ulation)?\.?\s*72|art(?:icle)?\.?\s*72)\b/i;

/** The asker sets the old rules beside the new ones: the new ones are asked for. */
const comparing =
  /\b(?:still|changed?|changes|replaced?|replaces|differ(?:s|ent|ence)?|compared?|instead|no longer|new (?:rules?|regime|act|regulations?)|equivalent|same as|used to|now called|gone)\b/i;

/** Something that begins now is under the Act, whatever rules are named. */
const beginning = /\b(?:begin|start|new|today|now|this year|next year|launch)\b/i;

const begun =
  "(?:began|begun|started|starting|commenced|launched|advertised|awarded|signed|let|entered into|procured|set up|tendered|established|concluded|put in place|issued|published|dates? (?:from|back to)|from)";
const oldYear =
  "(?:20(?:1[5-9]|2[0-4])|(?:jan(?:uary)?) 2025|(?:2[0-3]|1\\d|0?[1-9])(?:st|nd|rd|th)? feb(?:ruary)? 2025)";
const begunBefore = new RegExp(
  `\\b${begun}\\b[^.?!]{0,60}?\\b(?:in|on|of|during|since|back in|before|from|with)?\\s*(?:[a-z]+ )?${oldYear}\\b`,
  "i",
);
const beforeTheAct =
  /\bbefore (?:the (?:new |procurement )?act|24 feb(?:ruary)?(?: 2025)?|the new (?:rules|regime|law)|feb(?:ruary)? 2025)\b/i;

/** Whether a question is about a procurement or a contract that stays under the rules before the Act. */
export function asksOldRules(text: string): boolean {
  if (begunBefore.test(text) || beforeTheAct.test(text)) return true;
  return oldRules.test(text) && !comparing.test(text) && !beginning.test(text);
}

/** "As at 1 January 2025", "the rules in March 2023": the date is that of the law, whatever is asked. */
const ofThatDate =
  /\b(?:as (?:at|of|on)|(?:rules?|law|position|regime|regulations)\b[^.?!]{0,25}?\b(?:in|on|during))\s+((?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Za-z]{3,9} )?20\d\d\b|20\d\d-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)/i;

const lastYear = /\blast year(?:'s)?\b/i;
const figures = /\bthresholds?\b|\blimits?\b/i;

/** The date of the law a question asks for, ISO; `chosen` is the date the asker set beside the question. */
export function lawDateAsked(text: string, today: string, chosen?: string): string {
  if (asksOldRules(text)) {
    const named = chosen ?? lawDateIn(text, today) ?? today;
    return named < regimeStart ? named : lastOldDay;
  }
  return (
    chosen ??
    namedDate(text, today) ??
    lawDateIn(text, today) ??
    (asksLastYear(text) ? yearBefore(today) : today)
  );
}

/** The past date after "as at" or "the rules in". */
function namedDate(text: string, today: string): string | undefined {
  const [, words] = ofThatDate.exec(text) ?? [];
  // A month or a year by itself is read as for thresholds: the first of the month, the last day of the year.
  const date = words && (dateIn(words, today) ?? lawDateIn(`threshold in ${words}`, today));
  return date && date < today ? date : undefined;
}

function asksLastYear(text: string): boolean {
  return lastYear.test(text) && figures.test(text);
}

function yearBefore(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}
