import { askedText, outcomesText } from "../../core/corpus/check/questions.ts";
import { listUnanswered, type Unanswered } from "../../core/corpus/unanswered.ts";
import { today } from "../../core/ports/clock.ts";
import type { Assembled } from "../assemble.ts";
import { clean, plural } from "./report.ts";

export interface UnansweredFlags {
  readonly days: number;
  readonly json?: boolean;
}

const dayMs = 24 * 3_600_000;
const atMost = 100;

/** `corpus unanswered`: what people asked in the last days and were not told, the most asked first. */
export async function listUnansweredQuestions(
  { days, json }: UnansweredFlags,
  { database, index }: Assembled,
): Promise<void> {
  const now = new Date();
  const since = new Date(now.getTime() - days * dayMs);
  const { questions } = database.records;
  const asAt = today({ now: () => now });
  const found = await listUnanswered({ questions, index }, { since, asAt, atMost });
  if (json) process.stdout.write(`${JSON.stringify({ days, questions: found }, null, 2)}\n`);
  else process.stdout.write(`${toText(found, days)}\n`);
}

function toText(found: readonly Unanswered[], days: number): string {
  if (found.length === 0) return `In the last ${plural(days, "day")} every question got an answer.`;
  return found.map((asked) => describe(asked).map(clean).join("\n")).join("\n\n");
}

function describe(asked: Unanswered): string[] {
  return [
    asked.question,
    `  ${askedText(asked)}: ${outcomesText(asked)}`,
    ...asked.nearest.map((place) => `  near it: ${place}`),
  ];
}
