import { readFile } from "node:fs/promises";
import type { GoldQuestion } from "./score.ts";

/** The day on which the gold questions are asked. */
export const askedOn = "2026-11-23";

/** The public gold sets: questions to answer, and questions on which to abstain, ask back or refuse. */
export const goldFiles = ["gold.jsonl", "abstain.jsonl"];

/** Reads a set of gold questions, one JSON object a line. */
export async function readGold(file: string | URL): Promise<GoldQuestion[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim());
  return lines.map((line) => JSON.parse(line) as GoldQuestion);
}

/** Every question of the public sets. */
export async function publicGold(): Promise<GoldQuestion[]> {
  const sets = await Promise.all(goldFiles.map((name) => readGold(new URL(name, import.meta.url))));
  return sets.flat();
}
