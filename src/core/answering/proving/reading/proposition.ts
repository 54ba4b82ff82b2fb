import type { Mark } from "../marks/mark.ts";
import { type Clause, isStatement, readClauses } from "./clauses.ts";
import { contentStems, looseStems, marksIn, stemsAndKeys } from "./content.ts";
import type { Force } from "./force.ts";

/** A clause with what it is aligned by: stems and the keys of marks. */
export interface Proposition extends Clause {
  readonly content: ReadonlySet<string>;
  /** Every word that is no mere grammar. */
  readonly loose: ReadonlySet<string>;
  /** Its conditions' too. */
  readonly whole: ReadonlySet<string>;
  readonly marks: readonly Mark[];
  /** The stem of the word that its sign of force goes with: "publish" of "must not be published". */
  readonly verb?: string;
  /** It has neither a verb nor a sign of force: "25 days, …" after a question. */
  readonly fragment: boolean;
  /** It is a condition of another, read as a statement. */
  readonly limit?: "if" | "unless";
}

/** Sets beside each clause what it is compared by. */
export function readPropositions(clauses: readonly Clause[], marks: readonly Mark[]): Proposition[] {
  return clauses.map((clause) => toProposition(clause, marks)).map(withWhatNoneMeans);
}

function toProposition(clause: Clause, marks: readonly Mark[]): Proposition {
  const content = stemsAndKeys(clause.text, marks);
  const verb = headVerb(clause);
  const limits = clause.restrictors.flatMap(({ text }) => [...stemsAndKeys(text, marks)]);
  return {
    ...clause,
    marks: marksIn(clause.text, marks),
    content,
    loose: new Set(looseStems(clause.text)),
    fragment: isFragment(clause),
    whole: new Set([...content, ...limits]),
    ...(verb && { verb }),
  };
}

function isFragment({ text, force, contrast }: Clause): boolean {
  return force === "is" && !contrast && !isStatement(text) && !/^(?:yes|no)\b/.test(text);
}

/** "… and there is none if …": the content is that of the clause before. */
function withWhatNoneMeans(clause: Proposition, n: number, all: readonly Proposition[]): Proposition {
  const before = all[n - 1];
  if (clause.content.size > 0 || !before || clause.force !== "is-not" || !/\bnone\b/.test(clause.text))
    return clause;
  return {
    ...clause,
    content: before.content,
    loose: before.loose,
    whole: new Set([...before.content, ...clause.whole]),
  };
}

function headVerb({ text, subject }: Clause): string | undefined {
  if (subject === undefined) return undefined;
  const after = text
    .slice(subject.length)
    .replace(/^(?:\S+ not|must|may|can|cannot|should|shall|need not|need|has to|have to)\b/, "");
  const found =
    /^(?: (?:be|been|to|also|then|not|only|first|always|never|have|by itself))* ([a-z][\w-]+)/.exec(
      after,
    )?.[1];
  return found && contentStems(found)[0];
}

/** A statement's conditions as statements: what an "unless" says is the other way round. */
export function limitsOf(clauses: readonly Proposition[], marks: readonly Mark[]): Proposition[] {
  return clauses.flatMap(({ force, restrictors }) =>
    restrictors.flatMap(({ kind, text }) =>
      text.split(nextPart).map((part) => {
        const bare = part.replace(marker, "").trim();
        const [own = { text: bare, force: "is", contrast: false } as const] = readClauses(bare);
        const limit = kind === "unless" ? "unless" : "if";
        const read = { ...own, restrictors: [], force: limit === "unless" ? turned[force] : own.force };
        return { ...toProposition(read, marks), limit } as const;
      }),
    ),
  );
}

const nextPart = /,? and (?=(?:[\w@#'-]+ ){1,8}(?:is|are|has|have|must|may|can|\w+s) )/;
const marker = /^(?:only )?(?:if|unless|except|where|while|until|either)\b(?: (?:that|for|from))?/;

const turned: Record<Force, Force> = {
  is: "is-not",
  "is-not": "is",
  must: "need-not",
  "need-not": "must",
  may: "must-not",
  "must-not": "may",
  should: "is-not",
  "should-not": "is",
  do: "is-not",
  "do-not": "is",
};
