import { isNegative } from "../reading/force.ts";
import { denialsBorneOut, denialsIn } from "../reading/negation.ts";
import type { Proposition } from "../reading/proposition.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** "A choice, not a duty": what the quote denies of the two, the point may not assert, nor deny what it asserts. */
export const contrastsAgree: Rule = ({ aligned }) =>
  firstFault(aligned, ({ clause, matches }) => {
    for (const { statement } of matches) {
      if (!statement.clauses.some(({ contrast }) => contrast)) continue;
      const denied = isDenied(clause);
      const words = [...clause.content];
      if (denied && words.some((word) => isOnly(word, statement, true))) continue;
      const turned = words.find((word) => isOnly(word, statement, !denied));
      if (turned)
        return fault(
          "negation",
          `Of two things that the quote sets apart, the point takes the other (“${turned}”).`,
        );
    }
    return undefined;
  });

/** A statement that takes half its words from what the quote denies asserts what is denied. */
export const denialsNotAsserted: Rule = ({ aligned }) =>
  firstFault(aligned, ({ clause, matches }) => {
    if (isNegative(clause.force) || clause.content.size < 2 || clause.fragment) return undefined;
    const denied = matches.map(({ statement }) => deniedOnly(clause, statement));
    if (
      denied.length === 0 ||
      !denied.every((words) => words.length >= 2 && words.length * 2 >= clause.content.size)
    )
      return undefined;
    return fault("negation", `The quote denies what the point says (“${denied[0]?.join(", ")}”).`);
  });

function deniedOnly({ content }: Proposition, { clauses }: Statement): string[] {
  const [denying, others] = [
    clauses.filter(({ force }) => isNegative(force)),
    clauses.filter(({ force }) => !isNegative(force)),
  ];
  const has = (list: readonly Proposition[], word: string) => list.some(({ whole }) => whole.has(word));
  return [...content].filter((word) => has(denying, word) && !has(others, word));
}

/** Whether a word stands only in the clauses after ", not", or only in the others. */
function isOnly(word: string, { clauses }: Statement, denied: boolean): boolean {
  const has = (each: Proposition) => each.content.has(word);
  const own = clauses.filter((each) => isDenied(each) === denied);
  const others = clauses.filter((each) => isDenied(each) !== denied);
  return own.some(has) && !others.some(has);
}

function isDenied({ contrast, force }: Proposition): boolean {
  return contrast || isNegative(force);
}

/** A sentence of the point denies no more often than all the quotes do: "is not optional", "none is not needed". */
export const denialsCounted: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated];
  const theirs = sources.reduce((sum, { readable }) => sum + denialsBorneOut(readable.toLowerCase()), 0);
  const tooMany = claim.statements.some(({ plain }) => denialsIn(plain) > theirs);
  return tooMany ? fault("negation", "The point denies something that the quotes do not deny.") : undefined;
};
