import { z } from "zod";
import { type LanguageModel, ModelFailed, type ModelRequest } from "../../ports/model.ts";
import { fence } from "../../privacy/fence.ts";
import type { ProvedQuote } from "./show.ts";

const shape = { name: "entail", schema: z.object({ follows: z.boolean(), reason: z.string() }) };

/**
 * Whether a second call finds that a claim follows from its quotes: true, or the sentence that says what does not.
 * A call that fails judges nothing: the program's own proof stands.
 */
export async function follows(
  claim: string,
  quotes: readonly ProvedQuote[],
  { model, request }: { model: LanguageModel; request(): Omit<ModelRequest, "task" | "input"> },
): Promise<true | string> {
  const input = [fence(claim, "claim"), ...quotes.map(({ quote }) => fence(quote, "quote"))].join("\n\n");
  try {
    const { value } = await model.generate({ ...request(), task: "entail", input }, shape);
    return value.follows || value.reason.trim().slice(0, 300) || "It does not follow from the quotes.";
  } catch (error) {
    if (error instanceof ModelFailed) return true;
    throw error;
  }
}
