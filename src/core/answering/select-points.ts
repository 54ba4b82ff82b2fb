import { authorityRank } from "../guidance/passage.ts";
import type { SearchHit } from "../ports/search-index.ts";
import {
  type AskedView,
  type PassageSigns,
  type PointSigns,
  passageSignNames,
  passageSigns,
  pointSignNames,
  pointSigns,
  viewAsked,
} from "./rank-signs.ts";
import ranks from "./ranks.json" with { type: "json" };
import { type AnalysedPassage, type AnalysedPoint, analyse, coverage, type Rarity } from "./score.ts";
import type { Topic } from "./search-terms.ts";

/** A point that may be shown, with what it is worth as an answer, in log-odds against the others. */
export interface Candidate {
  readonly passage: AnalysedPassage;
  readonly point: AnalysedPoint;
  readonly score: number;
  readonly exact: boolean;
}

/** Set, like the ranks' weights, on all questions at once and judged by cross-validation. */
const tuning = {
  /** A point worth so much less than the best one is not an answer to the question. */
  margin: 2.5,
  /** What a word costs: of two points that answer alike, the short one. */
  word: 0.004,
};

/** A found passage read against the question, before anything is weighed. */
export interface ReadHit {
  readonly analysed: AnalysedPassage;
  readonly exact: boolean;
  readonly signs: PassageSigns;
  readonly points: readonly { readonly point: AnalysedPoint; readonly signs: PointSigns }[];
}

/** What was found, with the signs of every passage and point. */
export function readHits(hits: readonly SearchHit[], asked: AskedView): ReadHit[] {
  const found = hits.filter(({ exact }) => !exact);
  const best = Math.max(...found.map(({ score }) => score), Number.EPSILON);
  const votes = documentVotes(found.slice(0, voters));
  const named = hits.length - found.length;
  return hits.map(({ passage, score, exact }, place) => {
    const analysed = analyse(passage);
    const standing = {
      place,
      rank: exact ? 1 : Math.min(score / best, 1),
      votes: votes.get(passage.document) ?? 0,
      // The search puts the passages of a provision asked for by name in order: the one mainly about it first.
      exact: exact ? (named - place) / named : 0,
    };
    const points = analysed.points.map((point) => ({ point, signs: pointSigns(asked, point) }));
    return { analysed, exact, signs: passageSigns(asked, analysed, standing), points };
  });
}

/** Only what was found first says which document the question is about. */
const voters = 16;

/**
 * Every point of the found passages, best first, by a linear model that `npm run fit -- ranks` fits. Near-duplicates
 * are left out; authority breaks ties.
 */
export function rankPoints(
  hits: readonly SearchHit[],
  topics: readonly Topic[],
  question: { readonly part: string; readonly text: string },
  rarity: Rarity,
): Candidate[] {
  return rankRead(readHits(hits, viewAsked(topics, question, rarity)), ranks);
}

/** How much each sign counts. */
export type RankWeights = Readonly<Record<keyof PassageSigns | keyof PointSigns, number>>;

/** The points of passages already read, best first. */
export function rankRead(read: readonly ReadHit[], weights: RankWeights): Candidate[] {
  const candidates = read.flatMap(({ analysed: passage, exact, signs, points }) => {
    const worth = passageSignNames.reduce((sum, name) => sum + weights[name] * signs[name], 0);
    return points.map(({ point, signs: own }) => ({
      passage,
      point,
      exact,
      score:
        pointSignNames.reduce((sum, name) => sum + weights[name] * own[name], worth) -
        tuning.word * point.words,
    }));
  });
  const near = (score: number) => Math.round(score / tie);
  candidates.sort((a, b) => near(b.score) - near(a.score) || rankOf(a) - rankOf(b) || b.score - a.score);
  return withoutTwins(candidates);
}

/** Scores closer than this are alike: the higher authority comes first. */
const tie = 0.05;

function rankOf({ passage }: Candidate): number {
  return authorityRank(passage.passage);
}

/** How much of the search's score fell to each document: the right topic is often found in several sections. */
function documentVotes(hits: readonly SearchHit[]): Map<string, number> {
  const votes = new Map<string, number>();
  const whole = hits.reduce((sum, { score }) => sum + score ** 2, 0) || 1;
  for (const { passage, score } of hits) {
    votes.set(passage.document, (votes.get(passage.document) ?? 0) + score ** 2 / whole);
  }
  return votes;
}

const twinShare = 0.85;
/** Twins matter only among what may be shown. */
const comparedAtMost = 24;

/** Of points that say the same, the one of the highest authority, in the place of the first. */
function withoutTwins(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length >= comparedAtMost) break;
    const twin = kept.findIndex(({ point }) => alike(point.stems, candidate.point.stems) > twinShare);
    if (twin < 0) kept.push(candidate);
    else if (rankOf(candidate) < rankOf(kept[twin] as Candidate))
      kept[twin] = { ...candidate, score: kept[twin]?.score ?? 0 };
  }
  return kept;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** What an official will read on a phone: after the first number nothing is added, and nothing goes over the second. */
const shownWords = 220;
const mostWords = 240;
export const mostPoints = 6;

/** The points to show first and the ones kept for "more". A sure answer is short: the rest is worth too little. */
export function choosePoints(
  ranked: readonly Candidate[],
  atMost = mostPoints,
): { shown: Candidate[]; more: Candidate[] } {
  const best = ranked[0];
  if (!best) return { shown: [], more: [] };
  const worthy = ranked.filter(({ score }) => score >= best.score - tuning.margin);
  const shown: Candidate[] = [];
  let count = 0;
  for (const next of worthy) {
    if (shown.length >= atMost || count >= shownWords) break;
    if (shown.length > 0 && count + next.point.words > mostWords) continue;
    shown.push(next);
    count += next.point.words;
  }
  const left = ranked.filter((each) => !shown.includes(each) && each.score >= best.score - 2 * tuning.margin);
  return { shown, more: left.slice(0, mostMore) };
}

const mostMore = 5;

/** How much of the question the shown passages touch together, 0 to 1. */
export function covered(topics: readonly Topic[], shown: readonly Candidate[]): number {
  return Math.max(0, ...shown.map(({ passage }) => coverage(topics, passage.all)));
}
