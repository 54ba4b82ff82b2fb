import type { Aligned, Match } from "../align.ts";
import type { Fault } from "../proof.ts";
import { type Force, isNegative } from "../reading/force.ts";
import type { Proposition } from "../reading/proposition.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** What a quote must do to prove what a point does. */
export const provedBy: Record<Force, readonly Force[]> = {
  must: ["must"],
  "must-not": ["must-not", "is-not"],
  may: ["may", "is"],
  "need-not": ["need-not", "is-not"],
  should: ["should"],
  "should-not": ["should-not"],
  do: ["must", "should", "do", "is"],
  "do-not": ["must-not", "should-not", "do-not", "is-not"],
  is: ["is", "must", "do"],
  "is-not": ["is-not", "must-not", "need-not"],
};

const names: Record<Force, string> = {
  must: "is required",
  "must-not": "is not allowed",
  may: "is allowed",
  "need-not": "is not required",
  should: "is advised",
  "should-not": "is advised against",
  do: "is to be done",
  "do-not": "is not to be done",
  is: "is so",
  "is-not": "is not so",
};

/** What is required, allowed, forbidden or advised is so in the quote, proposition by proposition. */
export const propositionsAgree: Rule = ({ aligned }) =>
  firstFault(aligned, ({ clause, matches }) =>
    clause.text === "" ||
    matches.some((match) => proves(clause, match)) ||
    (matches.length === 0 && !binds(clause))
      ? undefined
      : forceFault(clause, matches),
  );

/** What is said to be required or forbidden needs a quote; an aside that merely states something may do without. */
function binds({ force }: Proposition): boolean {
  return force === "must" || force === "must-not" || force === "need-not";
}

/** A fragment ("25 days, …") does whatever the quote does, as long as that denies nothing. */
export function proves(clause: Proposition, { clause: other }: Match): boolean {
  if (clause.fragment || /^yes\b/.test(clause.text)) return !isNegative(other.force);
  if (/^no\b/.test(clause.text) && clause.content.size === 0) return isNegative(other.force);
  return provedBy[clause.force].includes(other.force);
}

/** The matches that prove a proposition; what the quote only has as a condition counts where nothing else does. */
export function proving({ clause, matches }: Pick<Aligned, "clause" | "matches">): Match[] {
  const found = matches.filter((match) => proves(clause, match));
  const stated = found.filter(({ clause: other }) => other.limit === undefined);
  return stated.length > 0 ? stated : found;
}

function forceFault(clause: Proposition, found: readonly Match[]): Fault {
  const theirs = found[0]?.clause.force ?? "is";
  const because = isNegative(theirs) === isNegative(clause.force) ? "modal" : "negation";
  return fault(
    because,
    `The quote says that this ${names[theirs]}; the point says that it ${names[clause.force]}.`,
  );
}

/** A duty to consider, to try or to see to something is no duty to do it. */
const softer = /^.{0,60}?\b(consider|seek|try|aim|intend|encouraged|ask|reasonable steps|have regard)\b/;

/** "Must consider revising" is not turned into "must revise". */
export const dutiesNotHardened: Rule = ({ aligned }) =>
  firstFault(aligned, ({ clause, matches }) => {
    if (clause.force !== "must" && clause.force !== "do") return undefined;
    const softened = proving({ clause, matches }).map(({ clause: other }) => softener(other));
    const word = softened[0];
    if (!word || !softened.every(Boolean) || softened.some((each) => each && clause.text.includes(each)))
      return undefined;
    return fault("modal", `The quote's duty is only to “${word}”.`);
  });

function softener({ text, subject }: Proposition): string | undefined {
  return subject === undefined ? undefined : softer.exec(text.slice(subject.length))?.[1];
}
