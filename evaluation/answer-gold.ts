import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listGuidance } from "../src/adapters/guidance/read-folder.ts";
import { openGuidanceIndex } from "../src/bootstrap/guidance-index.ts";
import type { Answer } from "../src/core/answering/answer.ts";
import { answerQuestion } from "../src/core/answering/answer-question.ts";
import { type GoldQuestion, type Score, scoreAnswer } from "./score.ts";

/** The day the gold sets were written for. */
const clock = { now: () => new Date("2026-11-22T12:00:00Z") };

export interface Answered {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  readonly score: Score;
}

/** Answers and scores gold questions on a fresh index of the guidance folder. */
export async function answerGold(gold: readonly GoldQuestion[], guidance: string): Promise<Answered[]> {
  const folder = await mkdtemp(join(tmpdir(), "golden-link-eval-"));
  try {
    const { index } = await openGuidanceIndex({ guidance, index: join(folder, "index") });
    const held = (await listGuidance(guidance)).map(({ text }) => text).join("\n");
    const ports = { index, clock, approvedAnswers: async () => [] };
    const answered: Answered[] = [];
    for (const each of gold) {
      const { history, asAt, nation } = each;
      const options = { ...(history && { history }), ...(asAt && { asAt }), ...(nation && { nation }) };
      const answer = await answerQuestion(each.question, options, ports);
      answered.push({ gold: each, answer, score: scoreAnswer(each, answer, held) });
    }
    index.close();
    return answered;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
