import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listGuidance } from "../src/adapters/guidance/read-folder.ts";
import { openGuidanceIndex } from "../src/bootstrap/guidance-index.ts";
import type { Answer } from "../src/core/answering/answer.ts";
import { answerQuestion } from "../src/core/answering/answer-question.ts";
import type { SearchIndex } from "../src/core/ports/search-index.ts";
import { askedOn } from "./gold.ts";
import { type GoldQuestion, type Score, scoreAnswer } from "./score.ts";

const clock = { now: () => new Date(`${askedOn}T12:00:00Z`) };

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
    const answered: Answered[] = [];
    for (const each of gold) {
      const { history, asAt, nation } = each;
      const options = { ...(history && { history }), ...(asAt && { asAt }), ...(nation && { nation }) };
      const watched = watch(index);
      const ports = { index: watched.index, clock, approvedAnswers: async () => [] };
      const start = performance.now();
      const answer = await answerQuestion(each.question, options, ports);
      const ms = performance.now() - start;
      answered.push({
        gold: each,
        answer,
        score: scoreAnswer(each, { answer, ms, firstFive: watched.labels() }, held),
      });
    }
    index.close();
    return answered;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const first = 5;

/** The index, with the provisions of the first five passages of every search noted down. */
function watch(index: SearchIndex): { index: SearchIndex; labels(): string[] } {
  const labels: string[] = [];
  return {
    index: {
      catalogue: () => index.catalogue(),
      async search(query) {
        const hits = await index.search(query);
        for (const { passage } of hits.slice(0, first))
          labels.push(...passage.references.map(({ label }) => label));
        return hits;
      },
    },
    labels: () => labels,
  };
}
