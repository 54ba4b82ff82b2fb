import type { LanguageModel, ModelRequest } from "../../ports/model.ts";
import { type ProvingContext, provePoint } from "../proving/prove-point.ts";
import type { WrittenPoint } from "./compose-points.ts";
import { follows } from "./entail.ts";
import type { Tagged } from "./evidence.ts";
import type { ProvedQuote } from "./show.ts";

/** A point that may be shown, or why it may not: a sentence the model can mend it by. */
export type Judged =
  | { readonly ok: true; readonly text: string; readonly quotes: readonly ProvedQuote[] }
  | { readonly ok: false; readonly because: string; readonly detail: string };

export interface Judge {
  readonly passages: readonly Tagged[];
  readonly context: ProvingContext;
  /** Asks a second model whether each point follows from its quotes; left out, the program's own proof is enough. */
  readonly entail?: { readonly model: LanguageModel; request(): Omit<ModelRequest, "task" | "input"> };
}

/** Proves a point against the passages it names. */
export async function judgePoint({ text, quotes }: WrittenPoint, judge: Judge): Promise<Judged> {
  const named = quotes.map(({ tag, quote }) => ({
    quote,
    tag,
    passage: judge.passages.find((each) => each.tag === tag.replace(/[[\]\s]/g, "").toUpperCase())?.passage,
  }));
  const invented = named.find(({ passage }) => !passage);
  if (invented)
    return { ok: false, because: "invented-tag", detail: "It names a passage that there is not." };
  const held = named.flatMap(({ passage, quote }) => (passage ? [{ passage, quote }] : []));
  const proof = provePoint({ text, quotes: held }, judge.context);
  if (!proof.ok || !judge.entail) return proof;
  const verdict = await follows(proof.text, proof.quotes, judge.entail);
  return verdict === true ? proof : { ok: false, because: "not-entailed", detail: verdict };
}
