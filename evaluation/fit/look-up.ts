import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openGuidanceIndex } from "../../src/bootstrap/guidance-index.ts";
import { type Gathered, gather } from "../../src/core/answering/gather.ts";
import type { Question } from "../../src/core/answering/question.ts";
import { screen } from "../../src/core/answering/screen.ts";
import { corpusWords, understand } from "../../src/core/answering/understand.ts";
import { askedOn } from "../gold.ts";
import type { GoldQuestion } from "../score.ts";

const guidance = fileURLToPath(new URL("../../guidance", import.meta.url));

/** A gold question with what was found for it. */
export interface LookedUp {
  readonly gold: GoldQuestion;
  /** What was asked, screened. */
  readonly asked: string;
  readonly question: Question;
  readonly gathered: Gathered;
}

/** Looks up every gold question that is not screened out, on a fresh index of the guidance. */
export async function lookUp<T>(
  gold: readonly GoldQuestion[],
  read: (found: LookedUp) => readonly T[],
): Promise<T[]> {
  const folder = await mkdtemp(join(tmpdir(), "golden-link-fit-"));
  try {
    const { index } = await openGuidanceIndex({ guidance, index: join(folder, "index") });
    const known = corpusWords(await index.catalogue());
    const all: T[] = [];
    for (const each of gold) {
      const screened = screen(each.question);
      if ("status" in screened) continue;
      const { asked } = screened;
      const question = understand(asked, each.history ?? [], each.nation, known);
      const scope = {
        asAt: each.asAt ?? askedOn,
        ...(question.nation && { nation: question.nation }),
        today: askedOn,
        staleBefore: "",
        spaces: [],
      };
      const gathered = await gather(question, scope, index);
      all.push(...read({ gold: each, asked, question, gathered }));
    }
    index.close();
    return all;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
