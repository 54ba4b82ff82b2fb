import { share } from "../align.ts";
import type { Claim } from "../claim.ts";
import type { Evidence } from "../evidence.ts";
import { type Force, isNegative } from "../reading/force.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, type Rule } from "./rule.ts";

type Asked = "may" | "must" | "is";

/** What proves Yes and No to "may we?", "must we?" and "is it so?". */
const proofs: Record<Asked, { yes: readonly Force[]; no: readonly Force[] }> = {
  may: { yes: ["may", "is", "need-not"], no: ["must-not", "is-not", "must", "should"] },
  must: { yes: ["must", "is"], no: ["need-not", "is-not", "may", "must-not"] },
  is: { yes: ["is", "must", "may"], no: ["is-not", "must-not", "need-not", "must"] },
};

/**
 * Yes and No fit the statement after them; where nothing follows but "you may" or "you do not", they fit the quote
 * that speaks of what was asked.
 */
export const answerFits: Rule = ({ claim, evidence }) => {
  if (!claim.answer) return undefined;
  const asked = askedFor(evidence.question);
  return isBare(claim) ? bareAnswer(claim, asked, evidence) : introduced(claim, asked);
};

/** Whether the point says nothing besides Yes or No. */
export function isBare({ answer, statements }: Claim): boolean {
  return (
    answer !== undefined && statements.every(({ content, marks }) => content.size === 0 && marks.length === 0)
  );
}

function askedFor({ plain }: Statement): Asked | undefined {
  const last =
    plain
      .split(/(?<=[?.])\s/)
      .filter((each) => each.trim())
      .at(-1) ?? plain;
  const found =
    /\b(?:(may|can|could|is it ok|allow|ok to)|(must|should|shall|(?:do|does|did) [^?]{0,40}?(?:have to|need(?: to)?|require)|need|required|mandatory)|(do|does|did|is|are|was|will))\b/.exec(
      last,
    );
  if (!found) return undefined;
  return found[1] ? "may" : found[2] ? "must" : "is";
}

function introduced({ answer, statements }: Claim, asked: Asked | undefined) {
  const forces = statements.flatMap(({ clauses }) => clauses.map(({ force }) => force));
  const wanted = proofs[asked ?? "is"][answer ?? "yes"];
  const general =
    answer === "yes"
      ? forces.some((force) => !isNegative(force))
      : forces.some((force) => isNegative(force) || force === "may" || force === "is");
  const limited = statements.some(({ clauses }) =>
    clauses.some(({ restrictors }) => restrictors.some(({ kind }) => kind.startsWith("only"))),
  );
  if (answer === "no" && limited) return undefined;
  if (forces.length === 0 || forces.some((force) => wanted.includes(force)) || (general && asked !== "may"))
    return undefined;
  return fault("answer", `“${answer}” does not fit the statement after it.`);
}

/** The quoted clause that speaks most of what was asked decides. */
function bareAnswer({ answer = "yes", statements }: Claim, asked: Asked | undefined, evidence: Evidence) {
  const wanted = new Set([
    ...evidence.question.content,
    ...evidence.question.marks.flatMap(({ keys }) => keys),
  ]);
  const near = evidence.quoted
    .flatMap((source) =>
      source.clauses.map((clause) => ({
        clause,
        score: share(wanted, source.all),
        own: share(wanted, clause.content),
      })),
    )
    .sort((a, b) => b.score + b.own - a.score - a.own)[0];
  if (!near || near.score < 0.4 || !asked)
    return fault("unsupported", "Yes or No alone is not proved: state the rule of the quote.");
  const said = statements
    .flatMap(({ clauses }) => clauses.map(({ force }) => force))
    .filter((force) => !["is", "is-not", "do"].includes(force));
  const fits =
    proofs[asked][answer].includes(near.clause.force) && said.every((force) => force === near.clause.force);
  return fits ? undefined : fault("answer", `The quote does not say “${answer}” to this.`);
}
