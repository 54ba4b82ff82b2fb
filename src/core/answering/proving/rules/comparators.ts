import { type Comparator, isFigure, type Mark } from "../marks/mark.ts";
import type { Statement } from "../reading/statement.ts";
import { same } from "./figures.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

const words: Record<Comparator, string> = {
  "at-least": "at least",
  "more-than": "more than",
  "at-most": "up to",
  "less-than": "less than",
  within: "within",
};

/**
 * A bound is the quote's bound: at least, more than, up to, less than. A plain figure is not a bound, nor the other way
 * round, except where a word beside it says so: "the limit is 4 years", "the £5 million threshold".
 */
export const comparatorsAgree: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated];
  return firstFault(claim.statements, (statement) =>
    firstFault(statement.marks.filter(isFigure), (mark) => {
      const others = sources.flatMap((source) => same(mark, [source]).map((other) => ({ source, other })));
      if (
        others.length === 0 ||
        others.some(({ source, other }) => agree(mark, other, isNamed(statement, mark), source))
      )
        return undefined;
      const theirs = others[0]?.other.comparators[0];
      const wanted = theirs ? `“${words[theirs]} ${mark.text}”` : `“${mark.text}” without a bound`;
      return fault("comparator", `The quote says ${wanted}.`);
    }),
  );
};

function isNamed(statement: Statement, mark: Mark): boolean {
  const after = statement.readable.toLowerCase().slice(mark.end);
  return /^\s*,?\s*(?:\w+\s)?(?:threshold|limits?|caps?|target|figure|tests?|maximum|minimum|weighting|or #?\d)/.test(
    after,
  );
}

const names: Partial<Record<Comparator, RegExp>> = {
  "at-most": /\b(?:limits?|maximum)\b/,
  "at-least": /\b(?:minimum|shortest)\b/,
  within: /./,
};

/** "Within 30 days" and "30 days" say the same of a period, and "up to" may stand for "within". */
function agree(
  { comparators: [mine] }: Mark,
  { comparators: [theirs] }: Mark,
  named: boolean,
  source: Statement,
): boolean {
  if (!mine) return !theirs || theirs === "within" || named;
  if (!theirs) return names[mine]?.test(source.plain) ?? false;
  const loose = (each: Comparator) => (each === "at-most" ? "within" : each);
  return mine === theirs || loose(mine) === loose(theirs);
}
