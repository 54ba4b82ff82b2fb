import type { Answer, AnswerStatus } from "../src/core/answering/answer.ts";
import type { Nation } from "../src/core/guidance/passage.ts";
import { referenceKeys } from "../src/core/guidance/reference-keys.ts";

/** A gold question: what is asked, and what a right answer must hold. */
export interface GoldQuestion {
  readonly id: string;
  readonly kind: string;
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

/** How one answer did. `facts` and `cited` are shares, 0 to 1; undefined where nothing was asked of them. */
export interface Score {
  readonly id: string;
  readonly kind: string;
  readonly status: boolean;
  readonly facts: number | undefined;
  readonly cited: boolean | undefined;
  readonly wrong: readonly string[];
  readonly quotesHold: boolean;
  readonly words: number;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s ]+/g, " ")
    .replace(/[’‘]/g, "'");

/** Everything of an answer a person reads at first. */
export function shownText({ notes, points }: Answer): string {
  return [...notes, ...points.map(({ text }) => text)].join("\n");
}

/** Scores an answer against its gold question. `held` gives a passage's file text, for the verbatim check. */
export function scoreAnswer(gold: GoldQuestion, answer: Answer, held: string): Score {
  const { expect } = gold;
  const text = plain(shownText(answer));
  const found = expect.facts.filter((wordings) => wordings.some((wording) => text.includes(plain(wording))));
  const quotes = answer.approved
    ? []
    : [...answer.points.map((point) => point.text), ...answer.sources.map(({ quote }) => quote)];
  return {
    id: gold.id,
    kind: gold.kind,
    status: expect.status.includes(answer.status),
    facts: expect.facts.length > 0 ? found.length / expect.facts.length : undefined,
    cited: expect.references.length > 0 ? expect.references.some((each) => isCited(each, answer)) : undefined,
    wrong: (expect.mustNot ?? []).filter((each) => text.includes(plain(each))),
    quotesHold: quotes.every((quote) => held.includes(quote)),
    words: shownText(answer).split(/\s+/).filter(Boolean).length,
  };
}

/** A provision is cited when a source names it or a part of it, in the same instrument. */
function isCited(expected: string, { sources }: Answer): boolean {
  const labels = sources.flatMap(({ reference }) => reference.split("; "));
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
  readonly wrong: number;
  readonly quotesHold: number;
}

/** Shares by kind, and of all at the end. */
export function summarise(scores: readonly Score[]): Summary[] {
  const kinds = [...new Set(scores.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      row(
        kind,
        scores.filter((score) => score.kind === kind),
      ),
    ),
    row("all", scores),
  ];
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
    wrong: scores.filter(({ wrong }) => wrong.length > 0).length,
    quotesHold: mean(scores.map(({ quotesHold }) => Number(quotesHold))),
  };
}
