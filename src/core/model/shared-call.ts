import { type Generated, ModelFailed, type ModelRequest } from "../ports/model.ts";
import { Canceller } from "./canceller.ts";
import type { Timer } from "./timer.ts";

/** A call on its way or done. */
export interface Running {
  readonly items?: AsyncIterable<unknown>;
  readonly end: Promise<Generated<unknown>>;
}

/** What one who waits makes of the call, as long as it stays. */
export type Follow<T> = (running: Running, stays: () => boolean) => Promise<Generated<T>>;

/** One call that several wait for. It is given up when the last of them gives up. */
export class SharedCall {
  readonly running: Running;
  readonly #canceller = new Canceller();
  readonly #until: number;
  #waiting = 0;
  #settledAt: number | undefined;
  #failed = false;

  constructor(request: ModelRequest, timer: Timer, start: (request: ModelRequest) => Running) {
    this.#until = timer.now() + request.budgetMs;
    this.running = start({ ...request, signal: this.#canceller });
    this.running.end.then(
      () => {
        this.#settledAt = timer.now();
      },
      () => {
        this.#failed = true;
      },
    );
  }

  /** Whether it may still be of use to someone. */
  kept(now: number, keptMs: number): boolean {
    if (this.#failed || this.#canceller.aborted) return false;
    return this.#settledAt === undefined || now - this.#settledAt < keptMs;
  }

  /** Whether it is of use to someone with so much time: it is done, or has not much less time itself. */
  serves(budgetMs: number, now: number): boolean {
    return this.#settledAt !== undefined || this.#until - now >= budgetMs / 2;
  }

  /** Follows the call for as long as one who waits has time. @throws ModelFailed */
  async wait<T>({ budgetMs, signal }: ModelRequest, timer: Timer, follow: Follow<T>): Promise<Generated<T>> {
    this.#waiting++;
    let stays = true;
    const leaving = Promise.withResolvers<never>();
    const leave = () => leaving.reject(new ModelFailed("timed-out"));
    const callOff = timer.after(budgetMs, leave);
    signal?.addEventListener("abort", leave, { once: true });
    if (signal?.aborted) leave();
    try {
      return await Promise.race([leaving.promise, follow(this.running, () => stays)]);
    } finally {
      stays = false;
      callOff();
      signal?.removeEventListener("abort", leave);
      this.#waiting--;
      if (this.#waiting === 0 && this.#settledAt === undefined) this.#canceller.abort();
    }
  }
}
