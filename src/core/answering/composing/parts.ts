import type { Clock } from "../../ports/clock.ts";
import type { LanguageModel } from "../../ports/model.ts";
import type { Prompts } from "../../prompts.ts";

/** What composing needs beside what answering needs. */
export interface ModelParts {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  /** Judges each point once more; left out, the program's own proof is enough. */
  readonly checker?: LanguageModel;
  /** Milliseconds for the whole of one answer. */
  readonly budgetMs: number;
}

/** The time one answer may take, from now on. */
export interface Budget {
  /** Milliseconds left, never below 0. */
  left(): number;
}

export function startBudget(clock: Clock, totalMs: number): Budget {
  const ends = clock.now().getTime() + totalMs;
  return { left: () => Math.max(0, ends - clock.now().getTime()) };
}
