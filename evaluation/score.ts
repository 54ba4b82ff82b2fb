import type { Answer, AnswerStatus } from "../src/core/answering/answer.ts";
import type { Nation } from "../src/core/guidance/passage.ts";
import { referenceKeys } from "../src/core/guidance/reference-keys.ts";

/** A gold question: what is asked, and what a right answer must hold. */
export interface GoldQuestion {
  readonly id: string;
  readonly kind: string;
  /** What it is about, one of a fixed list; "none" outside procurement. */
  readonly topic: string;
  readonly question: string;
  readonly history?: readonly string[];
  readonly asAt?: string;
  readonly nation?: Nation;
  readonly expect: {
    readonly status: readonly AnswerStatus[];
    /** Each entry is one fact in several wordings; any of them will do. */
    readonly facts: readonly (readonly string[])[];
    /** At least one must be cited. */
    readonly references: readonly string[];
    readonly mustNot?: readonly string[];
  };
}

/** How one answer did. Shares are 0 to 1; undefined where nothing was asked of them. */
export interface Score {
  readonly id: string;
  readonly kind: string;
  readonly topic: string;
  readonly status: boolean;
  readonly facts: number | undefined;
  readonly cited: boolean | undefined;
  readonly wrong: readonly string[];
  readonly quotesHold: boolean;
  /** A right provision is among the first five passages that a search found. */
  readonly found: boolean | undefined;
  /** The share of the shown sources that name an expected provision. */
  readonly precision: number | undefined;
  readonly abstention: "right" | "wrong" | "missed" | undefined;
  readonly words: number;
  readonly ms: number;
}

/** An answer, and what was met on the way to it. */
export interface Measured {
  readonly answer: Answer;
  /** The first five passages of each search, as the labels they carry. */
  readonly firstFive: readonly string[];
  readonly ms: number;
}

/** A text in small letters, white space and quote marks made plain, as facts are looked for in it. */
export const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s ]+/g, " ")
    .replace(/[’‘]/g, "'");

/** Everything of an answer a person reads at first. */
export function shownText({ notes, worked, points }: Answer): string {
  return [...notes, ...(worked ? [worked.text] : []), ...points.map(({ text }) => text)].join("\n");
}

/** Scores an answer against its gold question. `held` gives a passage's file text, for the verbatim check. */
export function scoreAnswer(gold: GoldQuestion, { answer, firstFive, ms }: Measured, held: string): Score {
  const { expect } = gold;
  const labels = answer.sources.map(({ reference }) => reference.split("; "));
  const asExpected = labels.filter((each) => expect.references.some((wanted) => names(wanted, each)));
  const asked = expect.references.length > 0;
  const text = plain(shownText(answer));
  const found = expect.facts.filter((wordings) => wordings.some((wording) => text.includes(plain(wording))));
  const quotes = answer.approved
    ? []
    : [...answer.points.map((point) => point.text), ...answer.sources.map(({ quote }) => quote)];
  return {
    id: gold.id,
    kind: gold.kind,
    topic: gold.topic,
    status: expect.status.includes(answer.status),
    facts: expect.facts.length > 0 ? found.length / expect.facts.length : undefined,
    cited: asked ? asExpected.length > 0 : undefined,
    found: asked ? expect.references.some((wanted) => names(wanted, firstFive)) : undefined,
    precision: asked && labels.length > 0 ? asExpected.length / labels.length : undefined,
    abstention: abstention(expect.status, answer.status),
    wrong: (expect.mustNot ?? []).filter((each) => text.includes(plain(each))),
    quotesHold: quotes.every((quote) => held.includes(quote)),
    words: shownText(answer).split(/\s+/).filter(Boolean).length,
    ms,
  };
}

const answering: readonly AnswerStatus[] = ["answered", "partial"];

/** Whether holding back was right, wrong, or should have been done; undefined where it was answered rightly. */
function abstention(expected: readonly AnswerStatus[], status: AnswerStatus): Score["abstention"] {
  const mayAnswer = expected.some((each) => answering.includes(each));
  const mayAbstain = expected.some((each) => !answering.includes(each));
  if (answering.includes(status)) return mayAnswer ? undefined : "missed";
  return mayAbstain ? "right" : "wrong";
}

/** Whether labels name a provision or a part of it, in the same instrument. */
export function names(expected: string, labels: readonly string[]): boolean {
  if (labels.some((label) => label.startsWith(expected))) return true;
  const [key] = referenceKeys(expected);
  const instrument = expected.replace(/\s(?:s\.|reg|Sch\.|para).*$/, "");
  return labels.some(
    (label) => label.startsWith(instrument) && key !== undefined && referenceKeys(label).includes(key),
  );
}

/** A table row: counts and shares of one kind, or of all. */
export interface Summary {
  readonly kind: string;
  readonly questions: number;
  readonly status: number;
  readonly facts: number;
  readonly cited: number;
  readonly found: number;
  readonly precision: number;
  readonly wrong: number;
  readonly quotesHold: number;
}

/** Shares by kind or by topic, and of all at the end. */
export function summarise(scores: readonly Score[], by: "kind" | "topic" = "kind"): Summary[] {
  const names = [...new Set(scores.map((score) => score[by]))];
  const rows = names.map((name) =>
    row(
      name,
      scores.filter((score) => score[by] === name),
    ),
  );
  return [...rows, row("all", scores)];
}

/** How well it is known when not to answer; shares, 0 to 1. */
export interface Holding {
  /** Of the answers held back, those that had to be or could be. */
  readonly precision: number;
  /** Of the questions not to be answered, those that were not. */
  readonly recall: number;
  /** Of the questions outside its matter, those held back. */
  readonly outside: number;
  /** Of the questions to be answered, those held back. */
  readonly wrongly: number;
}

export function holding(scores: readonly Score[]): Holding {
  const count = (...kinds: readonly Score["abstention"][]) =>
    scores.filter(({ abstention: each }) => kinds.includes(each)).length;
  const outside = scores.filter(({ kind }) => kind === "out-of-scope");
  const held = outside.filter(({ abstention: each }) => each !== "missed").length;
  return {
    precision: count("right") / (count("right", "wrong") || 1),
    recall: count("right") / (count("right", "missed") || 1),
    outside: held / (outside.length || 1),
    wrongly: count("wrong") / (count("wrong", undefined) || 1),
  };
}

/** Milliseconds: half of the answers took no longer, and 95 in 100. */
export function times(scores: readonly Score[]): { median: number; p95: number } {
  const sorted = scores.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

function row(kind: string, scores: readonly Score[]): Summary {
  const mean = (values: readonly number[]) =>
    values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 1;
  return {
    kind,
    questions: scores.length,
    status: mean(scores.map(({ status }) => Number(status))),
    facts: mean(scores.flatMap(({ facts }) => facts ?? [])),
    cited: mean(scores.flatMap(({ cited }) => (cited === undefined ? [] : Number(cited)))),
    found: mean(scores.flatMap(({ found }) => (found === undefined ? [] : Number(found)))),
    precision: mean(scores.flatMap(({ precision }) => precision ?? [])),
    wrong: scores.filter(({ wrong }) => wrong.length > 0).length,
    quotesHold: mean(scores.map(({ quotesHold }) => Number(quotesHold))),
  };
}
