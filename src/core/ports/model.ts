import type { z } from "zod";

/** What is asked of a language model. */
export interface ModelRequest {
  /** The task in one word, for logs, metrics and recordings: "route", "compose", "entail". */
  readonly task: string;
  readonly instructions: string;
  readonly input: string;
  /** For whom it is asked, as a code that names nobody: counted by daily limits, never sent. */
  readonly person?: string;
  /** Milliseconds left for the whole of it, retries included. */
  readonly budgetMs: number;
  /** Gives up early. An AbortSignal is one. */
  readonly signal?: Cancellation;
}

/** Says that nobody waits any more. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What a call cost. Token counts are 0 where the server does not tell. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Generated<T> {
  readonly value: T;
  readonly usage: ModelUsage;
  /** How many items of the list were left out because they did not fit. Absent where no list was read. */
  readonly skipped?: number;
}

/** A stream of the items of one list in the answer, each given as soon as it is whole; `end` holds all the rest. */
export interface GeneratedItems<Item, Whole> {
  readonly items: AsyncIterable<Item>;
  /** Resolves after the last item with the whole answer. Rejects as `items` throws. */
  readonly end: Promise<Generated<Whole>>;
}

export const modelFaults = [
  /** No whole answer within the budget. */
  "timed-out",
  /** The server says it is asked too often, or the circuit breaker is open. */
  "busy",
  /** Key, address or name of the model are wrong. */
  "misconfigured",
  /** The connection or the server failed. */
  "unavailable",
  /** An answer came that is empty, cut off or of another shape. */
  "damaged",
  /** The model or its content filter declined. */
  "refused",
  /** The input does not fit the model. */
  "too-long",
] as const;
export type ModelFault = (typeof modelFaults)[number];

/** A call that brought nothing. The cause is for the log; it holds no key and no text that was sent. */
export class ModelFailed extends Error {
  override readonly name = "ModelFailed";
  readonly because: ModelFault;

  constructor(because: ModelFault, options?: ErrorOptions) {
    super(`The model gave no answer: ${because}.`, options);
    this.because = because;
  }
}

/** A language model. Answers come back in the shape of a schema or not at all. */
export interface LanguageModel {
  /** The name shown in answers and records. */
  readonly name: string;
  /** @throws ModelFailed */
  generate<T>(request: ModelRequest, shape: Shape<T>): Promise<Generated<T>>;
  /** As generate, with the items of the list `key` of the answer given one by one as they arrive. */
  generateItems<Item, Whole>(
    request: ModelRequest,
    shape: ListShape<Item, Whole>,
  ): GeneratedItems<Item, Whole>;
}

/** The schema of an answer and its name. */
export interface Shape<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** The schema of an answer with a list, and of the items of that list. */
export interface ListShape<Item, Whole> extends Shape<Whole> {
  /** Where the list stands in the answer. */
  readonly key: string;
  readonly item: z.ZodType<Item>;
}

/** Turns texts into vectors of one length, in the same order. */
export interface Embeddings {
  readonly name: string;
  /** @throws ModelFailed */
  embed(texts: readonly string[], budgetMs: number): Promise<readonly (readonly number[])[]>;
}
