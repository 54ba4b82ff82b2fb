import { exceeds, shareOf } from "../../rules/modification.ts";
import { section } from "../../rules/result.ts";
import type { Calculation } from "./asked.ts";
import { asksOfChange } from "./change-figures.ts";
import { numberOf, wholeNumber } from "./number-words.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const length = new RegExp(
  `(?<![\\w£.])(${wholeNumber})[ -]?(?:more |extra |further |additional )?(years?|yrs?|months?|mths?)\\b`,
  "gi",
);
const longerBefore =
  /\b(?:exten\w*|add\w*|lengthen\w*|prolong\w*|cut\w*|shorten\w*|another|extra|further|additional)\b[^.?!;]{0,35}$/i;
const longerAfter = /^\s*(?:extension|longer|more|extra|shorter|on top|addition)\b/i;

const ofNotice = /\bchange notice|\buk ?10\b/i;

/** What share of a contract's longest term a change of term is (s.74(3)(a)). */
export const termShare: Calculation = ({ text, amounts }) => {
  if (amounts.length > 0 || !asksOfChange(text) || contractWords(text).lightTouch) return undefined;
  const figures = termFigures(text);
  if (!figures) return undefined;
  const { term, change } = figures;
  const over = exceeds(change, 10, term);
  return worked({
    kind: "modification",
    result: `${change} months is ${shareOf(change, term)} of a maximum term of ${term} months, ${over ? "more than" : "not more than"} 10%. By its length the change is ${over ? "" : "not "}substantial.`,
    steps: [
      over
        ? "Contract change notice (UK10): needed first, because the term changes by more than 10%. Only if the value changes too, and by 10% or less (15% for works), can it be argued that none is needed. A value that stays the same does not lift the duty (s.75(2))"
        : "Contract change notice (UK10): not needed, because the term changes by 10% or less (s.75(2)(b))",
    ],
    assumed: [
      `I took ${term} months as the maximum term provided for on award, with every option.`,
      over
        ? "A substantial change needs another ground: Schedule 8, or a below-threshold modification (s.74(1))."
        : "It must also not materially change the scope or favour the supplier (s.74(3)).",
    ],
    provisions: ofNotice.test(text)
      ? [section("75(2)"), section("74(3)")]
      : [section("74(3)"), section("75(2)")],
  });
};

/** The term and its change, where the text tells two lengths and which of them is the change. */
function termFigures(text: string): { term: number; change: number } | undefined {
  const [one, other, more] = [...text.matchAll(length)].map((match) => ({
    months: inMonths(match[1], match[2]),
    isChange: isChange(text, match),
  }));
  if (!one || !other || more || one.isChange === other.isChange) return undefined;
  const [term, change] = one.isChange ? [other.months, one.months] : [one.months, other.months];
  return term > 0 && change > 0 && change <= term * 3 ? { term, change } : undefined;
}

function isChange(text: string, { 0: whole, index }: RegExpExecArray): boolean {
  const after = text.slice(index + whole.length);
  if (/^\s*(?:\w+ )?(?:contract|agreement|framework|deal|term)\b/i.test(after)) return false;
  const before = text
    .slice(Math.max(0, index - 60), index)
    .replace(/.*\b(?:years?|yrs?|months?|mths?)\b/is, "");
  return longerBefore.test(before) || longerAfter.test(after) || /more|extra|further|additional/i.test(whole);
}

function inMonths(amount = "", unit = ""): number {
  return numberOf(amount) * (/^y/i.test(unit) ? 12 : 1);
}
