import { readFile } from "node:fs/promises";
import type { ProvablePoint, ProvingContext } from "../../src/core/answering/proving/proof.ts";
import type { Passage } from "../../src/core/guidance/passage.ts";

/** A passage as a pair keeps it. */
interface PairPassage {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly references: readonly string[];
}

/** A point with its quotes, and whether they prove it. */
export interface Pair {
  readonly id: string;
  readonly kind: "supported" | "changed";
  /** How a supported point is worded. */
  readonly how?: string;
  /** What was changed. */
  readonly change?: string;
  readonly question: string;
  readonly point: string;
  readonly passage: PairPassage;
  readonly quotes: readonly string[];
  /** Quotes from other passages. */
  readonly also?: readonly { readonly passage: PairPassage; readonly quotes: readonly string[] }[];
  readonly calculated?: readonly string[];
}

export async function readPairs(name: "pairs" | "held-out"): Promise<Pair[]> {
  const text = await readFile(new URL(`${name}.jsonl`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Pair);
}

/** A pair as the prover takes it. */
export function toProve(pair: Pair): { point: ProvablePoint; context: ProvingContext } {
  const all = [{ passage: pair.passage, quotes: pair.quotes }, ...(pair.also ?? [])];
  const quotes = all.flatMap(({ passage, quotes: own }) => {
    const whole = toPassage(passage);
    return own.map((quote) => ({ passage: whole, quote }));
  });
  return {
    point: { text: pair.point, quotes },
    context: { question: pair.question, calculated: pair.calculated ?? [] },
  };
}

function toPassage({ id, references, ...passage }: PairPassage): Passage {
  return {
    ...passage,
    id,
    document: id.replace(/#\d+$/, ""),
    references: references.map((label) => ({ label, url: "" })),
    askedAs: [],
    kind: "act",
    textKind: "summary",
    nations: ["england", "wales", "northern-ireland"],
    regime: "procurement-act-2023",
    appliesFrom: "2025-02-24",
    checked: "2026-11-22",
    topics: [],
    space: "",
  };
}
