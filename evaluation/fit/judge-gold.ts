import { readSigns } from "../../src/core/answering/sufficiency.ts";
import { likelihoods } from "../../src/core/answering/word-model.ts";
import type { GoldQuestion } from "../score.ts";
import { lookUp } from "./look-up.ts";
import type { Judged } from "./signs.ts";

/** The signs of every gold question that clearly should be answered, or clearly should not. */
export async function judgeGold(gold: readonly GoldQuestion[]): Promise<Judged[]> {
  return lookUp(gold, ({ gold: { expect }, asked, gathered: { parts, ofTrade } }) => {
    const answerable = isAnswerable(expect.status);
    const [first] = parts;
    if (answerable === undefined || !first) return [];
    return [{ signs: readSigns({ ...first, ofTrade, kinds: likelihoods(asked) }), answerable }];
  });
}

/** Undefined where both would be right, or where other rules decide. */
function isAnswerable(status: readonly string[]): boolean | undefined {
  const may = status.includes("answered");
  const mayNot = status.includes("cannot-answer") || status.includes("out-of-scope");
  if (may === mayNot || status.includes("refused") || status.includes("clarify")) return undefined;
  return may;
}
