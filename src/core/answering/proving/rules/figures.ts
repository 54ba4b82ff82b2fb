import { isFigure, type Mark } from "../marks/mark.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** The marks of some statements that have a key in common with a mark. */
export function same(mark: Mark, statements: readonly Statement[]): Mark[] {
  return statements.flatMap(({ marks }) =>
    marks.filter((other) => mark.keys.some((key) => other.keys.includes(key))),
  );
}

/** "One" is also a pronoun, so the figure 1 proves and claims nothing. */
export function saysNothing({ keys }: Mark): boolean {
  return keys.length === 1 && keys[0] === "number:1";
}

/**
 * Every figure stands in a quote with its unit, in the titles and headings, in a calculation, or in the question. An
 * asker's figure is the asker's: it does not stand in for a figure of the rule.
 */
export const figuresProved: Rule = ({ claim, evidence }) =>
  firstFault(claim.statements, (statement) =>
    firstFault(
      statement.marks.filter((mark) => isFigure(mark) && !saysNothing(mark)),
      (mark) => {
        if (same(mark, [...evidence.quoted, ...evidence.calculated, evidence.framing]).length > 0)
          return undefined;
        if (same(mark, [evidence.question]).length > 0) return standsIn(mark, statement, evidence.quoted);
        const otherUnit = otherUnits(mark, evidence.quoted);
        if (otherUnit) return fault("unit", `The quotes say “${otherUnit.text}”, not “${mark.text}”.`);
        return fault(
          "figure",
          `“${mark.text}” stands in no quote. Give the figure of the quote, or leave it out.`,
        );
      },
    ),
  );

/** The quote has a bounded figure of this kind and the sentence gives the asker's alone in its place. */
function standsIn(mark: Mark, statement: Statement, quoted: readonly Statement[]) {
  const ofKind = quoted.flatMap(({ marks }) => marks.filter(({ kind }) => kind === mark.kind));
  const given = statement.marks.some(
    (other) => other !== mark && same(other, quoted).length > 0 && other.kind === mark.kind,
  );
  if (ofKind.length === 0 || given) return undefined;
  if (mark.comparators.length === 0 && /\byours?\b/i.test(statement.readable)) return undefined;
  return fault(
    "figure",
    `“${mark.text}” is the asker's figure. The quote's is “${ofKind[0]?.text}”: give that first.`,
  );
}

function otherUnits(mark: Mark, quoted: readonly Statement[]): Mark | undefined {
  const value = mark.keys[0]?.match(/:([\d.]+)/)?.[1];
  return quoted
    .flatMap(({ marks }) => marks.filter(isFigure))
    .find((other) => other.keys[0]?.match(/:([\d.]+)/)?.[1] === value);
}
