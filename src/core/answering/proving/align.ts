import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import type { FindAlike } from "./proof.ts";
import type { Proposition } from "./reading/proposition.ts";
import type { Statement } from "./reading/statement.ts";

/** A proposition of the evidence that speaks of the same as one of the point, and how far. */
export interface Match {
  readonly statement: Statement;
  readonly clause: Proposition;
  /** 0 to 1: how much of the point's proposition it covers. */
  readonly score: number;
}

/** A proposition of the point with the nearest propositions of the evidence, best first. */
export interface Aligned {
  readonly statement: Statement;
  readonly clause: Proposition;
  readonly matches: readonly Match[];
}

/**
 * What counts in a score: the clause itself, the sentence around it, the point's conditions in that sentence, and
 * that both have one verb, and the rest of their words. */
const weights = { clause: 0.5, sentence: 0.25, whole: 0.25, verb: 0.35, words: 0.2 };
/** Propositions nearly as near as the nearest count too. */
const near = 0.92;

/** Sets the propositions of a point beside those of the evidence. */
export function align({ statements }: Claim, evidence: Evidence, alike?: FindAlike): Aligned[] {
  const sources = [...evidence.quoted, ...evidence.calculated];
  return statements.flatMap((statement) =>
    statement.clauses.map((clause) => ({
      statement,
      clause,
      matches: nearest(clause, sources, defines(statements), alike),
    })),
  );
}

/** A point that tells conditions or what a word means may state what is a condition in the quote. */
function defines(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ plain, clauses }) =>
      /\b(?:means|conditions?|tests?|grounds?|cases?)\b|:/.test(plain) ||
      clauses.some(({ restrictors }) => restrictors.length > 0),
  );
}

function nearest(
  clause: Proposition,
  sources: readonly Statement[],
  defining: boolean,
  alike?: FindAlike,
): Match[] {
  if (clause.whole.size === 0) return clause.fragment ? [] : everything(sources);
  const all = sources.flatMap((statement) =>
    [
      ...statement.clauses,
      ...statement.limits.filter(({ limit }) => limit === "unless" || (defining && /^is/.test(clause.force))),
    ].map((other) => ({ statement, clause: other, score: scoreOf(clause, other, statement, alike) })),
  );
  const best = Math.max(0, ...all.map(({ score }) => score));
  if (best === 0) return [];
  return all.filter(({ score }) => score >= best * near).sort((a, b) => b.score - a.score);
}

function scoreOf(clause: Proposition, other: Proposition, statement: Statement, alike?: FindAlike): number {
  const verb = clause.verb !== undefined && clause.verb === other.verb ? weights.verb : 0;
  const wanted = clause.content.size > 0 ? clause.content : clause.whole;
  const held = clause.content.size > 0 ? other.content : other.whole;
  return (
    verb +
    weights.words * share(clause.loose, other.loose) +
    weights.clause * share(wanted, held, alike) +
    weights.sentence * share(wanted, statement.all, alike) +
    weights.whole * share(clause.whole, statement.all, alike)
  );
}

/** A proposition without words of its own ("There is none") is held against every one of the evidence. */
function everything(sources: readonly Statement[]): Match[] {
  return sources.flatMap((statement) =>
    statement.clauses.map((clause) => ({ statement, clause, score: near / 2 })),
  );
}

/** The share of the wanted stems that are held, those that mean the same included. */
export function share(wanted: ReadonlySet<string>, held: ReadonlySet<string>, alike?: FindAlike): number {
  if (wanted.size === 0) return 1;
  let found = 0;
  for (const each of wanted) if (holds(held, each, alike)) found += 1;
  return found / wanted.size;
}

export function holds(held: ReadonlySet<string>, stem: string, alike?: FindAlike): boolean {
  return held.has(stem) || (alike?.(stem).some((other) => held.has(other)) ?? false);
}
