import type { Mark } from "../marks/mark.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/**
 * Every notice is one that the quotes name, by name and code alike. Where they name none, it may come from the titles
 * and headings, and where those name none, from the question.
 */
export const noticesProved: Rule = ({ claim, evidence }) => {
  const sources = [[...evidence.quoted, ...evidence.calculated], [evidence.framing], [evidence.question]];
  const named = sources.map(keysOf).find((keys) => keys.size > 0) ?? new Set();
  return firstFault(
    claim.statements.flatMap(({ marks }) => marks.filter(isNotice)),
    (mark) =>
      mark.keys.length === 1 && mark.keys.every((key) => named.has(key))
        ? undefined
        : fault("notice", `“${mark.text}” is not the notice that the quotes name.`),
  );
};

function isNotice({ kind }: Mark): boolean {
  return kind === "notice";
}

function keysOf(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ marks, referred = [] }) =>
      [...marks, ...referred].filter(isNotice).flatMap(({ keys }) => keys),
    ),
  );
}
