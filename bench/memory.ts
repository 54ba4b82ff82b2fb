import { readFileSync } from "node:fs";
import { openIndex } from "../src/adapters/lancedb/search-index.ts";
import { answerQuestion } from "../src/core/answering/answer-question.ts";

/** A process of its own that opens an index, answers a file of questions, and prints its resident memory in MB. */
const [folder = "", file = ""] = process.argv.slice(2);
const index = openIndex(folder);
const ports = { index, clock: { now: () => new Date() }, approvedAnswers: async () => [] };
for (const question of JSON.parse(readFileSync(file, "utf8")) as string[])
  await answerQuestion(question, {}, ports);
globalThis.gc?.();
process.stdout.write(String(Math.round(process.memoryUsage().rss / 2 ** 20)));
index.close();
