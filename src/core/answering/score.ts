import type { Passage } from "../guidance/passage.ts";
import { countWords, type PassagePoint, splitPoints } from "../guidance/point.ts";
import { topicStems } from "../guidance/words.ts";
import { cues } from "./cues.ts";
import type { Topic } from "./search-terms.ts";

/** A passage with its words counted, kept so that it is counted once. */
export interface AnalysedPassage {
  readonly passage: Passage;
  readonly title: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
  /** Headings and the ways people ask for it, each by itself. */
  readonly labels: readonly ReadonlySet<string>[];
  /** What each label's form asks for, and what the title and headings together do, as `cues` tells it. */
  readonly labelCues: readonly number[];
  readonly headCues: number;
  readonly all: ReadonlySet<string>;
  readonly points: readonly AnalysedPoint[];
}

export interface AnalysedPoint extends PassagePoint {
  readonly stems: ReadonlySet<string>;
  readonly cues: number;
  readonly words: number;
}

const analysed = new Map<Passage, AnalysedPassage>();
/** The bundled corpus fits; of a larger one the passages met last are kept. */
const maxAnalysed = 1_600;

/** Counts a passage's words; the same passage is counted once. */
export function analyse(passage: Passage): AnalysedPassage {
  const known = analysed.get(passage);
  if (known) return known;
  const made = count(passage);
  const [oldest] = analysed.keys();
  if (analysed.size >= maxAnalysed && oldest !== undefined) analysed.delete(oldest);
  analysed.set(passage, made);
  return made;
}

function count(passage: Passage): AnalysedPassage {
  const { headings, askedAs, title: name, topics, text } = passage;
  const texts = [...headings, ...askedAs];
  const labels = texts.map((label) => new Set(topicStems(label)));
  const title = new Set([...topicStems(name), ...topics.flatMap(topicStems)]);
  const points = splitPoints(text).map((point) => ({
    ...point,
    stems: new Set(topicStems(point.text)),
    cues: cues(point.text),
    words: countWords(point.text),
  }));
  const stems = [...labels, ...points.map((point) => point.stems)];
  return {
    passage,
    title,
    heading: new Set(headings.flatMap(topicStems)),
    labels,
    labelCues: texts.map(cues),
    headCues: cues([name, ...headings].join(" ")),
    points,
    all: new Set([...title, ...stems.flatMap((each) => [...each])]),
  };
}

/** The share of the topics' weight that a set of stems touches, 0 to 1. */
export function coverage(topics: readonly Topic[], stems: ReadonlySet<string>): number {
  return shareOf(topics, (topic) => touch(topic, stems));
}

/** The share of the topics' weight that `held` gives, 0 to 1. */
export function shareOf(topics: readonly Topic[], held: (topic: Topic) => number): number {
  let whole = 0;
  let sum = 0;
  for (const topic of topics) {
    whole += topic.weight;
    sum += topic.weight * held(topic);
  }
  return whole > 0 ? sum / whole : 0;
}

/** 1 for the word itself, a little less for another name of it, 0 for neither. */
export function touch(topic: Topic, stems: ReadonlySet<string>): number {
  if (stems.has(topic.stem)) return 1;
  return topic.alike.some((set) => set.length > 0 && set.every((each) => stems.has(each))) ? 0.85 : 0;
}

/** How telling a stem is, from 0 to 1. */
export type Rarity = (stem: string) => number;

/** The topics, and by every stem that stands for one of them how much its part of the question counts. */
export interface Sought {
  readonly topics: readonly Topic[];
  readonly shares: ReadonlyMap<string, number>;
}

export function sought(topics: readonly Topic[]): Sought {
  const shares = new Map<string, number>();
  for (const { stem, alike, share } of topics)
    for (const each of [stem, ...alike.flat()]) if (!shares.has(each)) shares.set(each, Math.min(1, share));
  return { topics, shares };
}

/**
 * How alike a label and the topics are: the share of the label's weight that the question touches and the share of
 * the question's that the label touches, in one number (F-measure). A long story is not held against a label.
 * `beta` is how much more the label's own share counts.
 */
export function likeness(
  { topics, shares }: Sought,
  label: ReadonlySet<string>,
  rarity: Rarity,
  beta = 0.5,
): number {
  let whole = 0;
  let shared = 0;
  for (const each of label) {
    const weight = rarity(each);
    whole += weight;
    shared += weight * (shares.get(each) ?? 0);
  }
  if (shared === 0) return 0;
  const ofLabel = shared / whole;
  const ofQuestion = coverage(topics, label);
  const sum = beta * ofLabel + ofQuestion;
  return sum > 0 ? ((1 + beta) * ofLabel * ofQuestion) / sum : 0;
}
