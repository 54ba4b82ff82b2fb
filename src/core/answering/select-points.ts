import { authorityRank } from "../guidance/passage.ts";
import { countWords } from "../guidance/point.ts";
import type { SearchHit } from "../ports/search-index.ts";
import { readExpectation } from "./expectation.ts";
import {
  type AnalysedPassage,
  type AnalysedPoint,
  analyse,
  coverage,
  scorePassage,
  scorePoint,
} from "./score.ts";
import type { Topic } from "./search-terms.ts";

/** A point that may be shown, with what it is worth as an answer. */
export interface Candidate {
  readonly passage: AnalysedPassage;
  readonly point: AnalysedPoint;
  readonly score: number;
  readonly exact: boolean;
}

/** A provision asked for by name comes first among passages that speak of the rest of the question too. */
const exactBonus = 0.3;

/** Every point of the found passages, best first. Near-duplicates are left out; authority breaks ties. */
export function rankPoints(hits: readonly SearchHit[], topics: readonly Topic[], ask: string): Candidate[] {
  const expectation = readExpectation(ask);
  const best = Math.max(...hits.map(({ score }) => score), Number.EPSILON);
  const candidates = hits.flatMap(({ passage, score, exact }) => {
    const analysed = analyse(passage);
    const worth =
      scorePassage(topics, analysed, exact ? 1 : Math.min(score / best, 1)) + (exact ? exactBonus : 0);
    return analysed.points.map((point) => ({
      passage: analysed,
      point,
      exact,
      score: scorePoint(topics, point, worth, expectation),
    }));
  });
  candidates.sort(
    (a, b) => b.score - a.score || authorityRank(a.passage.passage) - authorityRank(b.passage.passage),
  );
  return withoutTwins(candidates);
}

const twinShare = 0.85;
/** Twins matter only among what may be shown. */
const comparedAtMost = 24;

function withoutTwins(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length >= comparedAtMost) break;
    if (!kept.some((other) => alike(other.point.stems, candidate.point.stems) > twinShare))
      kept.push(candidate);
  }
  return kept;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

/** What an official will read on a phone. */
export const shownWords = 120;
const mostWords = 150;
const mostPoints = 4;
/** A point worth less than this share of the best one is not an answer to the question. */
const keepShare = 0.62;

/** The points to show first and the ones kept for "more". */
export function choosePoints(ranked: readonly Candidate[]): { shown: Candidate[]; more: Candidate[] } {
  const best = ranked[0];
  if (!best) return { shown: [], more: [] };
  const worthy = ranked.filter(({ score }) => score >= best.score * keepShare);
  const shown: Candidate[] = [];
  let count = 0;
  for (const candidate of worthy) {
    const size = countWords(candidate.point.text);
    if (shown.length > 0 && (shown.length >= mostPoints || count + size > mostWords || count >= shownWords))
      continue;
    shown.push(candidate);
    count += size;
  }
  return { shown, more: worthy.filter((candidate) => !shown.includes(candidate)).slice(0, mostPoints) };
}

/** How much of the question the shown passages touch together, 0 to 1. */
export function covered(topics: readonly Topic[], shown: readonly Candidate[]): number {
  return Math.max(0, ...shown.map(({ passage }) => coverage(topics, passage.all)));
}
