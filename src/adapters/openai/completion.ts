import { z } from "zod";
import type { ModelUsage } from "../../core/ports/model.ts";

/** What one try brought, read whole or put together from a stream. */
export interface Reading {
  readonly text: string;
  /** "stop", "length", "content_filter". Undefined when the server did not say that it was done. */
  readonly finish?: string | undefined;
  readonly refused: boolean;
  readonly usage?: ModelUsage | undefined;
}

const words = z.string().nullish().catch(undefined);
/** Some servers give a list of parts, thoughts among them. */
const content = z
  .union([
    z.string(),
    z
      .array(z.object({ type: words, text: words }))
      .transform((parts) => parts.map(({ type, text }) => (type === "text" ? (text ?? "") : "")).join("")),
  ])
  .nullish()
  .catch(undefined);
const message = z.object({ content, refusal: words }).nullish().catch(undefined);
const tokens = z.number().nonnegative().catch(0);
const completion = z
  .object({
    choices: z
      .array(z.object({ message, delta: message, finish_reason: words }))
      .nullish()
      .catch(undefined),
    usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(undefined),
    error: z.unknown().optional(),
  })
  .catch({});

/** What one completion or one chunk of a stream says; `error` is set when it says that something went wrong. */
export function readCompletion(json: unknown): Reading & { readonly error?: unknown } {
  const { choices, usage, error } = completion.parse(json);
  const choice = choices?.[0];
  const said = choice?.message ?? choice?.delta;
  return {
    text: said?.content ?? "",
    finish: choice?.finish_reason ?? undefined,
    refused: Boolean(said?.refusal),
    usage: usage ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens } : undefined,
    error: error ?? undefined,
  };
}

/** A stream's earlier chunks with one more. */
export function joined(before: Reading, chunk: Reading): Reading {
  return {
    text: before.text + chunk.text,
    finish: chunk.finish ?? before.finish,
    refused: before.refused || chunk.refused,
    usage: chunk.usage ?? before.usage,
  };
}
