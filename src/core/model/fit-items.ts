import type { z } from "zod";
import type { ListShape } from "../ports/model.ts";

/** What became of the items of one list. */
export interface FittedItems<Item, Whole> {
  /** Those that fit, in their order. */
  readonly items: readonly Item[];
  readonly skipped: number;
  /** The whole answer without those that do not fit. */
  readonly whole: z.ZodSafeParseResult<Whole>;
}

/** Holds an answer, as a model wrote it, against its schema; items that do not fit are left out first. */
export function fitItems<Item, Whole>(
  answer: unknown,
  { schema, key, item }: ListShape<Item, Whole>,
): FittedItems<Item, Whole> {
  const list = listIn(answer, key);
  const fitted = list.map((each) => ({ each, parsed: item.safeParse(each) }));
  const fitting = fitted.filter(({ parsed }) => parsed.success);
  const trimmed =
    list.length > 0 ? { ...(answer as object), [key]: fitting.map(({ each }) => each) } : answer;
  return {
    items: fitting.map(({ parsed }) => parsed.data as Item),
    skipped: list.length - fitting.length,
    whole: schema.safeParse(trimmed),
  };
}

/** The list of an answer. Empty when there is none. */
export function listIn(answer: unknown, key: string): readonly unknown[] {
  const list = typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>)[key] : [];
  return Array.isArray(list) ? list : [];
}
