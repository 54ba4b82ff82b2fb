import type { PlacedQuote } from "../evidence.ts";
import type { Fault, ProvablePoint } from "../proof.ts";
import { findQuote } from "../text/find-quote.ts";
import { fault } from "./rule.ts";

/** Fewer words than these say nothing, unless they are a whole sentence or list item. */
const fewestWords = 4;

/** Finds every quote in its passage, or names the fault of one. A quote that is not there proves nothing. */
export function placeQuotes(quotes: ProvablePoint["quotes"]): readonly PlacedQuote[] | Fault {
  if (quotes.length === 0) return fault("quote", "Give at least one quote.");
  const placed: PlacedQuote[] = [];
  for (const { passage, quote } of quotes) {
    const place = findQuote(passage.text, quote);
    if (!place)
      return fault("quote", `“${short(quote)}” does not stand in “${passage.title}” to the letter. Copy it.`);
    if (
      !isTelling(
        quote,
        place.sentences.some(({ start, end }) => end - start <= quote.trim().length + 1),
      )
    ) {
      return fault("quote", `“${short(quote)}” is too short. Quote the whole statement.`);
    }
    placed.push({ passage, ...place });
  }
  return placed;
}

function isTelling(quote: string, isWhole: boolean): boolean {
  const count = quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count >= fewestWords || (isWhole && count >= 2);
}

function short(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 77)}…` : quote;
}
