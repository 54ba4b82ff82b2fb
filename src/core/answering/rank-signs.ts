import { authorityRank } from "../guidance/passage.ts";
import { topicStems } from "../guidance/words.ts";
import { cues, sharedCues } from "./cues.ts";
import { type Expectation, readExpectation } from "./expectation.ts";
import {
  type AnalysedPassage,
  type AnalysedPoint,
  coverage,
  likeness,
  type Rarity,
  type Sought,
  shareOf,
  sought,
} from "./score.ts";
import type { Topic } from "./search-terms.ts";
import { isBesideTheCase } from "./special-cases.ts";

/** What tells how well a passage fits a question: each 0 to about 1, but `pairs` (0 to 2). */
export const passageSignNames = [
  /** The search score, as a share of the best one's, and the place in the search's list. */
  "rank",
  "place",
  /** Likeness with the way of asking that is most alike, and with the heading. */
  "label",
  "heading",
  "title",
  /** What the ways of asking hold of all the question's words, and of those of the part in hand. */
  "asked",
  "askedMain",
  "all",
  "context",
  /** How much of what was found stands in the same document. */
  "votes",
  "beside",
  "authority",
  /** Whether it answers the same form of question: who, when, which notice. */
  "labelCues",
  "headCues",
  "cuesAsked",
  "pairs",
  /** A provision asked for by name, and its place among the passages that carry it. */
  "exact",
  "exactPlace",
] as const;

/** What tells how well a point of a passage answers by itself. */
export const pointSignNames = [
  "pointCovers",
  "pointLike",
  "pointFirst",
  "pointPlace",
  "pointExample",
  "pointLength",
  "pointCues",
  "pointExpected",
] as const;

export type PassageSigns = Readonly<Record<(typeof passageSignNames)[number], number>>;
export type PointSigns = Readonly<Record<(typeof pointSignNames)[number], number>>;

/** A question, read once for all the passages it is held against. */
export interface AskedView extends Sought {
  readonly rarity: Rarity;
  readonly main: readonly Topic[];
  readonly context: readonly Topic[];
  /** Stems that stand side by side, as "first second". */
  readonly pairs: ReadonlySet<string>;
  readonly cues: number;
  readonly expectation: Expectation;
  readonly text: string;
}

/** Where a passage stands among what the search found. */
export interface Standing {
  readonly rank: number;
  readonly place: number;
  readonly votes: number;
  /** 0 when the passage carries no provision that was asked for by name; else 1 for the first, falling. */
  readonly exact: number;
}

export function viewAsked(
  topics: readonly Topic[],
  { part, text }: { readonly part: string; readonly text: string },
  rarity: Rarity,
): AskedView {
  const stems = topicStems(text);
  return {
    ...sought(topics),
    rarity,
    main: topics.filter(({ share }) => share >= 1),
    context: topics.filter(({ share }) => share < 1),
    pairs: new Set(stems.slice(1).map((stem, n) => `${stems[n]} ${stem}`)),
    cues: cues(part),
    expectation: readExpectation(part),
    text,
  };
}

/** How a passage fits. */
export function passageSigns(asked: AskedView, analysed: AnalysedPassage, standing: Standing): PassageSigns {
  const { passage, labels, labelCues, heading, title, all, headCues } = analysed;
  const best = bestLabel(asked, labels);
  const inLabels = ({ stem }: Topic) => Number(labels.some((label) => label.has(stem)));
  return {
    rank: standing.rank,
    place: 1 / (1 + standing.place),
    label: best.like,
    heading: likeness(asked, heading, asked.rarity),
    title: coverage(asked.topics, title),
    asked: shareOf(asked.topics, inLabels),
    askedMain: shareOf(asked.main, inLabels),
    all: coverage(asked.topics, all),
    context: coverage(asked.context, all),
    votes: standing.votes,
    beside: Number(isBesideTheCase(`${passage.title} ${passage.headings.join(" ")}`, asked.text)),
    authority: authorityRank(passage) / 10,
    labelCues: best.like * sharedCues(asked.cues, labelCues[best.n] ?? 0),
    headCues: sharedCues(asked.cues, headCues),
    cuesAsked: sharedCues(headCues, asked.cues),
    pairs: Math.max(0, ...labels.map((label) => pairsIn(asked.pairs, label))),
    exact: Number(standing.exact > 0),
    exactPlace: standing.exact,
  };
}

function bestLabel(asked: AskedView, labels: readonly ReadonlySet<string>[]): { like: number; n: number } {
  return labels.reduce(
    (best, label, n) => {
      const like = likeness(asked, label, asked.rarity);
      return like > best.like ? { like, n } : best;
    },
    { like: 0, n: 0 },
  );
}

const mostPairs = 2;

function pairsIn(pairs: ReadonlySet<string>, label: ReadonlySet<string>): number {
  let count = 0;
  let last = "";
  for (const stem of label) {
    if (pairs.has(`${last} ${stem}`)) count++;
    last = stem;
  }
  return Math.min(count, mostPairs);
}

const lastPlace = 6;

/** How a point of a passage answers by itself. */
export function pointSigns(asked: AskedView, point: AnalysedPoint): PointSigns {
  return {
    pointCovers: coverage(asked.topics, point.stems),
    pointLike: likeness(asked, point.stems, asked.rarity, 1),
    pointFirst: Number(point.n === 0),
    pointPlace: Math.min(point.n, lastPlace) / lastPlace,
    pointExample: Number(point.isExample),
    pointLength: Math.log1p(point.words) / 5,
    pointCues: sharedCues(asked.cues, point.cues),
    pointExpected: Number(asked.expectation.meets(point.text)),
  };
}
