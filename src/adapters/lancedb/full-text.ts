import { type FullTextQuery, Index, MatchQuery } from "@lancedb/lancedb";
import type { SearchQuery, SearchTerm } from "../../core/ports/search-index.ts";

/** The full-text index on the words: stemmed, without stop words. Positions are not kept: nothing asks for phrases. */
export const wordsIndex = () =>
  Index.fts({
    baseTokenizer: "simple",
    language: "English",
    stem: true,
    removeStopWords: true,
    lowercase: true,
    withPosition: false,
  });

/** The index on provision keys, taken as they are. */
export const keysIndex = () =>
  Index.fts({
    baseTokenizer: "whitespace",
    stem: false,
    removeStopWords: false,
    lowercase: true,
    withPosition: false,
  });

/** Longer queries are slow and longer words upset the engine. */
const maxQueryLength = 1_000;
const maxWordLength = 60;

/** A provision asked for by name outweighs any number of words. The narrowest comes first. */
const keyBoost = 40;

/**
 * One query for each weight, and one for each provision: the engine runs several plain queries much faster than
 * one that joins them. Their scores are added up.
 */
export function toFullText(query: SearchQuery): FullTextQuery[] {
  const words = [...byWeight(query.terms)].map(([boost, text]) => new MatchQuery(text, "words", { boost }));
  const keys = query.references.map((key, n) => new MatchQuery(key, "keys", { boost: keyBoost / (n + 1) }));
  return [...words, ...keys];
}

function byWeight(terms: readonly SearchTerm[]): Map<number, string> {
  const groups = new Map<number, string>();
  for (const { text, weight } of terms) {
    const safe = text.replace(/[^\p{L}\p{N}\s.]/gu, " ").trim();
    if (!safe || safe.split(/\s+/).some((word) => word.length > maxWordLength)) continue;
    groups.set(weight, `${groups.get(weight) ?? ""} ${safe}`.trim().slice(0, maxQueryLength));
  }
  return groups;
}
