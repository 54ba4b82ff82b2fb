import { signs } from "./signs.ts";
import { verb } from "./verbs.ts";

/**
 * What a clause does: requires, advises, allows, forbids, advises against, says that something is not required, or
 * states that something is or is not so. "do" is an instruction to the reader: "Publish the notice".
 */
export type Force =
  | "must"
  | "should"
  | "may"
  | "must-not"
  | "should-not"
  | "need-not"
  | "is"
  | "is-not"
  | "do"
  | "do-not";

export interface Sign {
  readonly force: Force;
  readonly start: number;
  readonly end: number;
}

/** "Contracts that may be awarded": the sign belongs to the words that describe something. */
const relative = /\b(?:that|which|who) (?:(?:has|have|had|been|be|or|and|also|not|never) )*$/;
/** "Before you may sign", "whether it must": the sign belongs to a clause of its own after the statement. */
const adverbial = /\b(?:before|after|when|whether|how|why|what) (?:the |an? )?(?:@\w+|it|they) $/;

/** Every sign of force in a text, in order of place, without those in subordinate clauses. */
export function findSigns(text: string): Sign[] {
  return allSigns(text).filter(({ start }, _, all) => {
    const before = text.slice(0, start);
    if (relative.test(before)) return false;
    const joint = adverbial.exec(before)?.index;
    return (
      joint === undefined || !(verb.test(before.slice(0, joint)) || all.some((other) => other.start < joint))
    );
  });
}

/** A quick look: most stretches have none. */
const anySign =
  /must|may|can|could|might|shall|should|ought|need|ha[sd] to|have to|having to|requir|necessary|oblig|duty|allow|permit|lawful|possible|entitle|forb|prohib|bar|banned|free|exempt|excused|optional|advis|recommend|suggest|encourag|expected|asks|able to|mandatory|under/;

/** Every sign of force in a text, wherever it stands. */
export function allSigns(text: string): Sign[] {
  if (!anySign.test(text)) return [];
  let left = text;
  const found: Sign[] = [];
  for (const [pattern, force] of signs) {
    for (const match of left.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({ force, start: match.index, end });
      left = left.slice(0, match.index) + "_".repeat(match[0].length) + left.slice(end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const negative: readonly Force[] = ["must-not", "should-not", "need-not", "is-not", "do-not"];

export function isNegative(force: Force): boolean {
  return negative.includes(force);
}
