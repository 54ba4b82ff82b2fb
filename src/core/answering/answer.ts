import type { Nation } from "../guidance/passage.ts";
import type { OutcomeStatus, Point, Source } from "../reply.ts";
import type { Worked } from "./calculations/worked.ts";

/** How a question can end. `done` is for other commands. */
export type AnswerStatus = Exclude<OutcomeStatus, "done">;

/** What came of a question. */
export interface Answer {
  readonly status: AnswerStatus;
  /** The question as it was understood. */
  readonly question: string;
  /** Sentences of the bot's own, said before the points: what is not held, what the question got wrong. */
  readonly notes: readonly string[];
  /** What the rule calculator worked out, said after the notes and before the points. */
  readonly worked?: Worked;
  /** Proved points, the answering one first. `citations` number the sources. */
  readonly points: readonly Point[];
  readonly sources: readonly Source[];
  /** Numbers of the sources that nobody has checked for long. */
  readonly stale: readonly number[];
  /** Points found as well, shown on request; their sources are numbered on from `sources`. */
  readonly more: { readonly points: readonly Point[]; readonly sources: readonly Source[] };
  /** Why there is no answer, or no whole one. */
  readonly reason?: string;
  /** Topics close to the question: offered when there is no answer, or to choose from. */
  readonly nearest: readonly string[];
  /** ISO date the answer holds for. */
  readonly asAt: string;
  readonly nation?: Nation;
  readonly regime?: string;
  /** Written by the team and approved, not found by search. */
  readonly approved?: { readonly owner: string; readonly reviewBy: string };
  /** The model that took part; null when the answer is quoted guidance alone. */
  readonly model: string | null;
}

/** An answer with nothing in it yet. */
export function emptyAnswer(
  status: AnswerStatus,
  base: Pick<Answer, "question" | "asAt"> & Partial<Answer>,
): Answer {
  return {
    notes: [],
    points: [],
    sources: [],
    stale: [],
    more: { points: [], sources: [] },
    nearest: [],
    model: null,
    ...base,
    status,
  };
}
