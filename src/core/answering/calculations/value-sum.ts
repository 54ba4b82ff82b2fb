import { pounds } from "../../rules/money.ts";
import type { Amount } from "./amounts.ts";
import type { ToldValue } from "./contract-value.ts";
import { numberOf, wholeNumber } from "./number-words.ts";

/** What joins the parts of one value, and what sets amounts against each other instead. */
const joins = /\bplus\b|\+|\band\b|\bwith\b|\bthen\b|\bfollowed by\b|,/i;
const isPart =
  /\b(?:plus|option\w*|exten\w+|renew\w*|initial|maintenance|support|install\w*|set[- ]?up|training|deliver\w*|licen[cs]e\w*|phase|further|additional|followed by)\b|\+/i;
const sets =
  /\b(?:total(?:s|ling)?|tak(?:es|ing)|between|against|instead|rather than|or|from|increas\w+|rais\w+|quotes?|bids?|tender(?:s|ed|er)|budget|last year|threshold|limit|versus|vs)\b|\bto\s*(?:about |around )?$/i;
const mostParts = 4;
const countBefore = new RegExp(`\\b(${wholeNumber})\\b[^.?!;£]{0,40}$`, "i");

/**
 * The sum of the parts of a value: "£180k plus an option of £40k", "two extensions of £60,000 each". The estimate
 * counts options and extensions (Sch.3 para 1). Undefined when the amounts are not parts of one.
 */
export function sumOf(values: readonly Amount[], text: string): ToldValue | undefined {
  const [first] = values;
  if (!first || values.length > mostParts || values.some(({ vat }) => vat !== first.vat)) return undefined;
  const gaps = values.slice(1).map(({ at }, n) => text.slice(values[n]?.end ?? 0, at));
  if (gaps.some((gap) => !joins.test(gap) || sets.test(gap) || /[.?!;\n]/.test(gap))) return undefined;
  if (!isPart.test(text.slice(Math.max(0, first.at - 30), (values.at(-1)?.end ?? 0) + 30))) return undefined;
  const parts = values.map((value, n) => partOf(value, n, values, text));
  if (parts.some((part) => part === undefined)) return undefined;
  const known = parts.flatMap((part) => part ?? []);
  const amount = known.reduce((sum, part) => sum + part.amount, 0);
  const step = `${known.map(({ words }) => words).join(" and ")} are ${pounds(amount)}`;
  return { amount, vat: first.vat, steps: [step], assumed: [] };
}

interface Part {
  readonly amount: number;
  readonly words: string;
}

/** One amount, as often as it comes; undefined for so much a year or for a thing without a number. */
function partOf(value: Amount, n: number, all: readonly Amount[], text: string): Part | undefined {
  if (value.per === "whole") return { amount: value.value, words: pounds(value.value) };
  if (value.per !== "other" || !/^\s*(?:each|apiece)\b/i.test(text.slice(value.end))) return undefined;
  const before = text.slice(all[n - 1]?.end ?? 0, value.at);
  const times = numberOf(countBefore.exec(before)?.[1]);
  if (!(times >= 1 && times <= 20)) return undefined;
  return { amount: times * value.value, words: `${times} times ${pounds(value.value)}` };
}
