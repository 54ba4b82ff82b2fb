import type { Amount, Vat } from "./amounts.ts";
import type { Asked } from "./asked.ts";
import { asksForRoomLeft } from "./room-words.ts";

/** The value of a contract and a change in it, in pounds, VAT counted alike. */
export interface ChangeFigures {
  readonly value: number;
  /** Negative for a decrease. */
  readonly change: number;
  readonly vat: Vat | undefined;
  /** The changes that were added up, where the question tells of several. */
  readonly parts?: readonly number[];
}

const topic =
  /\b(?:prolong\w*|lengthen\w*|put(?:ting|s)? up|more on|extra|more (?:months|years|time)|longer|modif\w*|variations?|vary(?:ing)?|extend(?:ing|s)?|extension|uplift|increas\w*|add(?:s|ing|ed|itional)?|price rise|go(?:es|ing|ne)? (?:up|from)|chang(?:e|es|ing)|amend\w*|reduc\w*|decreas\w*|cut(?:s|ting)?)\b/i;
const wish =
  /\bwhat (?:%|per ?cent)|\bhow (?:many|much) (?:%|per ?cent)|\bpercentage\b|%\s*\?|\bpercent\b|\bbelow[- ]threshold (?:modification|change|variation)\b|\bsubstantial\b|\bpermitted\b|\ballowed\b|\bcan (?:we|i|it|this)(?: just| still)? (?:extend|add|increase|modify|vary|change|do (?:this|that|it|so)|go|make|be (?:extended|increased|modified|varied|done)|reduce|cut|accept|agree)\b|\bcan (?:a|an|the|our) [^.?!]{0,40}\bbe (?:extended|increased|modified|varied|lengthened|prolonged)|\bmay we\b|\b(?:need|require)[^.?!]{0,25}(?:notice|uk ?10)\b|\b(?:notice|uk ?10)\b[^.?!]{0,15}\b(?:needed|required|necessary)|\buk ?10\s*\?|\bbreaks? the\b|\bsch(?:edule)?\.? ?8\b|\b(?:within|over|under|exceeds?|above|below|beyond|past|(?:more|less) than)\b[^.?!]{0,20}(?:cap|limit|\b(?:10|15|50) ?%|(?:ten|fifteen|fifty|10|15|50) per ?cent)|\bsmall enough\b|\b(?:avoid|without|trigger|escape)\w*\b[^.?!]{0,20}(?:change notice|uk ?10)|\bcap\b|\bok(?:ay)?\s*\?|\bis (?:that|this|it) ok|\bre-?tender\b|\bnew (?:procurement|tender|competition)\b|\bsection 74\b|\bs\.? ?74\b|\btoo (?:big|much)\b/i;

/** Whether a question asks what a change to a contract amounts to. */
export function asksOfChange(text: string): boolean {
  return !asksForRoomLeft(text) && ((topic.test(text) && wish.test(text)) || bareChange.test(text));
}

/** "£10m contract, change takes it to £14.9m": two values, and nothing else is asked. */
const bareChange =
  /^[^?\n]{0,50}£\s?[\d·]+\s?\w*[^?\n]{0,30}\b(?:change|variation|modification|extension|increase|uplift)\b[^?\n]{0,20}\b(?:takes?|brings?|raises?|pushes)\b[^?\n£]{0,20}\bto £\s?[\d·]+\s?\w*[.\s]*(?:(?:ex|inc)\w*\.? vat[.\s]*)?$/i;

const changeBefore =
  /\b(?:add(?:s|ing|ed)?|extra|additional|further|increas\w*|extend\w*|extension|uplift|variations?|vary\w*|modif\w*|change|rise|reduc\w*|decreas\w*|cut\w*|another|more|top[- ]?up)\b[^.?!;£]{0,35}$/i;
const baseBefore =
  /\b(?:worth|valued?(?: is| was| of| at)?|contract(?: is| was| of| for| at| worth)?|originally|awarded (?:at|for))\s*(?:about |around |at )?$/i;
const baseAfter = /^\s*(?:\w+\s+){0,3}?(?:contract|deal|agreement|framework)\b/i;
const changeAfter =
  /^\s*(?:\w+\s+){0,2}?(?:extension|increase|uplift|variation|modification|change|extra|more|addition|rise|reduction|on top)\b/i;
const down = /\b(?:reduc\w*|decreas\w*|cut\w*|lower\w*)\b/i;

/** The value and the change, where it is plain which is which. */
export function changeFigures({ amounts, text }: Asked): ChangeFigures | undefined {
  if (amounts.some(({ per }) => per !== "whole")) return undefined;
  const [one, other, more] = amounts;
  if (!one) return undefined;
  if (more) return together(amounts, text);
  if (!other) return byPercent(one, text);
  if (one.vat !== other.vat) return undefined;
  if (isFromTo(one, other, text)) return { value: one.value, change: other.value - one.value, vat: one.vat };
  const change = changeOf([one, other], text);
  if (!change) return undefined;
  const { value } = change === one ? other : one;
  const sign = down.test(text.slice(Math.max(0, change.at - 40), change.at)) ? -1 : 1;
  return value > 0 ? { value, change: sign * change.value, vat: change.vat } : undefined;
}

const ofEarlier =
  /\b(?:first|second|earlier|previous(?:ly)?|already|before|together|overall|to date|in total|combined|cumulative(?:ly)?|aggregate)\b/i;

/** One value, and changes to it that are taken together. */
function together(amounts: readonly Amount[], text: string): ChangeFigures | undefined {
  const changes = changesIn(amounts, text);
  const [base, second] = amounts.filter((amount) => !changes.includes(amount));
  if (!base || second || changes.some(({ vat }) => vat !== base.vat) || !ofEarlier.test(text))
    return undefined;
  if (down.test(text) || base.value <= 0) return undefined;
  const parts = changes.map(({ value }) => value);
  return { value: base.value, change: parts.reduce((sum, part) => sum + part, 0), vat: base.vat, parts };
}

function changesIn(amounts: readonly Amount[], text: string): Amount[] {
  return amounts.filter(
    ({ at, end }) =>
      changeAfter.test(text.slice(end, end + 40)) || changeBefore.test(text.slice(Math.max(0, at - 60), at)),
  );
}

/** "from £1m to £1.2m". */
function isFromTo(one: Amount, other: Amount, text: string): boolean {
  const between = text.slice(one.end, other.at);
  const near = "\\s*(?:about |around )?$";
  if (/\b(?:tak|bring|rais|mov|push)(?:es?|ing)?\b[^.?!£]{0,25}\bto\s*(?:about |around )?$/i.test(between))
    return true;
  return (
    new RegExp(`^[^.?!]{0,25}\\bto${near}`, "i").test(between) &&
    new RegExp(`\\bfrom${near}`, "i").test(text.slice(0, one.at))
  );
}

function isBase({ at, end }: Amount, text: string): boolean {
  return baseBefore.test(text.slice(Math.max(0, at - 40), at)) || baseAfter.test(text.slice(end, end + 50));
}

/** The one that is said to be the change: by the words after it, "a £3m increase", else by those before it. */
function changeOf(amounts: readonly Amount[], text: string): Amount | undefined {
  const after = amounts.filter(({ end }) => changeAfter.test(text.slice(end, end + 40)));
  const before = amounts.filter(({ at }) => changeBefore.test(text.slice(Math.max(0, at - 60), at)));
  const [change, second] = after.length > 0 ? after : before;
  if (change && !second) return change;
  const [base, other] = amounts.filter((amount) => isBase(amount, text));
  return base && !other ? amounts.find((amount) => amount !== base) : undefined;
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
