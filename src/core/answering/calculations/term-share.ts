import { exceeds, shareOf } from "../../rules/modification.ts";
import { section } from "../../rules/result.ts";
import type { Calculation } from "./asked.ts";
import { asksOfChange } from "./change-figures.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const length = "(\\d{1,3})[ -]?(?:more |extra |further )?(years?|yrs?|months?|mths?)\\b";
const longer =
  "\\b(?:extend\\w*|extension|add\\w*|lengthen\\w*|cut\\w*|shorten\\w*|another|extra|further)\\b";
/** "5 year contract, extend by 8 months" and "an extension of 8 months on a 5 year contract". */
const termFirst = new RegExp(`\\b${length}[^.?!;\\d]{0,60}?${longer}[^.?!;\\d]{0,25}?${length}`, "i");
const changeFirst = new RegExp(
  `${longer}[^.?!;\\d]{0,25}?${length}[^.?!;\\d]{0,25}?\\b(?:on|to|onto|of|in) (?:a|an|our|the) ${length}`,
  "i",
);

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
    assumed: [
      `I took ${term} months as the maximum term provided for on award, with every option.`,
      over
        ? "A substantial change needs another ground: Schedule 8, or a below-threshold modification (s.74(1))."
        : "It must also not materially change the scope or favour the supplier (s.74(3)).",
    ],
    provisions: [section("74(3)"), section("75(2)")],
  });
};

function termFigures(text: string): { term: number; change: number } | undefined {
  const [, term = "", unit = "", change = "", other = ""] = readTerm(text);
  const figures = { term: inMonths(term, unit), change: inMonths(change, other) };
  return figures.term > 0 && figures.change > 0 && figures.change <= figures.term * 3 ? figures : undefined;
}

/** The match with the term before the change. */
function readTerm(text: string): readonly (string | undefined)[] {
  const match = changeFirst.exec(text);
  if (!match) return termFirst.exec(text) ?? [];
  const [whole, change, unit, term, other] = match;
  return [whole, term, other, change, unit];
}

function inMonths(amount: string, unit: string): number {
  return Number(amount) * (/^y/i.test(unit) ? 12 : 1);
}
