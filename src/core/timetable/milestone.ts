import type { IsoDate } from "../rules/calendar-date.ts";
import type { Provision } from "../rules/result.ts";

/** Where the days before a milestone come from. */
export type Basis =
  /** The law sets the least, or the most, that the days may be. */
  | "law"
  /** The planner's own figure, or one assumed in its place. */
  | "estimate"
  /** It follows from the other dates. */
  | "follows";

/** One day of a timetable. */
export interface Milestone {
  /** The same in every timetable: "tender-deadline". */
  readonly key: string;
  readonly name: string;
  readonly date: IsoDate;
  /** Days since the milestone it is counted from; 0 for the first. */
  readonly days: number;
  readonly basis: Basis;
  /** For people: "Legal minimum: 25 days", "Estimate: 4 weeks". */
  readonly words: string;
  readonly provision?: Provision;
}

/** A timetable, or why the plan cannot be one. */
export type Timetable =
  | {
      /** `too-late`: work would have had to start before today. */
      readonly status: "planned" | "too-late";
      readonly title: string;
      readonly procedure: string;
      readonly milestones: readonly Milestone[];
      /** What the reader must know: what was assumed, what would shorten it, what could change it. */
      readonly notes: readonly string[];
      readonly start: IsoDate;
      /** The day on which the contract starts. */
      readonly end: IsoDate;
      /** When `too-late`: the first day on which the contract could start if work began today. */
      readonly earliestEnd?: IsoDate;
    }
  | { readonly status: "refused"; readonly reason: string };
