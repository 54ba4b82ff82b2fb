import type { SearchHit } from "../ports/search-index.ts";
import { likeness, type Rarity, sought } from "./score.ts";
import type { Topic } from "./search-terms.ts";
import { type Candidate, covered } from "./select-points.ts";
import signWeights from "./signs.json" with { type: "json" };
import type { Likelihoods } from "./word-model.ts";

/** What tells whether the found passages answer a question. */
export interface Evidence {
  readonly topics: readonly Topic[];
  readonly hits: readonly SearchHit[];
  readonly ranked: readonly Candidate[];
  readonly rarity: Rarity;
  /** The question uses words of the trade. */
  readonly ofTrade: boolean;
  /** How likely the message is of a kind no guidance answers. */
  readonly kinds: Likelihoods;
}

/** The signs, in numbers of about the same size. */
export const signNames = [
  "bias",
  "covered",
  "label",
  "unknown",
  "score",
  "trade",
  "exact",
  "scorePerTopic",
  "topics",
  "outside",
  "unheld",
] as const;
export type Signs = Readonly<Record<(typeof signNames)[number], number>>;

const looked = 3;
const manyTopics = 20;

/** Reads the signs from what was found. */
export function readSigns({ topics, hits, ranked, rarity, ofTrade, kinds }: Evidence): Signs {
  const best = ranked.slice(0, looked);
  const asked = sought(topics);
  const labels = best.flatMap(({ passage }) => passage.labels.map((label) => likeness(asked, label, rarity)));
  const whole = topics.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const unknown = topics.reduce((sum, topic) => sum + (topic.unknown ? topic.weight : 0), 0);
  const score = Math.max(0, ...hits.map((hit) => (hit.exact ? 0 : hit.score)));
  return {
    bias: 1,
    covered: covered(topics, best),
    label: Math.max(0, ...labels),
    unknown: unknown / whole,
    score: Math.log1p(score) / 4,
    trade: Number(ofTrade),
    exact: Number(hits.some(({ exact }) => exact)),
    scorePerTopic: Math.log1p(score / (topics.length || 1)),
    topics: Math.min(topics.length, manyTopics) / manyTopics,
    outside: kinds.outside,
    unheld: kinds.unheld,
  };
}

/**
 * How sure it is that what was found answers the question, 0 to 1: a logistic regression over the signs, fitted on
 * the public gold sets by `npm run fit` and judged on sets that are not in this repository.
 */
export function sufficiency(evidence: Evidence): number {
  const signs = readSigns(evidence);
  const sum = signNames.reduce((whole, name) => whole + signWeights[name] * signs[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
