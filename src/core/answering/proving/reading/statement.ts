import type { Mark } from "../marks/mark.ts";
import { readMarks } from "../marks/read-marks.ts";
import { readable } from "../text/plain.ts";
import { type Clause, isStatement, readClauses } from "./clauses.ts";
import { contentStems, looseStems } from "./content.ts";
import type { Force } from "./force.ts";
import { paraphrases } from "./paraphrases.ts";
import { type Deed, deeds, nameParties, partiesIn } from "./parties.ts";
import { qualifiersIn } from "./qualifiers.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** A sentence as it is compared with others. */
export interface Statement {
  /** In plain typography, contractions written out; the marks' places are in it. */
  readonly readable: string;
  /** In small letters and even words, with parties as "@supplier" and marks as "#0", "#1" … */
  readonly plain: string;
  readonly marks: readonly Mark[];
  readonly clauses: readonly Proposition[];
  readonly limits: readonly Proposition[];
  /** Stems of the words that carry content. */
  readonly content: ReadonlySet<string>;
  /** Those and the keys of the marks. */
  readonly all: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  readonly deeds: readonly Deed[];
  /** For comparing nearly equal wording. */
  readonly segments: readonly Segment[];
  /** The party that the sentence before it is about: what "it" stands for. */
  readonly topic?: string;
  readonly role: "rule" | "exception" | "example";
}

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

/** Reads one sentence. */
export function readStatement(text: string, role: Statement["role"] = "rule"): Statement {
  const even = readable(text).replace(/^(?:Exceptions?|Example): /, "");
  const marks = readMarks(even);
  const plain = evenWords(withPlaceholders(even, marks));
  const content = new Set(contentStems(plain));
  const clauses = readClauses(plain).map((clause) => toProposition(clause, marks));
  return {
    readable: even,
    plain,
    marks,
    clauses,
    limits: limitsOf(clauses, marks),
    content,
    all: new Set([...content, ...marks.flatMap(({ keys }) => keys)]),
    qualifiers: qualifiersIn(`${plain} ${even.toLowerCase()}`),
    parties: partiesIn(plain),
    deeds: deeds(plain),
    segments: segmentsOf(plain, marks),
    role,
  };
}

function toProposition(clause: Clause, marks: readonly Mark[]): Proposition {
  const content = stemsAndKeys(clause.text, marks);
  const verb = headVerb(clause);
  const limits = clause.restrictors.flatMap(({ text }) => [...stemsAndKeys(text, marks)]);
  const fragment =
    clause.force === "is" &&
    !clause.contrast &&
    !isStatement(clause.text) &&
    !/^(?:yes|no)\b/.test(clause.text);
  return {
    ...clause,
    marks: marksIn(clause.text, marks),
    content,
    loose: new Set(looseStems(clause.text)),
    fragment,
    whole: new Set([...content, ...limits]),
    ...(verb && { verb }),
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
function limitsOf(clauses: readonly Proposition[], marks: readonly Mark[]): Proposition[] {
  return clauses.flatMap(({ force, restrictors }) =>
    restrictors.flatMap(({ kind, text }) =>
      text.split(/,? and (?=(?:[\w@#'-]+ ){1,8}(?:is|are|has|have|must|may|can|\w+s) )/).map((part) => {
        const bare = part
          .replace(/^(?:only )?(?:if|unless|except|where|while|until|either)\b(?: (?:that|for|from))?/, "")
          .trim();
        const [own = { text: bare, force: "is", contrast: false, restrictors: [] } as const] =
          readClauses(bare);
        const limit = kind === "unless" ? "unless" : "if";
        const read = { ...own, restrictors: [], force: limit === "unless" ? turned[force] : own.force };
        return { ...toProposition(read, marks), limit } as const;
      }),
    ),
  );
}

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

/** The content of a stretch of a statement's plain text: stems and the keys of its marks. */
export function stemsAndKeys(text: string, marks: readonly Mark[]): Set<string> {
  return new Set([...contentStems(text), ...marksIn(text, marks).flatMap(({ keys }) => keys)]);
}

/** The marks whose placeholders stand in a stretch of a statement's plain text. */
function marksIn(text: string, marks: readonly Mark[]): Mark[] {
  return [...text.matchAll(/#(\d+)/g)].flatMap(([, n]) => marks[Number(n)] ?? []);
}

function withPlaceholders(text: string, marks: readonly Mark[]): string {
  let out = "";
  let from = 0;
  marks.forEach(({ start, end }, n) => {
    out += `${text.slice(from, start)}#${n}`;
    from = end;
  });
  return (out + text.slice(from)).toLowerCase();
}

/** A word's other name, in the same form: "purchasing" becomes "buying", and "$1" stands for what was matched. */
function inForm(word: string, [found, group]: readonly unknown[]): string {
  if (word.includes("$1")) return word.replace("$1", String(group));
  return /^[a-z]+ing$/.test(String(found)) && !word.includes(" ") ? `${word}ing` : word;
}

const bounds =
  /\b(?:may|must|can|shall|does|do|will)\s?not (?:exceed|go (?:beyond|past|over)|(?:be|last|run) (?:for )?(?:longer|more) than) (?=#)/g;
const latest = /\b(?:cannot|must not|may not)\b([^,.;]{0,60}?) after (?=#)/g;

/**
 * Brackets become commas, parties tokens, and everyday words the words of the guidance. "May not exceed 4 years" is
 * read as "is up to 4 years", "cannot start after a date" as "may start by" it.
 */
function evenWords(text: string): string {
  const open = text
    .replace(/\s*\(([^()]*)\)/g, ", $1,")
    .replace(/,(?=[,.;:]|$)/g, "")
    .replace(/["“”]/g, "");
  const bounded = open.replace(bounds, "is up to ").replace(latest, "may$1 by ");
  const even = paraphrases.reduce(
    (left, [pattern, word]) => left.replace(pattern, (...found) => inForm(word, found)),
    bounded,
  );
  return nameParties(even).replace(/\s+/g, " ").trim();
}
