import { isStopWord, stem, words } from "../../guidance/words.ts";
import type { SearchIndex } from "../../ports/search-index.ts";
import { type Answer, emptyAnswer } from "../answer.ts";
import { quoteAnswer } from "../answer-question.ts";
import { absentNotes, dateNotes } from "../notes.ts";
import type { Prepared } from "../prepare.ts";
import { nearestTitles } from "../retrieve.ts";
import type { Evidence } from "./evidence.ts";
import type { createCitations } from "./show.ts";
import type { StreamEnd } from "./stream-points.ts";

/** What the model's part came to. */
export interface ProvedAnswer {
  readonly end: StreamEnd;
  readonly citations: ReturnType<typeof createCitations>;
  readonly evidence: Evidence;
  readonly asked: Prepared;
  readonly model: string;
}

/** The answer of the points that were proved. */
export function composedAnswer({ end, citations, evidence, asked, model }: ProvedAnswer): Answer {
  const { question, scope, worked } = asked;
  const hits = evidence.gathered.parts.flatMap((found) => found.hits);
  const missing = fromQuestion(end.missing, question.text) ? end.missing.trim() : "";
  return {
    ...emptyAnswer(end.whole ? "answered" : "partial", about(asked)),
    notes: [...dateNotes(scope), ...absentNotes(question, hits, scope)],
    points: end.points,
    sources: citations.sources,
    stale: citations.stale,
    nearest: nearestTitles(hits),
    ...(worked && { worked }),
    ...(!end.whole && { reason: missing ? `not-covered: ${missing}` : "incomplete" }),
    regime: evidence.passages[0]?.passage.regime ?? "",
    model,
  };
}

/** Nothing could be proved: what was found is quoted, and it is said that it is no answer. */
export async function notProved({ end, asked, model }: ProvedAnswer, index: SearchIndex): Promise<Answer> {
  const quoted = await quoteAnswer(asked, index);
  if (quoted.points.length === 0) return { ...quoted, model };
  const reason = end.firstFell ? "not-proved" : "not-covered";
  return { ...quoted, status: "cannot-answer", reason, notes: [...quoted.notes, foundNote[reason]], model };
}

const foundNote = {
  "not-proved":
    "I could not prove an answer to that, so I give none. This is what the guidance I hold says nearest to it:",
  "not-covered": "The guidance I hold does not answer that. This is what it says nearest to it:",
} as const;

function about({ question, scope }: Prepared) {
  const { asAt, nation } = scope;
  return { question: question.asked, asAt, ...(nation && { nation }) };
}

/** Whether a text uses no telling word but the question's own: what the model adds of itself is not shown. */
function fromQuestion(text: string, question: string): boolean {
  const asked = new Set(words(question).map(stem));
  const told = words(text).filter((word) => !isStopWord(word));
  return told.length > 0 && told.every((word) => asked.has(stem(word)) || plain.has(word));
}

const plain = new Set([
  "passages",
  "passage",
  "answer",
  "say",
  "state",
  "cover",
  "guidance",
  "question",
  "given",
]);
