import { share } from "../align.ts";
import { isStatement } from "../reading/clauses.ts";
import type { Force } from "../reading/force.ts";
import type { Segment } from "../reading/segments.ts";
import { provedBy } from "./propositions.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** How alike two stretches have to be to be the same one: of the point's words, and of the quote's. */
const alike = { mine: 0.8, theirs: 0.75 };

/**
 * Where a stretch of the point has nearly the words of one of the quotes, in a main clause or a condition, it also
 * denies and binds as that one does: "may not" beside "may", "is met" beside "is not met".
 */
export const twinsAgree: Rule = ({ claim, evidence }) => {
  const theirs = [...evidence.quoted, ...evidence.calculated].flatMap(({ segments }) => segments);
  return firstFault(
    claim.statements.flatMap(({ segments }) => segments),
    (mine) => {
      const twins = twinsOf(mine, theirs);
      if (twins.length === 0) return undefined;
      if (!twins.some(({ denials }) => denials.some((each) => mine.denials.includes(each)))) {
        return fault("negation", `“${shown(mine)}”: the quote says the opposite.`);
      }
      if (twins.some((twin) => binds(mine.forces, twin.forces))) return undefined;
      return fault("modal", `“${shown(mine)}”: the quote binds otherwise (must, may, should, need not).`);
    },
  );
};

function twinsOf(mine: Segment, theirs: readonly Segment[]): Segment[] {
  if (mine.words.size < 2 || !isStatement(mine.text)) return [];
  return theirs.filter((each) => isStatement(each.text) && areAlike(mine, each));
}

/** Nearly all words of both, or all that carry content and half of the rest. */
function areAlike(mine: Segment, theirs: Segment): boolean {
  if (share(mine.words, theirs.words) < alike.mine) return false;
  const covered = share(theirs.words, mine.words);
  return (
    covered >= alike.theirs ||
    (covered >= 0.5 && theirs.content.size > 0 && share(theirs.content, mine.content) === 1)
  );
}

/** A stretch without a sign of force says nothing of it. */
function binds(mine: readonly Force[], theirs: readonly Force[]): boolean {
  const [first] = mine;
  return (
    first === undefined || theirs.length === 0 || theirs.some((force) => provedBy[first].includes(force))
  );
}

function shown({ text }: Segment): string {
  return text.replace(/[@#]/g, "");
}
