import type { ApprovedAnswer } from "../ports/records.ts";
import type { SearchHit } from "../ports/search-index.ts";
import { oldRegime, regimeStart } from "../rules/regime.ts";
import { longDate } from "../text.ts";
import { type Answer, emptyAnswer } from "./answer.ts";
import type { Worked } from "./calculations/worked.ts";
import { cite, type Quoted } from "./cite.ts";
import type { Gathered } from "./gather.ts";
import type { Neighbour } from "./neighbours.ts";
import { absentNotes, dateNotes, figureNotes, nationNotes, welshNotes } from "./notes.ts";
import type { Question } from "./question.ts";
import type { Refusal } from "./refusals.ts";
import { nearestTitles, type Scope } from "./retrieve.ts";
import { analyse } from "./score.ts";
import { type Candidate, choosePoints, mostPoints } from "./select-points.ts";
import { sufficiency } from "./sufficiency.ts";
import type { Likelihoods } from "./word-model.ts";

/** Surer than this, the question is answered. */
const sureEnough = 0.42;
/** A further part of a question is said to be missing only when hardly anything was found for it. */
const partMissing = 0.15;
/** What looks like a matter beside procurement is answered only when it is surer, and surer still in plain words. */
const sureAgainstNeighbour = { ofTrade: 0.6, plain: 0.85 };

/** How sure it must be. A provision that is held and was asked for by name is always shown. */
function sureNeeded(named: boolean, ofTrade: boolean, neighbour: Neighbour | undefined): number {
  if (neighbour)
    return ofTrade && !neighbour.decisive ? sureAgainstNeighbour.ofTrade : sureAgainstNeighbour.plain;
  return named ? 0 : sureEnough;
}

/** More likely than this, and than a matter no guidance holds, an unanswered message is not about procurement. */
const mostlyOutside = 0.3;

/** What is known of a question beside what was found. */
export interface Asked {
  readonly question: Question;
  readonly scope: Scope;
  /** How likely the message is of a kind no guidance answers. */
  readonly kinds: Likelihoods;
  readonly neighbour: Neighbour | undefined;
  /** What the rule calculator worked out from the question. */
  readonly worked: Worked | undefined;
}

/** Makes the answer of what was found for each part, or says why there is none. */
export function composeAnswer({ parts, ofTrade, own }: Gathered, asked: Asked): Answer {
  const { question, scope, kinds } = asked;
  const judged = parts.map((found) => ({ found, sure: sufficiency({ ...found, ofTrade, kinds }) }));
  const surest = Math.max(...judged.map(({ sure }) => sure));
  const hits = parts.flatMap((found) => found.hits);
  const named = parts.some((found) => found.hits.some(({ exact }) => exact));
  if (surest < sureNeeded(named, ofTrade, asked.neighbour))
    return own.length > 0 || asked.worked
      ? ownRulesOnly(own, asked)
      : noAnswer(hits, ofTrade && kinds.outside < Math.max(mostlyOutside, kinds.unheld), asked);
  const isAnswered = ({ found, sure }: (typeof judged)[number]) =>
    sure >= partMissing || found.hits.some(({ exact }) => exact);
  const answered = judged.filter(isAnswered).map(({ found }) => found);
  const missing = judged.filter((each) => !isAnswered(each)).map(({ found }) => found.part);
  const chosen = answered.map(({ ranked }) => choosePoints(ranked, asked.worked ? 1 : mostPoints));
  const { shown, more } = interleave(chosen);
  const cited = cite([...shown, ...own].map(toQuoted), 1, scope.staleBefore);
  return {
    ...emptyAnswer(missing.length > 0 ? "partial" : "answered", base(question, scope)),
    nearest: nearestTitles(hits),
    notes: [
      ...dateNotes(scope),
      ...welshNotes(scope),
      ...absentNotes(question, hits, scope),
      ...figureNotes(question, shown),
    ],
    ...(asked.worked && { worked: asked.worked }),
    ...cited,
    more: cite(more.map(toQuoted), cited.sources.length + 1, scope.staleBefore),
    ...(missing.length > 0 && { reason: `not-covered: ${missing.join("; ")}` }),
    regime: scope.asAt < regimeStart ? oldRegime : (shown[0]?.passage.passage.regime ?? ""),
  };
}

/** The guidance held says nothing of it, but the rule calculator or the organisation's own rules do. */
function ownRulesOnly(own: readonly Candidate[], { question, scope, worked }: Asked): Answer {
  const cited = cite(own.map(toQuoted), 1, scope.staleBefore);
  return { ...emptyAnswer("answered", base(question, scope)), ...(worked && { worked }), ...cited };
}

/** Why there is no answer, and what is nearest. */
function noAnswer(
  hits: readonly SearchHit[],
  ofTrade: boolean,
  { question, scope, neighbour }: Asked,
): Answer {
  const about = { ...base(question, scope), nearest: nearestTitles(hits) };
  if (neighbour) {
    const notes = [
      `That is about ${neighbour.matter}, which the guidance I hold does not cover. ${neighbour.ask}`,
    ];
    const status = ofTrade ? "cannot-answer" : "out-of-scope";
    return emptyAnswer(status, { ...about, nearest: [], notes, reason: `not-held: ${neighbour.matter}` });
  }
  if (!ofTrade) return emptyAnswer("out-of-scope", { ...about, nearest: [], reason: "not-procurement" });
  const notes = [...dateNotes(scope), ...nationNotes(scope), ...absentNotes(question, hits, scope)];
  return emptyAnswer("cannot-answer", { ...about, reason: "not-covered", notes });
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
  const limit = Math.max(chosen.length, mostPoints);
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
  const about = { ...base(question, scope), nearest: nearestTitles(hits), reason: refusal.name };
  return { ...emptyAnswer("refused", about), notes: [refusal.what], ...cite(quoted, 1, scope.staleBefore) };
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
    checked: scope.today,
  }));
  const points = [{ text: approved.answer, citations: sources.map(({ n }) => n) }];
  const { owner, reviewBy } = approved;
  return {
    ...emptyAnswer("answered", base(question, scope)),
    points,
    sources,
    approved: { owner, reviewBy },
  };
}

function base(question: Question, { asAt, nation }: Scope) {
  return { question: question.asked, asAt, ...(nation && { nation }) };
}

function toQuoted({ passage, point }: Candidate): Quoted {
  return { passage: passage.passage, text: point.text };
}
