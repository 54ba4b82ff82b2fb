import type { Mark } from "../marks/mark.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** Every date stands in a quote, a heading, a calculation or the question; the weekday, if any, is that day's. */
export const datesProved: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated, evidence.framing, evidence.question];
  return firstFault(claim.statements, ({ marks }) =>
    firstFault(
      marks.filter(({ kind }) => kind === "date"),
      (mark) =>
        isDated(mark, sources)
          ? undefined
          : fault("date", `The date “${mark.text}” stands in no quote and no calculation.`),
    ),
  );
};

/** "1 April" is proved by "1 April 2026", a full date only by the full date. */
function isDated({ keys: [key = ""] }: Mark, sources: readonly Statement[]): boolean {
  const held = sources.flatMap(({ marks }) =>
    marks.filter(({ kind }) => kind === "date").flatMap(({ keys }) => keys),
  );
  return held.some(
    (other) => other === key || (key.startsWith("date:--") && other.endsWith(key.slice("date:-".length))),
  );
}

/** "From 11 February" is not "after 11 February": a date is one's limit on the side that the source gives. */
export const datesBoundAlike: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated];
  return firstFault(claim.statements, (statement) =>
    firstFault(
      statement.marks.filter(({ kind }) => kind === "date"),
      (mark) => {
        if (!isAfter(statement, mark)) return undefined;
        const same = sources.flatMap((source) =>
          source.marks.filter((other) => other.keys[0] === mark.keys[0]).map((other) => ({ source, other })),
        );
        if (same.length === 0 || same.some(({ source, other }) => isAfter(source, other))) return undefined;
        return fault("date", `No source says “after ${mark.text}”.`);
      },
    ),
  );
};

function isAfter({ plain, marks }: Statement, mark: Mark): boolean {
  return new RegExp(`\\bafter (?:the )?#${marks.indexOf(mark)}\\b`).test(plain);
}
