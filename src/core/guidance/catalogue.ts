import type { Passage } from "./passage.ts";
import { stem, topicStems, words } from "./words.ts";

/** What the corpus knows about itself: how common its words are, and which terms mean the same. */
export interface Catalogue {
  readonly passages: number;
  /** In how many passages a stem stands. */
  readonly frequency: Readonly<Record<string, number>>;
  /** Groups of terms that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** How many passages of its own rules each space has. */
  readonly localRules: Readonly<Record<string, number>>;
}

/** A group member as its stems, for finding it in a question. */
export interface Term {
  readonly text: string;
  readonly stems: readonly string[];
}

/** How telling a word is, from 0 (in every passage) to 1 (in none or one). */
export function rarity(catalogue: Catalogue, wordStem: string): number {
  const inPassages = catalogue.frequency[wordStem] ?? 0;
  const rarest = Math.log(1 + catalogue.passages);
  return Math.log((1 + catalogue.passages) / (1 + inPassages)) / (rarest || 1);
}

/** What is searched of a passage beside its text. */
export function searchableText({ title, headings, askedAs, text }: Passage): string {
  return [title, ...headings, ...askedAs, text].join("\n");
}

/** Counts the words of passages as they come. `start` is an earlier count that the new ones are added to. */
export function createWordCount(start?: Omit<Catalogue, "synonyms">) {
  const frequency: Record<string, number> = Object.assign(Object.create(null), start?.frequency);
  const localRules: Record<string, number> = Object.assign(Object.create(null), start?.localRules);
  let passages = start?.passages ?? 0;
  const count = (passage: Passage, step: 1 | -1) => {
    passages += step;
    for (const each of new Set(topicStems(searchableText(passage)))) tally(frequency, each, step);
    if (passage.textKind === "local-rules") tally(localRules, passage.space, step);
  };
  return {
    add: (passage: Passage) => count(passage, 1),
    remove: (passage: Passage) => count(passage, -1),
    /** The catalogue of what was counted so far. */
    catalogue: (synonyms: Catalogue["synonyms"]): Catalogue => ({
      passages,
      frequency,
      localRules,
      synonyms: mergeGroups(synonyms),
    }),
  };
}

function tally(counts: Record<string, number>, name: string, step: 1 | -1): void {
  const now = (counts[name] ?? 0) + step;
  if (now > 0) counts[name] = now;
  else delete counts[name];
}

/** Groups that share a term become one, so that several files may add to it. */
function mergeGroups(groups: readonly (readonly string[])[]): string[][] {
  const merged: string[][] = [];
  for (const group of groups) {
    const lower = group.map((term) => term.toLowerCase());
    const same = merged.find((known) => known[0]?.toLowerCase() === lower[0]);
    if (!same) merged.push([...group]);
    else same.push(...group.filter((term) => !same.some((old) => old.toLowerCase() === term.toLowerCase())));
  }
  return merged;
}

/** A term's stems in order, stop words included, as `findTerms` compares them. */
export function termStems(text: string): string[] {
  return words(text).map(stem);
}
