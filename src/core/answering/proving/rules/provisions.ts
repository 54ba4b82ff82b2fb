import type { Mark } from "../marks/mark.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/**
 * Every provision and document that is named stands in a quote. Only where the quotes name none of its kind may it
 * come from the references of their passages, their headings or the question.
 */
export const provisionsProved: Rule = ({ claim, evidence }) => {
  const proved = [...evidence.quoted, ...evidence.calculated];
  const around = [evidence.framing, evidence.question];
  return firstFault(claim.statements, ({ marks }) =>
    firstFault(marks.filter(isProvision), (mark) =>
      firstFault(mark.keys, (key) => {
        if (keysOf(proved).some((held) => stands(key, held))) return undefined;
        const kind = key.split(":")[0];
        const named = keysOf(proved).some((held) => held.startsWith(`${kind}:`));
        if (!named && keysOf(around).some((held) => stands(key, held))) return undefined;
        return fault(
          "provision",
          `“${mark.text}” is not what the quotes name. Name the provision of the quote, or none.`,
        );
      }),
    ),
  );
};

function isProvision({ kind }: Mark): boolean {
  return kind === "provision" || kind === "document";
}

function keysOf(statements: readonly Statement[]): string[] {
  return statements.flatMap(({ marks }) => marks.filter(isProvision).flatMap(({ keys }) => keys));
}

/** Section 50 stands where section 50(3) is named, not the other way round. */
function stands(key: string, held: string): boolean {
  return held === key || held.startsWith(`${key}(`);
}
