import { type Catalogue, rarity } from "../guidance/catalogue.ts";
import type { Nation, Passage } from "../guidance/passage.ts";
import type { FoundTerm } from "../guidance/synonyms.ts";
import type { SearchHit, SearchIndex, SearchQuery } from "../ports/search-index.ts";
import { regimeStart } from "../rules/regime.ts";
import type { Question } from "./question.ts";
import type { Refusal } from "./refusals.ts";
import type { Rarity } from "./score.ts";
import { questionTopics, searchTerms, type Topic } from "./search-terms.ts";
import { type Candidate, rankPoints } from "./select-points.ts";

/** The date, nation and spaces an answer is for. */
export interface Scope {
  readonly asAt: string;
  /** ISO date of asking. */
  readonly today: string;
  /** ISO date: what was last checked before it is shown as long unchecked. */
  readonly staleBefore: string;
  readonly nation?: Nation;
  readonly spaces: readonly string[];
}

/** What was found for one part of a question. */
export interface Found {
  readonly part: string;
  readonly topics: readonly Topic[];
  readonly ranked: readonly Candidate[];
  readonly hits: readonly SearchHit[];
  readonly rarity: Rarity;
}

interface PartPorts {
  readonly index: SearchIndex;
  readonly catalogue: Catalogue;
  find(text: string): readonly FoundTerm[];
}

const passagesRead = 24;

/** The three ways of looking something up. */
export const retrieve = {
  /** The passages and points for one part of a question. */
  async part(
    question: Question,
    part: string,
    scope: Scope,
    { index, catalogue, find }: PartPorts,
  ): Promise<Found> {
    const telling = (stem: string) => rarity(catalogue, stem);
    const terms = searchTerms(question, part, find(question.text), telling);
    const query = { terms, references: question.references, ...scope, limit: passagesRead };
    const found = await withTransition(query, scope, index);
    const hits = found.filter((hit) => hit.exact || isOfRegime(hit.passage, question.text));
    const topics = questionTopics(question, part, catalogue, find);
    return {
      part,
      topics,
      hits,
      rarity: telling,
      ranked: rankPoints(hits, topics, { part, text: question.text }, telling),
    };
  },

  /** Titles to choose from for a question too thin to answer. */
  async titles(question: Question, scope: Scope, index: SearchIndex): Promise<string[]> {
    const terms = searchTerms(question, question.text, []);
    return nearestTitles(await index.search({ terms, references: [], ...scope, limit: passagesRead }));
  },

  /** The provisions quoted in place of help that is refused. */
  async forRefusal(
    { references, topic }: Refusal,
    scope: Scope,
    index: SearchIndex,
  ): Promise<readonly SearchHit[]> {
    const terms = topic.split(" ").map((text) => ({ text, weight: 1 }));
    return index.search({ terms, references, ...scope, limit: 4 });
  },
};

/**
 * What is found as at the asked date. Of a time before the Act, what the law says today of the change-over is found
 * as well: it decides which rules such a procurement stays under.
 */
async function withTransition(query: SearchQuery, { asAt, today }: Scope, index: SearchIndex) {
  const hits = await index.search(query);
  if (asAt >= regimeStart) return hits;
  const now = await index.search({ ...query, asAt: today });
  const change = now.filter(({ passage }) => passage.topics.includes("transition"));
  const all = [
    ...hits,
    ...change.filter(({ passage }) => !hits.some((hit) => hit.passage.id === passage.id)),
  ];
  return all.sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score).slice(0, passagesRead);
}

/** Health services have rules of their own, which say nothing of other contracts. */
function isOfRegime({ regime }: Passage, text: string): boolean {
  return regime !== "provider-selection-regime" || ofHealth.test(text);
}

const ofHealth =
  /\b(?:nhs|health|healthcare|psr|provider selection|clinical|hospitals?|ambulances?|icbs?|gps?|dental|dentists?|patients?|nurs\w+|medical|care|trusts?|therap\w+|commission\w+)\b/i;

const titlesAtMost = 4;

/** Titles of the found documents, each once, best first. */
export function nearestTitles(hits: readonly SearchHit[]): string[] {
  return [...new Set(hits.map(({ passage }) => passage.title))].slice(0, titlesAtMost);
}
