import type { Match } from "../align.ts";
import { isNegative } from "../reading/force.ts";
import type { Proposition } from "../reading/proposition.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/\bbefore\b/, /\b(?:after|as soon as|once|following)\b/],
  [/\b(?:at least|no less than) (?!#)/, /\b(?:less than|fewer than|at most|up to|no more than) (?!#)/],
  [/\bminimum\b/, /\bmaximum\b/],
  [
    /\b(?:shorter|shorten|shortens|reduced?|reduces|lower|lowers)\b/,
    /\b(?:longer|lengthens?|increased?|increases|higher|raises?)\b/,
  ],
  [/\b(?:above|over|more than|exceeds?)\b/, /\b(?:below|less than|under)\b/],
  [/\bfirst\b/, /\blast\b/],
  [/\b(?:earlier|earliest)\b/, /\b(?:later|latest)\b/],
  [/\bstart\b/, /\bend\b/],
  [/\b(?:optional|voluntary)\b/, /\bmandatory\b/],
  [/\bdiscretionary\b/, /\bmandatory\b/],
  [/\blawful\b/, /\bunlawful\b/],
  [/(?<!in)\bvalid\b/, /\binvalid\b/],
  [/\bexcluded\b/, /\bexcludable\b/],
  [/\bdirect award/, /\bcompetiti(?:on|ve)\b/],
  [/\bworking\b/, /\bcalendar\b/],
  [/\beach\b/, /\btotal\b/],
  [/\bsame\b/, /\bdifferent\b/],
  [/\bcentral government\b/, /\b(?:local|sub-central|councils?)\b/],
  [/\bopen (?:or competitive flexible )?procedure\b/, /\bcompetitive flexible\b/],
];
const bothWays = opposites.flatMap(([one, other]) => [
  [one, other],
  [other, one],
]) as readonly (readonly [RegExp, RegExp])[];

/** Where the quote has a word, the point does not have its opposite alone. */
export const notTurnedRound: Rule = ({ aligned }) =>
  firstFault(aligned, ({ clause, matches }) => {
    const said = spoken(clause);
    const alike = matches.filter(({ clause: other }) => isNegative(other.force) === isNegative(clause.force));
    return firstFault(bothWays, ([mine, theirs]) => {
      const word = mine.exec(said)?.[0];
      if (!word || theirs.test(said) || alike.length === 0) return undefined;
      if (!alike.every((match) => isTurned(clause, match, mine, theirs))) return undefined;
      return fault("comparator", `The quote says the opposite of “${word}”.`);
    });
  });

/** The quote's clause has the opposite, and its sentence has the word nowhere but in what it denies. */
function isTurned(
  clause: Proposition,
  { statement, clause: other }: Match,
  mine: RegExp,
  theirs: RegExp,
): boolean {
  const asserted = statement.clauses.filter(({ force }) => isNegative(force) === isNegative(clause.force));
  if (asserted.some((each) => mine.test(spoken(each)))) return false;
  if (theirs.test(spoken(other))) return true;
  return !statement.clauses.some(({ text }) => mine.test(text)) && theirs.test(statement.plain);
}

/** A clause with its conditions. */
function spoken({ text, restrictors }: Proposition): string {
  return [text, ...restrictors.map((each) => each.text)].join(" ");
}
