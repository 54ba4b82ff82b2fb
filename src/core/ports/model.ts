import type { z } from "zod";

/** What is asked of a language model: the answer comes back in the shape's schema. */
export interface ModelRequest<T> {
  readonly instructions: string;
  readonly input: string;
  readonly shape: { readonly name: string; readonly schema: z.ZodType<T> };
}

/** A language model. */
export interface LanguageModel {
  /** The name shown in answers and records. */
  readonly name: string;
  /** @throws BotError `timed-out`, `busy`, `misconfigured` or `unavailable`. */
  generate<T>(request: ModelRequest<T>): Promise<T>;
}

/** Turns texts into vectors of one length, in the same order. */
export interface Embeddings {
  readonly name: string;
  readonly dimensions: number;
  /** @throws BotError as LanguageModel does. */
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}
