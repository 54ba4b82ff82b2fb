import type { Passage } from "../../guidance/passage.ts";
import type { SearchIndex } from "../../ports/search-index.ts";
import { type Gathered, gather } from "../gather.ts";
import type { Question } from "../question.ts";
import type { Scope } from "../retrieve.ts";
import { corpusWords, understand } from "../understand.ts";

/** A passage the model may rest points on, under the tag it knows it by. */
export interface Tagged {
  /** "P1", "P2" … */
  readonly tag: string;
  readonly passage: Passage;
}

/** What was found for a question in all its phrasings. */
export interface Evidence {
  readonly passages: readonly Tagged[];
  /** What was found for the question itself. */
  readonly gathered: Gathered;
}

const mostPassages = 9;
/** Of its own rules an organisation gets these places, after the law. */
const mostOwn = 2;
/** Reciprocal rank fusion: how little the first place counts above the tenth. */
const fusion = 60;

/** Looks a question up in several phrasings and fuses the lists by reciprocal rank. */
export async function findEvidence(
  question: Question,
  phrasings: readonly string[],
  scope: Scope,
  index: SearchIndex,
): Promise<Evidence> {
  const known = corpusWords(await index.catalogue());
  const others = phrasings.map((text) => understand(text, [], scope.nation, known));
  const [gathered, ...more] = await Promise.all(
    [question, ...others].map((each) => gather(each, scope, index)),
  );
  if (!gathered) throw new Error("nothing was looked up");
  const lists = [gathered, ...more].flatMap(({ parts }) => parts.map(({ ranked }) => ranked));
  const fused = fuse(lists.map((list) => list.map(({ passage }) => passage.passage)));
  const own = gathered.own.map(({ passage }) => passage.passage).slice(0, mostOwn);
  const all = [...fused.slice(0, mostPassages), ...own];
  return { gathered, passages: all.map((passage, n) => ({ tag: `P${n + 1}`, passage })) };
}

/** Passages by the sum of 1 / (60 + place) over the lists they stand in, best first. */
export function fuse(lists: readonly (readonly Passage[])[]): Passage[] {
  const found = new Map<string, { passage: Passage; score: number }>();
  for (const list of lists) {
    const once = list.filter(({ id }, n) => list.findIndex((other) => other.id === id) === n);
    for (const [place, passage] of once.entries()) {
      const score = (found.get(passage.id)?.score ?? 0) + 1 / (fusion + place + 1);
      found.set(passage.id, { passage, score });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).map(({ passage }) => passage);
}
