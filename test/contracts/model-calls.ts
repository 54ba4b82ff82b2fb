import { z } from "zod";
import type { ModelRequest } from "../../src/core/ports/model.ts";

const point = z.object({ claim: z.string().min(1), note: z.string().optional() });
const points = { name: "points", schema: z.object({ title: z.string().optional(), points: z.array(point) }) };
export const listed = { ...points, key: "points", item: point };

export const secrets = { instructions: "SECRET-INSTRUCTIONS", input: "SECRET-INPUT" };
export const request: ModelRequest = { task: "compose", ...secrets, budgetMs: 20_000 };

/** Every item, once there are no more. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const read: Item[] = [];
  for await (const item of items) read.push(item);
  return read;
}

/** All that an error carries, its causes included. */
export function everythingIn(error: unknown): string {
  const seen = new Set<unknown>();
  const told: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) told.push(String(value));
    else if (!seen.has(value)) {
      seen.add(value);
      for (const name of Reflect.ownKeys(value)) look(Reflect.get(value, name));
      if (value instanceof Headers) told.push(JSON.stringify([...value]));
    }
  };
  look(error);
  return told.join("\n");
}
