import type { Mark } from "../marks/mark.ts";
import { readMarks } from "../marks/read-marks.ts";
import { readable } from "../text/plain.ts";
import { readClauses } from "./clauses.ts";
import { contentStems } from "./content.ts";
import { bracketedLimits, evenWords } from "./even-words.ts";
import { type Deed, deeds, partiesIn } from "./parties.ts";
import { limitsOf, type Proposition, readPropositions } from "./proposition.ts";
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
  /** Limits in brackets, each with the words that it limits. */
  readonly bracketed: readonly { readonly of: string; readonly text: string }[];
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
  /** The marks of the sentence before it, where it opens with "it" or "they". */
  readonly referred?: readonly Mark[];
  readonly role: "rule" | "exception" | "example";
}

const kept = new Map<string, Statement>();
/** Enough for the passages of many answers at once. */
const mostKept = 4_000;

/** Reads one sentence. What was read is kept: the points of an answer rest on the same few passages. */
export function readStatement(text: string, role: Statement["role"] = "rule"): Statement {
  const key = `${role} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const statement = read(text, role);
  kept.set(key, statement);
  return statement;
}

function read(text: string, role: Statement["role"]): Statement {
  const even = readable(text).replace(/^(?:Exceptions?|Example): /, "");
  const marks = readMarks(even);
  const plain = evenWords(even, marks);
  const content = new Set(contentStems(plain));
  const clauses = readPropositions(readClauses(plain), marks);
  return {
    readable: even,
    plain,
    marks,
    clauses,
    limits: limitsOf(clauses, marks),
    bracketed: bracketedLimits(even),
    content,
    all: new Set([...content, ...marks.flatMap(({ keys }) => keys)]),
    qualifiers: qualifiersIn(`${plain} ${even.toLowerCase()}`),
    parties: partiesIn(plain),
    deeds: deeds(plain),
    segments: segmentsOf(plain, marks),
    role,
  };
}
