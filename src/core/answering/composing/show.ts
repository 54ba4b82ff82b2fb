import type { Passage } from "../../guidance/passage.ts";
import type { Point, Source } from "../../reply.ts";
import { toSource } from "../cite.ts";
import { isStale } from "../source-label.ts";

/** A stretch of a passage on which a point was proved to rest. */
export interface ProvedQuote {
  readonly passage: Passage;
  /** To the letter as it stands in the passage. */
  readonly quote: string;
}

/** Numbers the sources of points as they come: the same quote has one number, however often it is used. */
export function createCitations(staleBefore: string) {
  const sources: Source[] = [];
  const stale: number[] = [];
  const numbers = new Map<string, number>();

  function numberOf({ passage, quote }: ProvedQuote): number {
    const key = `${passage.id}\n${quote}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const n = sources.length + 1;
    numbers.set(key, n);
    sources.push(toSource({ passage, text: quote }, n, staleBefore));
    if (isStale(passage, staleBefore)) stale.push(n);
    return n;
  }

  return {
    sources: sources as readonly Source[],
    stale: stale as readonly number[],
    /** The point with the numbers of its sources. */
    cite: (text: string, quotes: readonly ProvedQuote[]): Point => ({
      text,
      citations: [...new Set(quotes.map(numberOf))].sort((a, b) => a - b),
    }),
  };
}
