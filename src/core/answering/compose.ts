import { nationsText } from "../guidance/passage.ts";
import { referenceKeys } from "../guidance/reference-keys.ts";
import type { ApprovedAnswer } from "../ports/records.ts";
import type { SearchHit } from "../ports/search-index.ts";
import { longDate } from "../text.ts";
import { type Answer, emptyAnswer } from "./answer.ts";
import { cite, type Quoted } from "./cite.ts";
import { missingReferences, unprovedFigures } from "./premise.ts";
import type { Question } from "./question.ts";
import type { Refusal } from "./refusals.ts";
import { type Found, nearestTitles, type Scope } from "./retrieve.ts";
import { analyse } from "./score.ts";
import { type Candidate, choosePoints, covered } from "./select-points.ts";

/** Below this share of the question touched, what was found does not answer it. */
export const sufficient = 0.05;
/** A passage that carries the provision asked for answers with less. */
const sufficientExact = 0.3;

/** Makes the answer of what was found for each part, or says why there is none. */
export function composeAnswer(
  question: Question,
  parts: readonly Found[],
  scope: Scope,
  ofTheTrade: boolean,
): Answer {
  const answered = parts.filter((found) => isSufficient(found));
  const hits = parts.flatMap((found) => found.hits);
  const base = { question: question.text, ...pick(scope), nearest: nearestTitles(hits) };
  if (answered.length === 0) {
    if (!ofTheTrade) return emptyAnswer("out-of-scope", { ...base, nearest: [], reason: "not-procurement" });
    return emptyAnswer("cannot-answer", {
      ...base,
      reason: "not-covered",
      notes: absentNotes(question, hits, scope),
    });
  }
  const { shown, more } = interleave(answered.map(({ ranked }) => choosePoints(ranked)));
  const cited = cite(shown.map(toQuoted), 1);
  const kept = cite(more.map(toQuoted), cited.sources.length + 1);
  const missing = parts.filter((found) => !answered.includes(found)).map(({ part }) => part);
  return {
    ...emptyAnswer(missing.length > 0 ? "partial" : "answered", base),
    notes: [...absentNotes(question, hits, scope), ...figureNotes(question, shown)],
    ...cited,
    more: kept,
    ...(missing.length > 0 && { reason: `not-covered: ${missing.join("; ")}` }),
    regime: shown[0]?.passage.passage.regime ?? "",
  };
}

function isSufficient({ topics, ranked }: Found): boolean {
  const best = ranked.slice(0, 3);
  const share = covered(topics, best);
  return share >= sufficient || (best.some(({ exact }) => exact) && share >= sufficientExact);
}

/** Turns of the parts' points, so that each part's answering point is among the first. */
function interleave(chosen: readonly { shown: Candidate[]; more: Candidate[] }[]) {
  const [only] = chosen;
  if (only && chosen.length === 1) return only;
  const rounds = Math.max(...chosen.map(({ shown }) => shown.length));
  const mixed: Candidate[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { shown } of chosen) {
      const next = shown[round];
      if (next && !mixed.some(({ point }) => point.text === next.point.text)) mixed.push(next);
    }
  }
  const limit = Math.max(chosen.length, 4);
  return {
    shown: mixed.slice(0, limit),
    more: [...mixed.slice(limit), ...chosen.flatMap(({ more }) => more)].slice(0, 4),
  };
}

/** What the law requires in place of what was asked. */
export function composeRefusal(
  refusal: Refusal,
  question: Question,
  hits: readonly SearchHit[],
  scope: Scope,
): Answer {
  const quoted = hits.slice(0, 2).flatMap(({ passage }) => {
    const [point] = analyse(passage).points;
    return point ? [{ passage, text: point.text }] : [];
  });
  const base = {
    question: question.text,
    ...pick(scope),
    nearest: nearestTitles(hits),
    reason: refusal.name,
  };
  return { ...emptyAnswer("refused", base), notes: [refusal.what], ...cite(quoted, 1) };
}

/** An approved answer, marked as the team's own. */
export function fromApproved(approved: ApprovedAnswer, question: Question, scope: Scope): Answer {
  const sources = approved.references.map(({ label, url }, n) => ({
    n: n + 1,
    title: approved.question,
    reference: label,
    url,
    quote: approved.answer,
    label: `Answer approved by ${approved.owner}, to be reviewed by ${longDate(approved.reviewBy)}`,
    text: "local-rules" as const,
    appliesFrom: scope.asAt,
    nation: "",
  }));
  const base = { question: question.text, ...pick(scope) };
  const points = [{ text: approved.answer, citations: sources.map(({ n }) => n) }];
  const { owner, reviewBy } = approved;
  return { ...emptyAnswer("answered", base), points, sources, approved: { owner, reviewBy } };
}

function pick({ asAt, nation }: Scope) {
  return { asAt, ...(nation && { nation }) };
}

function toQuoted({ passage, point }: Candidate): Quoted {
  return { passage: passage.passage, text: point.text };
}

/** Provisions named in the question that the guidance held does not have. */
function absentNotes(question: Question, hits: readonly SearchHit[], { nation }: Scope): string[] {
  const keys = new Set(
    hits.flatMap(({ passage }) => passage.references.flatMap(({ label }) => referenceKeys(label))),
  );
  for (const { passage } of hits)
    for (const key of referenceKeys(`${passage.title} ${passage.headings.join(" ")}`)) keys.add(key);
  const absent = missingReferences(question.text, keys);
  const where = nation ? ` for ${nationsText([nation])}` : "";
  return absent.map(
    (name) =>
      `I could not find ${name} in the guidance I hold${where}, so I cannot confirm what it says or that it exists.`,
  );
}

function figureNotes(question: Question, shown: readonly Candidate[]): string[] {
  const stated = unprovedFigures(question.ask, shown);
  if (stated.length === 0) return [];
  return [`You mention ${stated.join(" and ")}. The passages below do not give that figure. They say:`];
}
