import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listGuidance, readGuidanceSource } from "../../src/adapters/guidance/read-folder.ts";
import type { Example } from "./word-model.ts";

const guidance = fileURLToPath(new URL("../../guidance", import.meta.url));
/** Enough fine examples to know the trade's words, few enough not to drown the rest. */
const everyNth = 2;

/** The training files, and the ways people ask for the guidance as examples of fine questions. */
export async function trainingExamples(): Promise<Example[]> {
  const files = await Promise.all(["refuse.jsonl", "outside.jsonl", "scenarios.jsonl"].map(readExamples));
  const documents = (await listGuidance(guidance)).map(readGuidanceSource);
  const passages = documents.flatMap((document) => ("faults" in document ? [] : document.passages));
  const asked = passages.flatMap(({ askedAs }) => askedAs).filter((_, n) => n % everyNth === 0);
  return [...files.flat(), ...asked.map((text): Example => ({ text, label: "fine" }))];
}

async function readExamples(name: string): Promise<Example[]> {
  const text = await readFile(new URL(`../training/${name}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Example);
}
