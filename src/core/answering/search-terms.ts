import { type Catalogue, rarity } from "../guidance/catalogue.ts";
import { withoutProvisions } from "../guidance/reference-keys.ts";
import type { FoundTerm } from "../guidance/synonyms.ts";
import { isStopWord, stem, topicStems, words } from "../guidance/words.ts";
import type { SearchTerm } from "../ports/search-index.ts";
import { withoutDates } from "./date-in-question.ts";
import type { Question } from "./question.ts";

/** A stem the answer should touch, and how much it matters (0 to 1). */
export interface Topic {
  readonly stem: string;
  readonly weight: number;
  /** How much the part of the question it stands in counts, 0 to 1. */
  readonly share: number;
  /** Stems that mean the same: one of the sets, whole, counts nearly as much. */
  readonly alike: readonly (readonly string[])[];
  /** No passage has the word. */
  readonly unknown: boolean;
}

const shares = { context: 0.6, followed: 0.78, otherParts: 0.45 };
/** A word no passage has says little about which passage fits. */
const unknownWeight = 0.5;

/** What a question is about, by stem. `part` is the part of it in hand. */
export function questionTopics(
  question: Question,
  part: string,
  catalogue: Catalogue,
  find: (text: string) => readonly FoundTerm[],
): Topic[] {
  const layers: [string, number][] = [
    [part, 1],
    [question.ask, question.parts.length > 1 ? shares.otherParts : 1],
    [question.follows ?? "", shares.followed],
    [question.context, shares.context],
  ];
  const topics = new Map<string, Topic>();
  for (const [text, share] of layers) {
    const alike = alikeByStem(find(text));
    for (const each of new Set(topicStems(topicText(text)))) {
      const unknown = !(each in catalogue.frequency) && !alike.has(each);
      if (topics.has(each) || (unknown && /^\d/.test(each))) continue;
      const weight = share * (unknown ? unknownWeight : Math.max(rarity(catalogue, each), 0.05));
      topics.set(each, { stem: each, weight, share, unknown, alike: alike.get(each) ?? [] });
    }
  }
  return [...topics.values()];
}

/** Provisions are looked up by their keys, and dates say nothing of the topic. */
function topicText(text: string): string {
  return withoutDates(withoutProvisions(text));
}

/** The other names of each found term, under every stem of the term. */
function alikeByStem(found: readonly FoundTerm[]): Map<string, (readonly string[])[]> {
  const alike = new Map<string, (readonly string[])[]>();
  for (const { term, others } of found) {
    const sets = others.map((other) => other.stems.filter((each) => !isStopWord(each)));
    for (const each of term.stems) alike.set(each, [...(alike.get(each) ?? []), ...sets]);
  }
  return alike;
}

/** What to look for: the question's own words, and the telling ones of its terms' other names. */
export function searchTerms(
  question: Question,
  part: string,
  found: readonly FoundTerm[],
  telling: (stem: string) => number = () => 1,
): SearchTerm[] {
  const terms = new Set<string>();
  const add = (text: string) => {
    for (const word of words(topicText(text))) if (!isStopWord(word)) terms.add(word);
  };
  for (const text of [part, question.ask, question.follows ?? "", question.context]) add(text);
  // A term whose own words are common finds its passages by itself; its other names would bring in strangers.
  const seldom = found.filter(({ term }) => term.stems.some((each) => telling(each) >= seldomUsed));
  const others = seldom.flatMap((each) => each.others.slice(0, 4).flatMap(({ text }) => words(text)));
  // A word that nearly every passage has finds nothing and costs the most.
  const worth = others.filter((word) => telling(stem(word)) >= tellingEnough);
  for (const word of worth.slice(0, mostOthers)) add(word);
  return [...terms].slice(0, maxTerms).map((text) => ({ text, weight: 1 }));
}

const seldomUsed = 0.7;
const tellingEnough = 0.25;
const mostOthers = 10;
/** Enough for any question; more would only slow the search. */
const maxTerms = 60;
