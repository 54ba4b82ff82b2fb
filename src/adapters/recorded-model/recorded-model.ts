import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { feedItems } from "../../core/model/item-feed.ts";
import type { Timer } from "../../core/model/timer.ts";
import {
  type Generated,
  type LanguageModel,
  ModelFailed,
  type ModelRequest,
  type Shape,
} from "../../core/ports/model.ts";
import { hashOf, type RecordedCall, recordedCall } from "./recording.ts";

/**
 * A model without a server: it gives what `recordModel` wrote down. A question that was asked several times gets its
 * answers in their order, then the last of them again. One that was never asked fails as `unavailable`. Answers are
 * held against the schema once more, which must therefore take its own output.
 * With a timer, answers and items take the time they took when they were recorded; without, none.
 * @throws Error when the file cannot be read, or with the number of the line that cannot.
 */
export async function createRecordedModel(file: string, timer?: Timer): Promise<LanguageModel> {
  const calls = readCalls(await readFile(file, "utf8"), file);
  const next = inTheirOrder(calls);
  return {
    name: calls[0] ? `${calls[0].model} (recorded)` : "recorded",
    generate: async (request, shape) => {
      const call = next(request, shape);
      await waitUntil(call.ms, 0, request, timer);
      return ending(call, shape);
    },
    generateItems: (request, shape) =>
      feedItems(async (give) => {
        const call = next(request, shape);
        let passed = 0;
        for (const { ms, item } of call.items ?? []) {
          passed = await waitUntil(ms, passed, request, timer);
          give(fitting(shape.item, item, call));
        }
        await waitUntil(call.ms, passed, request, timer);
        return { ...ending(call, shape), skipped: call.skipped ?? 0 };
      }),
  };
}

function readCalls(text: string, file: string): RecordedCall[] {
  return text
    .split("\n")
    .map((line, n) => ({ line, number: n + 1 }))
    .filter(({ line }) => line.trim())
    .map(({ line, number }) => {
      const call = recordedCall.safeParse(parsed(line));
      if (!call.success) throw new Error(`${file}: line ${number} is not a recorded call.`);
      return call.data;
    });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function inTheirOrder(calls: readonly RecordedCall[]) {
  const left = Map.groupBy(calls, ({ task, hash }) => `${task} ${hash}`);
  return (request: ModelRequest, shape: Shape<unknown>): RecordedCall => {
    const same = left.get(`${request.task} ${hashOf(request, shape)}`);
    const call = same && same.length > 1 ? same.shift() : same?.[0];
    if (call) return call;
    throw failed("unavailable", `There is no recording of this "${request.task}".`);
  };
}

/** Waits from one time of the recording to another, in milliseconds since the start of the call. */
async function waitUntil(
  ms: number,
  passed: number,
  { budgetMs, signal }: ModelRequest,
  timer: Timer | undefined,
): Promise<number> {
  if (signal?.aborted) throw new ModelFailed("timed-out");
  if (!timer) return ms;
  if (ms > passed) await timer.sleep(Math.min(ms, budgetMs) - passed, signal);
  if (ms > budgetMs || signal?.aborted) throw new ModelFailed("timed-out");
  return ms;
}

function ending<T>(call: RecordedCall, { schema }: Shape<T>): Generated<T> {
  if (call.fault) throw failed(call.fault, `The recorded "${call.task}" failed so.`);
  const value = fitting(schema, call.answer, call);
  return { value, usage: call.usage ?? { inputTokens: 0, outputTokens: 0 } };
}

function fitting<T>(schema: z.ZodType<T>, recorded: unknown, { task }: RecordedCall): T {
  const { success, data } = schema.safeParse(recorded);
  if (!success) throw failed("damaged", `The recorded "${task}" does not fit its schema any more.`);
  return data;
}

function failed(because: ModelFailed["because"], cause: string): ModelFailed {
  return new ModelFailed(because, { cause: new Error(cause) });
}
