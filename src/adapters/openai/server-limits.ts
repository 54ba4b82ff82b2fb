import { type AnswerFormat, answerFormats } from "./answer-format.ts";
import type { FaultFacts } from "./fault.ts";

/** What one request asked for. */
export interface Asked {
  readonly shape: string;
  readonly format: AnswerFormat;
  readonly streamOptions: boolean;
  readonly temperature: boolean;
}

/** What a server has refused, so that it is not asked for again as long as the process runs. */
export class ServerLimits {
  streamOptions = true;
  temperature = true;
  #every = 0;
  readonly #ofShape = new Map<string, number>();

  /** The surest format that was not refused, for this shape or for all. */
  formatFor(shape: string): AnswerFormat {
    const step = Math.max(this.#every, this.#ofShape.get(shape) ?? 0);
    return answerFormats[step] ?? "text";
  }

  /** Remembers a refusal. Answers whether the same can be asked for with less. */
  refused({ refusedPart, schemaOnly }: FaultFacts, asked: Asked): boolean {
    if (refusedPart === "stream_options") {
      this.streamOptions = false;
      return asked.streamOptions;
    }
    if (refusedPart === "temperature") {
      this.temperature = false;
      return asked.temperature;
    }
    const next = answerFormats.indexOf(asked.format) + 1;
    if (refusedPart !== "response_format" || next >= answerFormats.length) return false;
    if (schemaOnly) this.#ofShape.set(asked.shape, Math.max(next, this.#ofShape.get(asked.shape) ?? 0));
    else this.#every = Math.max(next, this.#every);
    return true;
  }
}
