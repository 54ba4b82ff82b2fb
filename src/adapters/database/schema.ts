import type { OutcomeStatus } from "../../core/reply.ts";

/**
 * The tables, the same on both databases. Moments are milliseconds since 1970, yes and no are 1 and 0,
 * lists and payloads are JSON text. Whoever asked stands in them as a keyed hash only.
 */
export interface Tables {
  questions: QuestionRow;
  feedback: FeedbackRow;
  deliveries: DeliveryRow;
  switches: SwitchRow;
  approved_answers: ApprovedAnswerRow;
  documents: DocumentRow;
  first_uses: { person_hash: string; at: number };
  jobs: JobRow;
  keyv_entries: KeyvRow;
}

export interface QuestionRow {
  id: string;
  at: number;
  person_hash: string;
  platform: string;
  space: string;
  question: string | null;
  status: OutcomeStatus;
  reason: string | null;
  provisions: string;
  ms: number;
  model: string | null;
}

export interface FeedbackRow {
  question_id: string;
  person_hash: string;
  helpful: number;
  reason: string | null;
  at: number;
}

interface DeliveryRow {
  id_hash: string;
  at: number;
  lease_until: number;
  attempts: number;
  finished: number;
}

interface SwitchRow {
  name: string;
  reason: string;
  turned_off_by: string;
  at: number;
}

export interface ApprovedAnswerRow {
  id: string;
  space: string;
  question: string;
  also_asked_as: string;
  answer: string;
  sources: string;
  owner: string;
  review_by: string;
}

/** A document that came in; its passages are JSON. */
export interface DocumentRow {
  id: string;
  space: string;
  source: string;
  origin: string;
  title: string;
  kind: string;
  nations: string;
  applies_from: string;
  applies_to: string | null;
  checked: string;
  content_hash: string;
  hash: string;
  passage_count: number;
  passages: string;
}

export interface JobRow {
  id: string;
  kind: string;
  payload: string;
  /** When it was planned for. */
  at: number;
  every_ms: number | null;
  /** When it is tried next: later than `at` after a failure. */
  due_at: number;
  /** How many times in a row it has failed. */
  failures: number;
  /** Goes up when the job is scheduled anew while it runs. */
  revision: number;
  /** Who runs it just now, until the lease ends. */
  claim: string | null;
  lease_until: number | null;
}

interface KeyvRow {
  key_hash: string;
  namespace: string;
  value: string;
  expires_at: number | null;
}
