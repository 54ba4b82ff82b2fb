import { authorityRank } from "../guidance/passage.ts";
import { countWords } from "../guidance/point.ts";
import type { SearchHit } from "../ports/search-index.ts";
import { readExpectation } from "./expectation.ts";
import {
  type AnalysedPassage,
  type AnalysedPoint,
  analyse,
  coverage,
  type Rarity,
  scorePassage,
  scorePoint,
} from "./score.ts";
import type { Topic } from "./search-terms.ts";
import { isBesideTheCase } from "./special-cases.ts";

/** A point that may be shown, with what it is worth as an answer. */
export interface Candidate {
  readonly passage: AnalysedPassage;
  readonly point: AnalysedPoint;
  readonly score: number;
  readonly exact: boolean;
}

/** Set, like `weights`, on the whole public gold set. */
const tuning = {
  /** A provision asked for by name comes first among passages that speak of the rest of the question too. */
  exactBonus: 0.5,
  /** A point worth less than this share of the best one is not an answer to the question. */
  keepShare: 0.4,
  /** What a point of a passage already shown is worth against one that brings something else. */
  samePassage: 0.55,
  /** What a special case that was not asked for costs. */
  beside: 0.15,
  /** For standing in the document that most of what was found stands in. */
  votes: 0.1,
};

/** Every point of the found passages, best first. Near-duplicates are left out; authority breaks ties. */
export function rankPoints(
  hits: readonly SearchHit[],
  topics: readonly Topic[],
  question: { readonly part: string; readonly text: string },
  rarity: Rarity,
): Candidate[] {
  const expectation = readExpectation(question.part);
  const found = hits.filter(({ exact }) => !exact);
  const best = Math.max(...found.map(({ score }) => score), Number.EPSILON);
  const votes = documentVotes(found);
  const exactHits = hits.filter((hit) => hit.exact).length;
  const candidates = hits.flatMap(({ passage, score, exact }, n) => {
    const analysed = analyse(passage);
    // The search puts the passages of a provision asked for by name in order: the one mainly about it first.
    const rank = exact ? 1 + (exactHits - n) / exactHits : Math.min(score / best, 1);
    const worth =
      scorePassage(topics, analysed, rank, rarity) +
      tuning.votes * (votes.get(passage.document) ?? 0) +
      (exact ? tuning.exactBonus : 0) -
      (isBesideTheCase(`${passage.title} ${passage.headings.join(" ")}`, question.text) ? tuning.beside : 0);
    return analysed.points.map((point) => ({
      passage: analysed,
      point,
      exact,
      score: scorePoint(topics, point, worth, expectation),
    }));
  });
  const near = (score: number) => Math.round(score / tie);
  candidates.sort((a, b) => near(b.score) - near(a.score) || rankOf(a) - rankOf(b) || b.score - a.score);
  return withoutTwins(candidates);
}

/** Scores closer than this are alike: the higher authority comes first. */
const tie = 0.02;

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

/** What an official will read on a phone. */
const shownWords = 150;
const mostWords = 200;
export const mostPoints = 5;

/** The points to show first and the ones kept for "more". */
export function choosePoints(
  ranked: readonly Candidate[],
  atMost = mostPoints,
): { shown: Candidate[]; more: Candidate[] } {
  const best = ranked[0];
  if (!best) return { shown: [], more: [] };
  const worthy = ranked.filter(({ score }) => score >= best.score * tuning.keepShare);
  const shown: Candidate[] = [];
  const left = [...worthy];
  let count = 0;
  while (left.length > 0 && shown.length < atMost && count < shownWords) {
    const next = bestNext(left, shown);
    left.splice(left.indexOf(next), 1);
    const size = countWords(next.point.text);
    if (shown.length > 0 && count + size > mostWords) continue;
    shown.push(next);
    count += size;
  }
  return { shown, more: worthy.filter((candidate) => !shown.includes(candidate)).slice(0, mostPoints) };
}

/** The best candidate left, a passage already shown counting a little less. */
function bestNext(left: readonly Candidate[], shown: readonly Candidate[]): Candidate {
  const worth = ({ score, passage }: Candidate) =>
    shown.some((other) => other.passage.passage.id === passage.passage.id)
      ? score * tuning.samePassage
      : score;
  return left.reduce((best, each) => (worth(each) > worth(best) ? each : best));
}

/** How much of the question the shown passages touch together, 0 to 1. */
export function covered(topics: readonly Topic[], shown: readonly Candidate[]): number {
  return Math.max(0, ...shown.map(({ passage }) => coverage(topics, passage.all)));
}
