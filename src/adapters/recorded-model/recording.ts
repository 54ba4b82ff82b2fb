import { createHash } from "node:crypto";
import { z } from "zod";
import { type ModelRequest, modelFaults, type Shape } from "../../core/ports/model.ts";

const ms = z.number().nonnegative();

/** One call as it went. What was asked stands there as a hash only; what was answered stands there in full. */
export const recordedCall = z.object({
  /** The name of the model that answered. */
  model: z.string(),
  task: z.string(),
  hash: z.string(),
  /** Milliseconds until the end. */
  ms,
  /** The items in their order, each with the milliseconds until it came. Only where items were asked for. */
  items: z.array(z.object({ ms, item: z.json() })).optional(),
  skipped: z.number().int().optional(),
  answer: z.json().optional(),
  usage: z.object({ inputTokens: z.number(), outputTokens: z.number() }).optional(),
  fault: z.enum(modelFaults).optional(),
});
export type RecordedCall = z.infer<typeof recordedCall>;
export type RecordedItem = NonNullable<RecordedCall["items"]>[number];

/** The same for the same question, whoever asks it and whatever time they have. */
export function hashOf({ instructions, input }: ModelRequest, { name }: Shape<unknown>): string {
  return createHash("sha256")
    .update(JSON.stringify([instructions, input, name]))
    .digest("hex");
}
