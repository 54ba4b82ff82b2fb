import { type Match, share } from "../align.ts";
import type { Fault, FindAlike } from "../proof.ts";
import { contentStems, looseStems, stemsAndKeys } from "../reading/content.ts";
import { denies } from "../reading/negation.ts";
import type { Proposition } from "../reading/proposition.ts";
import type { Restrictor } from "../reading/restrictors.ts";
import type { Statement } from "../reading/statement.ts";
import { proving } from "./propositions.ts";
import { type Case, fault, firstFault, type Rule } from "./rule.ts";

/**
 * How much of a condition the point and the question must hold for it to count as kept: of one alternative, of each
 * part joined by "and", and where the point states no condition at all.
 */
const kept = { alternative: 0.5, part: 0.6, unconditional: 0.66 };

interface Held {
  readonly stems: ReadonlySet<string>;
  /** What the asker said. */
  readonly asked: ReadonlySet<string>;
  readonly conditional: boolean;
  readonly alike?: FindAlike | undefined;
}

/** A condition of the quote ("if", "unless", "only for") stands in the point too, or is what the asker said. */
export const conditionsKept: Rule = (all) => {
  const held = heldBy(all);
  return firstFault(all.aligned, ({ statement, clause, matches }) => {
    const found = proving({ clause, matches });
    const faults = found.map((match) =>
      firstFault([...match.clause.restrictors, ...bracketed(match, clause)], (each) =>
        dropped(each, match, statement, held),
      ),
    );
    return faults.length > 0 && faults.every(Boolean) ? faults[0] : undefined;
  });
};

/** The limits in brackets on what the point speaks of: one item of a list may have its own. */
function bracketed({ statement }: Match, { content }: Proposition): Restrictor[] {
  const spokenOf = statement.bracketed.filter(({ of }) =>
    contentStems(of).every((stem) => content.has(stem)),
  );
  return spokenOf.map(({ text }) => ({ kind: "unless", text }));
}

function heldBy({ claim, evidence, alike }: Case): Held {
  const sources = [...claim.statements, evidence.question, ...evidence.calculated];
  return {
    stems: new Set(sources.flatMap(({ plain, all }) => [...all, ...looseStems(plain)])),
    asked: evidence.question.content,
    conditional: [...claim.statements, evidence.question].some(({ clauses }) =>
      clauses.some(({ restrictors }) => restrictors.length > 0),
    ),
    alike,
  };
}

function dropped(
  restrictor: Restrictor,
  { statement: source, clause: main }: Match,
  statement: Statement,
  held: Held,
): Fault | undefined {
  const because = restrictor.kind === "unless" ? "exception" : "condition";
  if (!isKept(restrictor, source, main, held)) {
    return fault(
      because,
      `The quote adds “${spoken(restrictor.text, source)}”. Say so, or leave the statement out.`,
    );
  }
  const own = statement.clauses.flatMap(({ restrictors }) => restrictors);
  if (restrictor.kind === "only-if" && own.length > 0 && own.every(({ kind }) => kind === "if")) {
    return fault("condition", "The quote says “only if”; “if” alone says more.");
  }
  if (restrictor.kind === "if" && own.length > 0 && own.every(({ kind }) => kind === "only-if")) {
    return fault("condition", "The quote says “if”, not “only if”.");
  }
  return undefined;
}

/** One alternative is enough; each part joined by "and" has to be there. */
function isKept({ text }: Restrictor, { marks }: Statement, main: Proposition, held: Held): boolean {
  if (inPassing.test(text)) return true;
  const enough = held.conditional ? kept.alternative : kept.unconditional;
  return text.split(/,? or (?!more|less|other)/).some((alternative) => {
    const wanted = stemsOf(alternative, marks);
    if (isAsked(alternative, main, held)) return true;
    if (wanted.size === 0) return true;
    if (share(wanted, held.stems, held.alike) < enough) return false;
    const parts = alternative.split(/,? and /);
    return (
      parts.length === 1 ||
      parts.every((part) => share(stemsOf(part, marks), held.stems, held.alike) >= kept.part)
    );
  });
}

/** The case that the asker described: most of what the condition says beyond its statement. */
function isAsked(condition: string, { content }: Proposition, held: Held): boolean {
  const told = new Set(contentStems(condition).filter((each) => !content.has(each)));
  return told.size > 2 && !/ and /.test(condition) && share(told, held.asked, held.alike) >= kept.alternative;
}

/** "If possible", "where relevant", "if not before": no condition of its own. */
const inPassing =
  /^(?:if|where|unless|so far as|as far as) (?:not|any|so|needed|necessary|appropriate|applicable|relevant|possible|practicable|earlier|before|sooner|different|later)(?: before| earlier| sooner)?$/;

function stemsOf(text: string, marks: Statement["marks"]): Set<string> {
  return new Set([...looseStems(text), ...stemsAndKeys(text, marks)]);
}

function spoken(text: string, { marks }: Statement): string {
  return text
    .replace(/#(\d+)/g, (_, n) => marks[Number(n)]?.text ?? "")
    .replace(/@/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A condition that both give is not turned into its opposite. */
export const conditionsNotTurned: Rule = ({ claim, evidence, alike }) => {
  const theirs = evidence.quoted.flatMap(conditionsOf);
  return firstFault(claim.statements.flatMap(conditionsOf), (mine) => {
    const wanted = new Set(contentStems(mine));
    if (wanted.size === 0) return undefined;
    const near = theirs.filter((text) => share(wanted, new Set(contentStems(text)), alike) >= 0.75);
    if (near.length === 0 || near.some((text) => denies(text) === denies(mine))) return undefined;
    return fault("negation", "The quote's condition is the opposite one.");
  });
};

/** The parts of a statement's conditions. */
function conditionsOf({ clauses }: Statement): string[] {
  const conditions = clauses.flatMap(({ restrictors }) =>
    restrictors.filter(({ kind }) => /^(?:if|only-if|unless)$/.test(kind)),
  );
  return conditions.flatMap(({ text }) => text.split(/,? and /));
}

const excepting = /\b(?:unless|except|exceptions?|other than|otherwise|without|only|not|no)\b/;

/** An exception that the point makes is one that a quote makes; "even if" makes none. */
export const exceptionsNotAdded: Rule = ({ claim, evidence }) => {
  const mine = claim.statements.flatMap(({ clauses }) => clauses.flatMap(({ restrictors }) => restrictors));
  const sources = [...evidence.quoted, ...evidence.calculated];
  const added = mine.find(
    ({ kind, text }) => kind === "unless" && !sources.some((source) => excepts(source, text)),
  );
  return added
    ? fault("exception", `No quote makes this exception: “${added.text.replace(/[@#]/g, "")}”.`)
    : undefined;
};

function excepts({ plain, role }: Statement, text: string): boolean {
  if (/\beven if\b/.test(plain)) return /\b(?:unless|except)\b/.test(plain);
  return role === "exception" || excepting.test(plain) || /^until\b/.test(text);
}
