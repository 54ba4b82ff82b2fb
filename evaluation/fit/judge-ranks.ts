import { choosePoints, type RankWeights, rankRead } from "../../src/core/answering/select-points.ts";
import type { RankExample } from "./rank-examples.ts";
import { fitRanks } from "./ranks.ts";

/** Means over questions, 0 to 1; words as a count. */
export interface RanksJudged {
  readonly facts: number;
  readonly cited: number;
  readonly precision: number;
  readonly words: number;
}

const folds = 5;

/** Cross-validation: fitted on four fifths of the questions, judged on the fifth. The parts of a question stay together. */
export function crossValidate(examples: readonly RankExample[]): RanksJudged {
  const ids = [...new Set(examples.map(({ id }) => id))];
  const fold = new Map(ids.map((id, n) => [id, n % folds]));
  const judged = Array.from({ length: folds }, (_, n) => {
    const weights = fitRanks(examples.filter(({ id }) => fold.get(id) !== n));
    return examples.filter(({ id }) => fold.get(id) === n).map((example) => judge(example, weights));
  });
  return meanOf(judged.flat());
}

/** How the weights do on the very examples. */
export function judgeRanks(examples: readonly RankExample[], weights: RankWeights): RanksJudged {
  return meanOf(examples.map((example) => judge(example, weights)));
}

/** What would be shown for one part of a question. */
function judge({ read, right, facts }: RankExample, weights: RankWeights): RanksJudged {
  const { shown } = choosePoints(rankRead(read, weights));
  const at = shown.map(({ passage, point }) => ({
    passage: read.findIndex(({ analysed }) => analysed === passage),
    point: point.n,
  }));
  const sources = [...new Set(at.map(({ passage }) => passage))];
  const asExpected = sources.filter((passage) => right[passage]).length;
  const held = facts.filter((fact) => at.some(({ passage, point }) => fact[passage]?.[point])).length;
  return {
    facts: facts.length > 0 ? held / facts.length : 1,
    cited: Number(asExpected > 0),
    precision: asExpected / (sources.length || 1),
    words: shown.reduce((sum, { point }) => sum + point.words, 0),
  };
}

function meanOf(all: readonly RanksJudged[]): RanksJudged {
  const mean = (of: (each: RanksJudged) => number) =>
    Math.round((all.reduce((sum, each) => sum + of(each), 0) / (all.length || 1)) * 1000) / 1000;
  return {
    facts: mean(({ facts }) => facts),
    cited: mean(({ cited }) => cited),
    precision: mean(({ precision }) => precision),
    words: mean(({ words }) => words),
  };
}
