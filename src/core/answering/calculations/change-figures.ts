import type { Amount, Vat } from "./amounts.ts";
import type { Asked } from "./asked.ts";

/** The value of a contract and a change in it, in pounds, VAT counted alike. */
export interface ChangeFigures {
  readonly value: number;
  /** Negative for a decrease. */
  readonly change: number;
  readonly vat: Vat | undefined;
}

const topic =
  /\b(?:modif\w*|variation|vary(?:ing)?|extend(?:ing|s)?|extension|uplift|increas\w*|add(?:s|ing|ed|itional)?|price rise|go(?:es|ing|ne)? (?:up|from)|chang(?:e|es|ing)|amend\w*|reduc\w*|decreas\w*|cut(?:s|ting)?)\b/i;
const wish =
  /\bwhat (?:%|per ?cent)|\bhow (?:many|much) (?:%|per ?cent)|\bpercentage\b|%\s*\?|\bpercent\b|\bbelow[- ]threshold (?:modification|change|variation)\b|\bsubstantial\b|\bpermitted\b|\ballowed\b|\bcan (?:we|i|it|this)(?: just| still)? (?:extend|add|increase|modify|vary|change|do (?:this|that|it|so)|go|make|be (?:extended|increased|modified|varied|done)|reduce|cut|accept|agree)\b|\bmay we\b|\b(?:need|require)[^.?!]{0,25}(?:notice|uk ?10)\b|\buk ?10\s*\?|\bsch(?:edule)?\.? ?8\b|\b(?:within|over|under|exceed)\b[^.?!]{0,20}(?:cap|limit|10 ?%|15 ?%|50 ?%)|\bcap\b|\bok(?:ay)?\s*\?|\bis (?:that|this|it) ok|\bre-?tender\b|\bnew (?:procurement|tender|competition)\b|\bsection 74\b|\bs\.? ?74\b|\btoo (?:big|much)\b/i;

/** Whether a question asks what a change to a contract amounts to. */
export function asksOfChange(text: string): boolean {
  return topic.test(text) && wish.test(text);
}

const changeBefore =
  /\b(?:add(?:s|ing|ed)?|extra|additional|further|increas\w*|extend\w*|extension|uplift|variation|vary\w*|modif\w*|change|rise|reduc\w*|decreas\w*|cut\w*|another|more|top[- ]?up)\b[^.?!;£]{0,35}$/i;
const changeAfter =
  /^\s*(?:\w+\s+){0,2}?(?:extension|increase|uplift|variation|modification|change|extra|more|addition|rise|reduction|on top)\b/i;
const down = /\b(?:reduc\w*|decreas\w*|cut\w*|lower\w*)\b/i;

/** The value and the change, where it is plain which is which. */
export function changeFigures({ amounts, text }: Asked): ChangeFigures | undefined {
  if (amounts.some(({ per }) => per !== "whole")) return undefined;
  const [one, other, more] = amounts;
  if (!one || more) return undefined;
  if (!other) return byPercent(one, text);
  if (one.vat !== other.vat) return undefined;
  if (isFromTo(one, other, text)) return { value: one.value, change: other.value - one.value, vat: one.vat };
  const change = changeOf([one, other], text);
  if (!change) return undefined;
  const { value } = change === one ? other : one;
  const sign = down.test(text.slice(Math.max(0, change.at - 40), change.at)) ? -1 : 1;
  return value > 0 ? { value, change: sign * change.value, vat: change.vat } : undefined;
}

/** "from £1m to £1.2m". */
function isFromTo(one: Amount, other: Amount, text: string): boolean {
  const between = text.slice(one.end, other.at);
  const near = "\\s*(?:about |around )?$";
  return (
    new RegExp(`^[^.?!]{0,25}\\bto${near}`, "i").test(between) &&
    new RegExp(`\\bfrom${near}`, "i").test(text.slice(0, one.at))
  );
}

/** The one that is said to be the change: by the words after it, "a £3m increase", else by those before it. */
function changeOf(amounts: readonly Amount[], text: string): Amount | undefined {
  const after = amounts.filter(({ end }) => changeAfter.test(text.slice(end, end + 40)));
  const before = amounts.filter(({ at }) => changeBefore.test(text.slice(Math.max(0, at - 60), at)));
  const [change, second] = after.length > 0 ? after : before;
  return second ? undefined : change;
}

const percentage = /(\d{1,3}(?:[.·]\d+)?)\s?(?:%|per ?cent\b|pc\b)/gi;
const ofIncrease =
  /\b(?:increas\w*|uplift|rise|add\w*|extra|more|variation|extension|reduc\w*|decreas\w*|up)\b/i;
const ofLimit =
  /\b(?:limit|rule|cap|threshold|max(?:imum)?|up to|over|more than|less than|within)\b[^.?!]{0,12}$/i;

/** "£1m contract, 12% increase". */
function byPercent({ value, limit, vat }: Amount, text: string): ChangeFigures | undefined {
  const [only, more] = [...text.matchAll(percentage)];
  if (!only || more || limit || value <= 0) return undefined;
  const before = text.slice(0, only.index);
  const near = text.slice(Math.max(0, only.index - 40), only.index + 40);
  if (!ofIncrease.test(near) || ofLimit.test(before)) return undefined;
  const sign = down.test(near) ? -1 : 1;
  return { value, change: (sign * Math.round(value * Number((only[1] ?? "").replace("·", ".")))) / 100, vat };
}
