import type { Timer } from "../../src/core/model/timer.ts";
import type { Cancellation } from "../../src/core/ports/model.ts";

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/**
 * Time that does not pass by itself. Sleeps take no real time: each moves the time on by itself, or, when sleeps are
 * held, waits until the test advances the time.
 */
export class VirtualTimer implements Timer {
  /** How long each sleep was to last, in milliseconds. */
  readonly slept: number[] = [];
  readonly #heldSleeps: boolean;
  readonly #waiting = new Set<Waiting>();
  #now = 0;

  constructor({ heldSleeps = false }: { readonly heldSleeps?: boolean } = {}) {
    this.#heldSleeps = heldSleeps;
  }

  /** How many wait for their time: nothing is left over when this is 0. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Milliseconds until the next of them. */
  get nextIn(): number | undefined {
    const [next] = [...this.#waiting].map(({ at }) => at - this.#now).sort((a, b) => a - b);
    return next;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const waiting = { at: this.#now + Math.max(0, ms), run };
    this.#waiting.add(waiting);
    return () => void this.#waiting.delete(waiting);
  }

  async sleep(ms: number, signal?: Cancellation): Promise<void> {
    this.slept.push(ms);
    if (signal?.aborted) return;
    if (!this.#heldSleeps) return this.advance(ms);
    const { promise, resolve } = Promise.withResolvers<void>();
    const callOff = this.after(ms, resolve);
    signal?.addEventListener("abort", () => resolve(), { once: true });
    await promise;
    callOff();
  }

  /** Lets so many milliseconds go by. What falls due runs in its order, and may wait again within the time. */
  async advance(ms: number): Promise<void> {
    await turn();
    const end = this.#now + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#waiting.delete(next);
      this.#now = next.at;
      next.run();
      await turn();
    }
    this.#now = Math.max(this.#now, end);
    await turn();
  }

  #next(end: number): Waiting | undefined {
    return [...this.#waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything that is ready run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
