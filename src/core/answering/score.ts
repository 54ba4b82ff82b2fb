import { searchableText } from "../guidance/catalogue.ts";
import type { Passage } from "../guidance/passage.ts";
import { type PassagePoint, splitPoints } from "../guidance/point.ts";
import { topicStems } from "../guidance/words.ts";
import type { Expectation } from "./expectation.ts";
import type { Topic } from "./search-terms.ts";

/** A passage with its words counted, kept so that it is counted once. */
export interface AnalysedPassage {
  readonly passage: Passage;
  readonly title: ReadonlySet<string>;
  /** Headings and the ways people ask for it, each by itself. */
  readonly labels: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
  readonly points: readonly AnalysedPoint[];
}

export interface AnalysedPoint extends PassagePoint {
  readonly stems: ReadonlySet<string>;
}

const analysed = new Map<string, Omit<AnalysedPassage, "passage"> & { readonly source: string }>();
/** The bundled corpus fits; of a larger one the passages met last are kept. */
const maxAnalysed = 1_000;

/** Counts a passage's words; the same words are counted once. */
export function analyse(passage: Passage): AnalysedPassage {
  const source = searchableText(passage);
  const known = analysed.get(passage.id);
  if (known?.source === source) return { ...known, passage };
  const made = { ...count(passage), source };
  const [oldest] = analysed.keys();
  if (analysed.size >= maxAnalysed && oldest !== undefined) analysed.delete(oldest);
  analysed.set(passage.id, made);
  return { ...made, passage };
}

function count({ headings, askedAs, title: name, topics, text }: Passage): Omit<AnalysedPassage, "passage"> {
  const labels = [...headings, ...askedAs].map((label) => new Set(topicStems(label)));
  const title = new Set([...topicStems(name), ...topics.flatMap(topicStems)]);
  const points = splitPoints(text).map((point) => ({ ...point, stems: new Set(topicStems(point.text)) }));
  const stems = [...labels, ...points.map((point) => point.stems)];
  return { title, labels, points, all: new Set([...title, ...stems.flatMap((each) => [...each])]) };
}

/** The share of the topics' weight that a set of stems touches, 0 to 1. */
export function coverage(topics: readonly Topic[], stems: ReadonlySet<string>): number {
  let whole = 0;
  let touched = 0;
  for (const topic of topics) {
    whole += topic.weight;
    touched += topic.weight * touch(topic, stems);
  }
  return whole > 0 ? touched / whole : 0;
}

/** 1 for the word itself, a little less for another name of it, 0 for neither. */
export function touch(topic: Topic, stems: ReadonlySet<string>): number {
  if (stems.has(topic.stem)) return 1;
  return topic.alike.some((set) => set.length > 0 && set.every((each) => stems.has(each))) ? 0.85 : 0;
}

/** How telling a stem is, from 0 to 1. */
export type Rarity = (stem: string) => number;

/**
 * How alike a label and the topics are: the share of the label's weight that the question touches and the share of
 * the question's that the label touches, in one number (F-measure). A long story is not held against a label.
 */
export function likeness(topics: readonly Topic[], label: ReadonlySet<string>, rarity: Rarity): number {
  let whole = 0;
  let shared = 0;
  for (const each of label) {
    const weight = rarity(each);
    whole += weight;
    const share = topics.find(({ stem, alike }) => stem === each || alike.some((set) => set.includes(each)));
    if (share) shared += weight * Math.min(1, share.share);
  }
  const ofLabel = whole > 0 ? shared / whole : 0;
  const ofQuestion = coverage(topics, label);
  const { beta } = weights;
  const sum = beta * ofLabel + ofQuestion;
  return sum > 0 ? ((1 + beta) * ofLabel * ofQuestion) / sum : 0;
}

/** Shares of a passage's and a point's score. Set on the whole public gold set, never on one question. */
export const weights = {
  rank: 0.3,
  label: 0.8,
  title: 0.15,
  text: 0.55,
  point: 0.45,
  expected: 0.2,
  first: 0.14,
  example: -0.15,
  /** How much more a label's own share counts than the question's. */
  beta: 0.5,
};

/** How well a passage fits, about 0 to 1. `rank` is its search score against the best one's. */
export function scorePassage(
  topics: readonly Topic[],
  passage: AnalysedPassage,
  rank: number,
  rarity: Rarity,
): number {
  const label = Math.max(...passage.labels.map((each) => likeness(topics, each, rarity)));
  return (
    weights.rank * rank +
    weights.label * label +
    weights.title * coverage(topics, passage.title) +
    weights.text * coverage(topics, passage.all)
  );
}

/** How well a point answers by itself, beside its passage's score. */
export function scorePoint(
  topics: readonly Topic[],
  point: AnalysedPoint,
  passageScore: number,
  expectation: Expectation,
): number {
  return (
    passageScore +
    weights.point * coverage(topics, point.stems) +
    (expectation.meets(point.text) ? weights.expected : 0) +
    (point.n === 0 ? weights.first : 0) +
    (point.isExample ? weights.example : 0)
  );
}
