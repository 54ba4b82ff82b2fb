import type { Passage } from "../../guidance/passage.ts";
import { pounds } from "../../rules/money.ts";
import { regimeStart } from "../../rules/regime.ts";
import {
  isHeld,
  nextThresholdReview,
  type ThresholdPeriod,
  type ThresholdRow,
  thresholdPeriodOn,
} from "../../rules/threshold-amounts.ts";
import { longDate } from "../../text.ts";
import { quoted } from "./doubts.ts";
import type { FigureSentence } from "./figure-sentences.ts";
import { datesIn } from "./figures.ts";
import { correctIt, type Finding, placeOf } from "./finding.ts";
import type { ThresholdSentence } from "./threshold-sentence.ts";

/** Compares a threshold that a passage gives with the one the rules have for the time it speaks of. */
export function checkThreshold(
  passage: Passage,
  sentence: FigureSentence,
  { amount, rows }: ThresholdSentence,
  today: string,
): Finding | undefined {
  const days = daysSpokenOf(passage, sentence, today);
  const periods = days.map(thresholdPeriodOn).filter(isHeld);
  if (periods.length === 0 || periods.some((period) => amountsIn(period, rows).includes(amount)))
    return undefined;
  const [latest] = periods.toReversed();
  if (!latest) return undefined;
  const right = [...new Set(amountsIn(latest, rows))].map(pounds).join(" or ");
  const time = `From ${longDate(latest.from)}${latest.to ? ` to ${longDate(latest.to)}` : ""}`;
  return {
    severity: "fault",
    check: "figures",
    where: placeOf(passage),
    message: `It says ${quoted(sentence.text)}. ${time} that threshold is ${right}.`,
    todo: `Look at Schedule 1 to the Procurement Act 2023. ${correctIt(passage)}`,
  };
}

function amountsIn({ amounts }: ThresholdPeriod, rows: readonly ThresholdRow[]): number[] {
  return rows.map((row) => amounts[row]);
}

/**
 * A day of each year that the sentence names, else of those its headings name, else the last day on which the passage
 * applies. None when they lie outside the amounts that are known.
 */
function daysSpokenOf(passage: Passage, { text }: FigureSentence, today: string): string[] {
  const { title, headings, appliesFrom, appliesTo } = passage;
  for (const said of [text, headings.join(". "), title]) {
    const years = [...new Set(datesIn(said).flatMap((date) => /\d{4}$/.exec(date)?.[0] ?? []))].sort();
    if (years.length > 0) return years.map((year) => `${year}-07-01`).filter(isKnown);
  }
  const last = appliesTo && appliesTo < today ? appliesTo : today;
  return [appliesFrom > last ? appliesFrom : last].filter(isKnown);
}

function isKnown(day: string): boolean {
  return day >= regimeStart && day < nextThresholdReview;
}
