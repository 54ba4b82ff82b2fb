import { type Catalogue, rarity } from "../../guidance/catalogue.ts";
import type { Passage } from "../../guidance/passage.ts";
import { createDoubts } from "./doubts.ts";
import type { FigureSentence } from "./figure-sentences.ts";
import type { FigureKind } from "./figures.ts";
import type { Finding } from "./finding.ts";
import { createSameSentences } from "./same-sentences.ts";
import { factsOf, mayMeet, type Statement, statementsIn } from "./statement.ts";

/** Sentences that give another figure for the same rule in the same time and place. */
export interface Contradictions {
  add(passage: Passage, sentences: readonly FigureSentence[]): void;
  findings(): Finding[];
}

/** Gathers what is said, and compares what shares its rarest word when all has come. */
export function createContradictions(catalogue: Catalogue): Contradictions {
  const byStem = new Map<string, Statement[]>();
  const bySubject = new Map<string, Statement[]>();
  const all: Statement[] = [];
  const same = createSameSentences();
  return {
    add(passage, sentences) {
      // A case study tells what happened, not what the rule is.
      if (sentences.length === 0 || passage.kind === "case-study") return;
      const facts = factsOf(passage);
      for (const sentence of sentences) {
        same.add(facts, sentence, passage.headings);
        for (const statement of statementsIn(sentence, facts, catalogue)) {
          all.push(statement);
          for (const stem of statement.telling) listFor(byStem, stem).push(statement);
          if (statement.subject) listFor(bySubject, statement.subject).push(statement);
        }
      }
    },
    findings() {
      const doubts = createDoubts();
      for (const [one, other] of same.differing()) doubts.add(one, other);
      for (const one of all) {
        for (const other of byStem.get(one.telling[0] ?? "") ?? [])
          if (mayContradict(one, other) && isAboutTheSame(one, other, catalogue)) doubts.add(one, other);
        for (const other of one.hasCondition ? [] : (bySubject.get(one.subject ?? "") ?? []))
          if (!other.hasCondition && mayContradict(one, other)) doubts.add(one, other);
      }
      return doubts.findings();
    },
  };
}

function listFor<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}

function mayContradict(one: Statement, other: Statement): boolean {
  if (!differ(one, other) || one.terms !== other.terms || !mayMeet(one.passage, other.passage)) return false;
  return one.codes.length === 0 || other.codes.length === 0 || one.codes.join() === other.codes.join();
}

/** The less two statements share, the more alike they must be. Conditions may be what they differ in. */
const alikeEnough = [
  { shared: 1, likeness: 0.4, likenessWithCondition: 0.7 },
  { shared: 0.75, likeness: 0.65, likenessWithCondition: 0.9 },
];

/** `other` may say more than `one`, but not leave out what `one` is about. */
function isAboutTheSame(one: Statement, other: Statement, catalogue: Catalogue): boolean {
  if (!one.telling.every((stem) => other.stems.has(stem))) return false;
  let shared = 0;
  for (const stem of one.stems) if (other.stems.has(stem)) shared += rarity(catalogue, stem);
  const likeness = shared / (one.weight + other.weight - shared || 1);
  const hasCondition = one.hasCondition || other.hasCondition;
  return alikeEnough.some(
    (enough) =>
      shared >= enough.shared && likeness >= (hasCondition ? enough.likenessWithCondition : enough.likeness),
  );
}

const dayKinds: readonly FigureKind[] = ["days", "working days"];

/** Another figure of the same kind; days and working days are told apart. */
function differ(one: Statement, other: Statement): boolean {
  if (one.kind === other.kind) return one.value !== other.value;
  return dayKinds.includes(one.kind) && dayKinds.includes(other.kind);
}
