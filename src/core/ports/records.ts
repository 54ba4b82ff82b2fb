import type { OutcomeStatus } from "../reply.ts";

/** A question that was asked, kept for the team that runs the bot. */
export interface QuestionRecord {
  readonly id: string;
  readonly at: Date;
  /** Who asked, as `personKey` writes it. Stored as a keyed hash only. */
  readonly person: string;
  readonly platform: string;
  readonly space: string;
  /** The text after redaction. Removed when its retention period ends. */
  readonly question: string;
  readonly status: OutcomeStatus;
  readonly reason?: string;
  readonly references: readonly string[];
  readonly ms: number;
  readonly model: string | null;
}

export interface Feedback {
  readonly question: string;
  readonly person: string;
  readonly helpful: boolean;
  readonly reason?: string;
  readonly at: Date;
}

/** Questions, outcomes and what people thought of them. */
export interface Questions {
  record(question: QuestionRecord): Promise<void>;
  /** The last word of a person on a question counts. */
  feedback(feedback: Feedback): Promise<void>;
  /** Removes the texts of questions and reasons older than the date; answers how many. Outcomes stay. */
  purgeTexts(before: Date): Promise<number>;
  /** The newest first, texts included while they are kept. */
  recent(limit: number): Promise<readonly RecordedQuestion[]>;
}

export interface RecordedQuestion {
  readonly id: string;
  readonly at: Date;
  /** The keyed hash of who asked. */
  readonly personHash: string;
  readonly platform: string;
  readonly space: string;
  readonly question: string | null;
  readonly status: OutcomeStatus;
  readonly reason: string | null;
  readonly references: readonly string[];
  readonly helpful: boolean | null;
  readonly feedbackReason: string | null;
}

/** Whether a delivery is new, is a repeat after a crash, or has been or is being answered. */
export type Claim = "new" | "after-crash" | "duplicate";

/** What keeps a message from being answered twice, across restarts and processes. */
export interface Deliveries {
  /**
   * Claims a delivery for `leaseMs`. Unfinished when its lease ends, it may be claimed once more
   * (`after-crash`), and never a third time.
   */
  claim(id: string, now: Date, leaseMs: number): Promise<Claim>;
  finish(id: string): Promise<void>;
  /** Forgets deliveries older than the date; answers how many. */
  purge(before: Date): Promise<number>;
}

/** Something switched off by an administrator: "bot", "model" or "command:<name>". */
export interface Switch {
  readonly name: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export interface Switches {
  list(): Promise<readonly Switch[]>;
  turnOff(off: Switch): Promise<void>;
  turnOn(name: string): Promise<void>;
}

/** An answer written by the team, shown first where it fits until its review date. */
export interface ApprovedAnswer {
  readonly id: string;
  readonly space: string;
  readonly question: string;
  readonly alsoAskedAs: readonly string[];
  readonly answer: string;
  readonly references: readonly { readonly label: string; readonly url: string }[];
  readonly owner: string;
  /** ISO date: the answer is not shown after it. */
  readonly reviewBy: string;
}

export interface ApprovedAnswers {
  list(): Promise<readonly ApprovedAnswer[]>;
  /** Adds it, or replaces the one of the same id. */
  save(answer: ApprovedAnswer): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** Who has been told what the bot is. */
export interface FirstUse {
  /** True the first time it is called for a person (`personKey`), false ever after. */
  claim(person: string, now: Date): Promise<boolean>;
}

/** What the bot keeps for longer than a conversation. @throws BotError `unavailable` or `storage-full`. */
export interface Records {
  readonly questions: Questions;
  readonly deliveries: Deliveries;
  readonly switches: Switches;
  readonly approvedAnswers: ApprovedAnswers;
  readonly firstUse: FirstUse;
}
