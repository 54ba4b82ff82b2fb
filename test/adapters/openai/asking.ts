import { z } from "zod";
import { ModelFailed, type ModelRequest } from "../../../src/core/ports/model.ts";
import { request } from "../../contracts/model-calls.ts";
import type { modelUnderTest } from "./under-test.ts";

export const verdict = {
  name: "verdict",
  schema: z.object({ holds: z.boolean(), why: z.string().optional() }),
};
export const right = JSON.stringify({ holds: true, why: null });

type Under = Awaited<ReturnType<typeof modelUnderTest>>;

/** What comes of asking for a verdict: the value, or the fault. */
export async function outcome({ model }: Pick<Under, "model">, changes: Partial<ModelRequest> = {}) {
  try {
    return (await model.generate({ ...request, ...changes }, verdict)).value;
  } catch (error) {
    if (error instanceof ModelFailed) return error.because;
    throw error;
  }
}
