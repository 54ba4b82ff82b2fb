import type { z } from "zod";
import { absentForNull } from "./absent-for-null.ts";
import { type WireSchema, wireSchema } from "./strict-schema.ts";

interface Prepared {
  readonly wire: WireSchema;
  readonly plain: (answer: unknown) => unknown;
}

const prepared = new WeakMap<z.ZodType, Prepared>();
const plainItems = new WeakMap<z.ZodType, Prepared["plain"]>();

/** What is sent of a schema, and what takes an answer back to it. Made once for each schema. */
export function prepare(schema: z.ZodType): Prepared {
  return remembered(prepared, schema, () => ({ wire: wireSchema(schema), plain: absentForNull(schema) }));
}

/** As prepare, for the items of a list: they need not be objects. */
export function prepareItem(schema: z.ZodType): Prepared["plain"] {
  return remembered(plainItems, schema, () => absentForNull(schema));
}

function remembered<T>(kept: WeakMap<z.ZodType, T>, schema: z.ZodType, make: () => T): T {
  const known = kept.get(schema) ?? make();
  kept.set(schema, known);
  return known;
}
