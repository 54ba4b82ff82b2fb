import type { SearchHit } from "../ports/search-index.ts";
import { likeness, type Rarity } from "./score.ts";
import type { Topic } from "./search-terms.ts";
import { type Candidate, covered } from "./select-points.ts";

/** What tells whether the found passages answer a question. */
interface Evidence {
  readonly topics: readonly Topic[];
  readonly hits: readonly SearchHit[];
  readonly ranked: readonly Candidate[];
  readonly rarity: Rarity;
  /** The question uses words of the trade. */
  readonly ofTrade: boolean;
}

/**
 * Shares of each sign, by logistic regression on the public gold sets: a wrong answer counting more than a missing
 * one. Unseen sets judge it; see evaluation/README.md.
 */
const signs = {
  bias: -6.07,
  covered: 3.56,
  label: 2.39,
  unknown: -2.38,
  score: 0.93,
  trade: 1.91,
  exact: 1.7,
  scorePerTopic: 0.85,
  topics: 2.44,
};

const looked = 3;

/** How sure it is that what was found answers the question, 0 to 1. */
export function sufficiency({ topics, hits, ranked, rarity, ofTrade }: Evidence): number {
  const best = ranked.slice(0, looked);
  const labels = best.flatMap(({ passage }) =>
    passage.labels.map((label) => likeness(topics, label, rarity)),
  );
  const whole = topics.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const unknown = topics.reduce((sum, topic) => sum + (topic.unknown ? topic.weight : 0), 0);
  const score = Math.max(0, ...hits.map((hit) => (hit.exact ? 0 : hit.score)));
  const sum =
    signs.bias +
    signs.covered * covered(topics, best) +
    signs.label * Math.max(0, ...labels) +
    signs.unknown * (unknown / whole) +
    (signs.score * Math.log1p(score)) / 4 +
    signs.trade * Number(ofTrade) +
    signs.exact * Number(hits.some(({ exact }) => exact)) +
    signs.scorePerTopic * Math.log1p(score / (topics.length || 1)) +
    (signs.topics * Math.min(topics.length, 20)) / 20;
  return 1 / (1 + Math.exp(-sum));
}
