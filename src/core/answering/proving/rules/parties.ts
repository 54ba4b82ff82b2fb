import type { Match } from "../align.ts";
import type { Claim } from "../claim.ts";
import { type Force, isNegative } from "../reading/force.ts";
import { partiesIn } from "../reading/parties.ts";
import type { Proposition } from "../reading/proposition.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

/** Every party of the point is named by a source. The authority is the asker, and needs no naming. */
export const partiesKnown: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated, evidence.framing, evidence.question];
  const known = new Set(sources.flatMap(({ parties }) => [...parties]));
  const stranger = partiesOf(claim).find((each) => each !== "@authority" && !known.has(each));
  return stranger ? fault("party", `The quotes do not speak of a ${name(stranger)}.`) : undefined;
};

function partiesOf({ statements }: Claim): string[] {
  return statements.flatMap(({ plain }) => [...partiesIn(plain.replace(forSuppliers, " "))]);
}

/** "Enough for suppliers to prepare a tender": whom something is for need not be named. */
const forSuppliers = /\b(?:for|to|from|by) (?:the |an? |any |each |all )?@supplier/g;

/** What a party does, and what is done with it, is so in the quote where the quote has the same word. */
export const deedsAgree: Rule = ({ claim, evidence }) => {
  const theirs = [...evidence.quoted, ...evidence.calculated].flatMap(({ deeds }) => deeds);
  return firstFault(
    claim.statements.flatMap(({ deeds }) => deeds),
    ({ party, deed }) => {
      const doers = theirs.filter((other) => other.deed === deed).map((other) => other.party);
      if (doers.length === 0 || doers.includes(party)) return undefined;
      return fault("party", `In the quote it is the ${name(doers[0])}, not the ${name(party)} (“${deed}”).`);
    },
  );
};

const binding: readonly Force[] = ["must", "may", "should", "must-not", "need-not", "should-not"];

/** Who must or may is who must or may in the quote. Where the quote names nobody, it is the authority. */
export const subjectsAgree: Rule = ({ aligned }) =>
  firstFault(aligned, ({ clause, matches }) => {
    const mine = subjectOf(clause);
    if (!mine || !binding.includes(clause.force)) return undefined;
    const near = matches.filter(({ clause: other }) => isNegative(other.force) === isNegative(clause.force));
    const theirs = near.map((match) => doerOf(match, mine));
    if (theirs.length === 0 || theirs.includes(mine)) return undefined;
    return fault("party", `In the quote this is for the ${name(theirs[0])}, not the ${name(mine)}.`);
  });

/** The party that a quote's clause binds: its subject, what "it" stands for, or the authority. */
function doerOf({ clause, statement }: Match, mine: string): string {
  const own = subjectOf(clause);
  if (own) return own;
  const subject = clause.subject ?? "";
  if (isPassive(clause.text.slice(subject.length)) && !actorsIn(clause.text).includes(mine))
    return "@authority";
  if (/\b(?:it|they)\b[^@]*$/.test(subject)) return actorsIn(subject).at(-1) ?? statement.topic ?? mine;
  const actors = actorsIn(clause.text);
  return actors.includes(mine) || actorsIn(subject).length > 0 ? mine : "@authority";
}

/** Parties that act or are acted on, without those that something is for or belongs to. */
function actorsIn(text: string): string[] {
  const others =
    /(?<=\b(?:to|for|of|from|with|between) (?:the |an? |any |each |every |one )?(?:[\w-]+ )?)@[\w-]+|@[\w-]+'s?/g;
  return text.replace(others, " ").match(/@[\w-]+/g) ?? [];
}

/** The party that a clause is about, where it opens with one that acts and is not somebody else's. */
function subjectOf({ subject, text }: Proposition): string | undefined {
  if (!subject || isPassive(text.slice(subject.length))) return undefined;
  const first = /^(?:[\w,]+ ){0,3}?(?:the |an? |any |each |every |only )*(?:[\w-]+ )?(@[\w-]+\b)(?!'s)/.exec(
    subject.trim(),
  );
  const whose =
    /\b(?:by|to|for|of|from|with|between|before|after) (?:the |an? |any |each |every )?(?:[\w-]+ )?@[\w-]+/;
  if (!first || whose.test(first[0])) return undefined;
  return first[1];
}

function isPassive(text: string): boolean {
  return (
    /^(?:must|may|can|cannot|should|shall|need|needs|has|have)?(?: (?:not|also|then|first|to))* be [a-z]+/.test(
      text,
    ) || /^(?:is|are|was|were)\b/.test(text)
  );
}

function name(party: string | undefined): string {
  return (party ?? "")
    .replace("@sub", "@sub-contractor")
    .replace("@", "")
    .replace(/-(?!contractor)/g, " ");
}
