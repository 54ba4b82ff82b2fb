import { align } from "./align.ts";
import { type Claim, readClaim } from "./claim.ts";
import { type Evidence, gatherEvidence, type PlacedQuote } from "./evidence.ts";
import { markAskersFigures } from "./mark-askers-figures.ts";
import type { Fault, FindAlike, Proof, ProvablePoint, ProvingContext } from "./proof.ts";
import { rules } from "./rules/in-order.ts";
import { placeQuotes } from "./rules/quotes.ts";
import { fault } from "./rules/rule.ts";
import { unwanted } from "./rules/unwanted.ts";

export type { FindAlike, FoundQuote, Proof, ProofFault, ProvablePoint, ProvingContext } from "./proof.ts";

/**
 * Proves a point by its quotes, or says in a sentence what is not proved. `alike` gives stems that mean the same as a
 * stem; without it only the words of the sources and a list of everyday words count.
 */
export function provePoint(point: ProvablePoint, context: ProvingContext, alike?: FindAlike): Proof {
  const found = unwanted(point.text);
  if (found) return refused(found);
  const placed = placeQuotes(point.quotes);
  if ("because" in placed) return refused(placed);
  const claim = readClaim(point.text);
  const evidence = gatherEvidence(placed, context);
  const wrong = firstOf(claim, evidence, alike);
  return wrong ? refused(wrong) : accepted(claim, evidence, placed);
}

function firstOf(claim: Claim, evidence: Evidence, alike?: FindAlike): Fault | undefined {
  if (claim.statements.length === 0 && !claim.answer) return fault("unsupported", "The point says nothing.");
  const held = { claim, evidence, aligned: align(claim, evidence, alike), ...(alike && { alike }) };
  for (const rule of rules) {
    const found = rule(held);
    if (found) return found;
  }
  return undefined;
}

function refused({ because, detail }: Fault): Proof {
  return { ok: false, because, detail };
}

function accepted(claim: Claim, evidence: Evidence, placed: readonly PlacedQuote[]): Proof {
  const quotes = placed.map(({ passage, stretch }) => ({ passage, quote: stretch }));
  const once = quotes.filter(
    ({ passage, quote }, n) =>
      quotes.findIndex((other) => other.passage === passage && other.quote === quote) === n,
  );
  return { ok: true, text: markAskersFigures(claim, evidence), quotes: once };
}
