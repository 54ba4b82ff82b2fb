import type { Cancellation } from "../ports/model.ts";

/** Time that passes, as calls with a deadline need it. Tests bring their own. */
export interface Timer {
  /** Milliseconds from any start. Never put back. */
  now(): number;
  /** Runs it once after so many milliseconds. What comes back calls it off. */
  after(ms: number, run: () => void): () => void;
  /** Resolves after so many milliseconds, or as soon as nobody waits any more. */
  sleep(ms: number, signal?: Cancellation): Promise<void>;
}
