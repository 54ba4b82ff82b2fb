import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openGuidanceIndex } from "../../src/bootstrap/guidance-index.ts";
import { gather } from "../../src/core/answering/gather.ts";
import { screen } from "../../src/core/answering/screen.ts";
import { readSigns } from "../../src/core/answering/sufficiency.ts";
import { corpusWords, understand } from "../../src/core/answering/understand.ts";
import { likelihoods } from "../../src/core/answering/word-model.ts";
import { askedOn } from "../gold.ts";
import type { GoldQuestion } from "../score.ts";
import type { Judged } from "./signs.ts";

const guidance = fileURLToPath(new URL("../../guidance", import.meta.url));

/** The signs of every gold question that clearly should be answered, or clearly should not. */
export async function judgeGold(gold: readonly GoldQuestion[]): Promise<Judged[]> {
  const folder = await mkdtemp(join(tmpdir(), "golden-link-fit-"));
  try {
    const { index } = await openGuidanceIndex({ guidance, index: join(folder, "index") });
    const judged: Judged[] = [];
    const known = corpusWords(await index.catalogue());
    for (const { question: text, history, asAt, nation, expect } of gold) {
      const answerable = isAnswerable(expect.status);
      const screened = screen(text);
      if (answerable === undefined || "status" in screened) continue;
      const question = understand(screened.asked, history ?? [], nation, known);
      const scope = {
        asAt: asAt ?? askedOn,
        ...(question.nation && { nation: question.nation }),
        today: askedOn,
        staleBefore: "",
        spaces: [],
      };
      const { parts, ofTrade } = await gather(question, scope, index);
      const kinds = likelihoods(screened.asked);
      const [first] = parts;
      if (first) judged.push({ signs: readSigns({ ...first, ofTrade, kinds }), answerable });
    }
    index.close();
    return judged;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Undefined where both would be right, or where other rules decide. */
function isAnswerable(status: readonly string[]): boolean | undefined {
  const may = status.includes("answered");
  const mayNot = status.includes("cannot-answer") || status.includes("out-of-scope");
  if (may === mayNot || status.includes("refused") || status.includes("clarify")) return undefined;
  return may;
}
