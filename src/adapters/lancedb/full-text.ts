import { BooleanQuery, type FullTextQuery, Index, MatchQuery, Occur } from "@lancedb/lancedb";
import type { SearchQuery, SearchTerm } from "../../core/ports/search-index.ts";
import { nationColumn } from "./rows.ts";

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

/** The words and provisions looked for; undefined when there is nothing to look for. */
export function toFullText(query: SearchQuery): FullTextQuery | undefined {
  const parts: FullTextQuery[] = [];
  for (const [weight, text] of byWeight(query.terms))
    parts.push(new MatchQuery(text, "words", { boost: weight }));
  for (const [n, key] of query.references.entries()) {
    parts.push(new MatchQuery(key, "keys", { boost: keyBoost / (n + 1) }));
  }
  if (parts.length < 2) return parts[0];
  return new BooleanQuery(parts.map((part): [Occur, FullTextQuery] => [Occur.Should, part]));
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

/** What may be found, as the engine's filter. Values are quoted: a space's name may hold anything. */
export function toFilter({ nation, regime, asAt, spaces }: SearchQuery): string {
  const own = ["", ...spaces].map(quote).join(", ");
  return [
    `applies_from <= ${quote(asAt)}`,
    `applies_to >= ${quote(asAt)}`,
    `space IN (${own})`,
    ...(nation ? [`${nationColumn(nation)} = true`] : []),
    ...(regime ? [`regime = ${quote(regime)}`] : []),
  ].join(" AND ");
}

function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
