import type { FoundDate } from "./found-dates.ts";

/** Whether a value includes VAT, as far as the text says. "none" is for a supply that bears no VAT. */
export type Vat = "included" | "excluded" | "none";

/** An amount of money in a text, in pounds. */
export interface Amount {
  readonly value: number;
  readonly at: number;
  readonly end: number;
  /** What it is for; "other" when it is for a thing, a day or anything else that cannot be added up. */
  readonly per: "whole" | "year" | "month" | "other";
  readonly vat?: Vat;
  /** "more than £5m": a limit that is asked about, not the value of a contract. */
  readonly limit: boolean;
}

const scales: readonly [RegExp, number][] = [
  [/^(?:k|thousand|grand)$/i, 1_000],
  [/^(?:m|mn|mil|mill|million)$/i, 1_000_000],
  [/^(?:bn|billion)$/i, 1_000_000_000],
];

const number =
  /(?<![\w£.,])(£|gbp\s?)?\s?(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?(?:\s?(k|thousand|grand|mn|million|mill?|m|bn|billion)(?![a-z0-9]))?(?:\s?(pounds|quid|gbp)\b)?/gi;
/** A bare "1.2m" may be metres or months: it is money only beside such words. */
const moneyBefore =
  /(?:worth|value[ds]?(?: of| at)?|spend(?:ing)?|budget(?: of)?|cost(?:s|ing)?|of|at|about|around|approx\.?|is|add(?:s|ing)?|by|for)\s*$/i;
const moneyAfter =
  /^\s*(?:(?:\w+ ){0,2}contract|deal|ex\b|excl|inc|plus|\+|net|gross|over|a year|per|pa\b|p\.a|spend|budget|total|in total|project|programme|value)/i;

/** Every amount of money in a text, in order. */
export function amountsIn(text: string, dates: readonly FoundDate[] = []): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(number)) {
    const [whole, sign, digits = "", fraction = "", scale = "", word] = match;
    const at = match.index + (whole.length - whole.trimStart().length);
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, at - 40), at);
    const after = text.slice(end, end + 60);
    const bare = !sign && !word && (scale === "" || /^m$/i.test(scale));
    if (bare && !(scale !== "" && (moneyBefore.test(before) || moneyAfter.test(after)))) continue;
    if (dates.some((date) => at < date.end && date.at < end)) continue;
    const by = scales.find(([pattern]) => pattern.test(scale))?.[1] ?? 1;
    const value = Math.round(Number(digits.replaceAll(",", "") + fraction) * by * 100) / 100;
    const vat = vatAfter(after);
    found.push({
      value,
      at,
      end,
      per: perIn(before, after),
      ...(vat && { vat }),
      limit: limitBefore.test(before),
    });
  }
  return withVatOfText(found, text);
}

const limitBefore =
  /\b(?:over|above|more than|greater than|exceed(?:s|ing)?|at least|below|under|less than|up to|beyond|threshold (?:of|is|at|was)|limit (?:of|is|at)|cap of|worth more than|worth over)\s*(?:the\s*)?$/i;
const year =
  "(?:a|per|each|every|/|in a|in any|\\bp)\\s?(?:full |financial )?(?:year|yr|annum)\\b|^\\s*p\\.?\\s?a\\b|^[^.?!,;]{0,25}\\b(?:annually|yearly|every year|each year|annual(?:ly)?)\\b";
const perYear = new RegExp(`^[^.?!,;]{0,25}?(?:${year})`, "i");
const perMonth = /^[^.?!,;]{0,25}?(?:(?:a|per|each|every|\/)\s?month\b|\bpcm\b|\bmonthly\b)/i;
const perOther =
  /^[^.?!,;]{0,20}?(?:\b(?:each|apiece)\b|(?:a|per|\/)\s?(?:unit|day|week|quarter|hour|item|lot|site|school|head|person|place|supplier|licence|user)\b)/i;
const yearBefore =
  /\b(?:annual|yearly|per annum)\s+(?:spend|value|cost|fee|charge|amount|budget)?\s*(?:is|of|at|about|around|:)?\s*$/i;

function perIn(before: string, after: string): Amount["per"] {
  if (perYear.test(after) || yearBefore.test(before)) return "year";
  if (perMonth.test(after)) return "month";
  return perOther.test(after) ? "other" : "whole";
}

const noVat =
  /\b(?:vat[- ]exempt|exempt from vat|zero[- ]rated|no vat (?:is |to )?(?:due|payable|on|pay)|outside (?:the scope of )?vat|not subject to vat)\b/i;
const excluded =
  /\b(?:ex|exc|excl|excluding|exclusive of|exclude[sd]?|before|without|net of|not (?:including|incl?)|minus)\.?\s*(?:of\s*)?(?:the\s*)?vat\b|(?:\+|\bplus)\s*(?:20 ?% )?vat\b|\bvat (?:is |not )?(?:excluded|exclusive|on top)\b|\bnet\b(?! ?zero)/i;
const included =
  /\b(?:inc|incl|including|inclusive of|with|includes|gross of|after)\.?\s*(?:of\s*)?(?:the\s*)?vat\b|\bvat[- ](?:is )?(?:included|inclusive|inc)\b|\bgross\b/i;

function vatOf(text: string): Vat | undefined {
  if (noVat.test(text)) return "none";
  if (excluded.test(text)) return "excluded";
  return included.test(text) ? "included" : undefined;
}

function vatAfter(after: string): Vat | undefined {
  const near = /^[^.?!;£\n]{0,45}/.exec(after)?.[0] ?? "";
  return vatOf(near);
}

/** Asked, not told: "does the threshold include VAT?" */
const asksOfVat = /\b(?:do|does|should|is|are|must|can|whether|if)\b[^.?!\n]{0,60}\bvat\b[^.?!\n]{0,20}\?/i;

/** What the text says of VAT once holds for every amount that says nothing itself. */
function withVatOfText(amounts: readonly Amount[], text: string): Amount[] {
  const told = text
    .split(/(?<=[.?!\n])/)
    .filter((sentence) => !asksOfVat.test(sentence) || /£|\d/.test(sentence));
  const said = [...new Set(told.flatMap((sentence) => vatOf(sentence) ?? []))];
  const [only] = said;
  if (only === undefined || said.length > 1) return [...amounts];
  return amounts.map((amount) => (amount.vat ? amount : { ...amount, vat: only }));
}
