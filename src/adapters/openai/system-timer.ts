import type { Timer } from "../../core/model/timer.ts";
import type { Cancellation } from "../../core/ports/model.ts";

/** setTimeout runs anything longer at once. */
const longestMs = 2 ** 31 - 1;

/** The machine's own time. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  after(ms, run) {
    const timeout = setTimeout(run, Math.min(ms, longestMs));
    return () => clearTimeout(timeout);
  },
  async sleep(ms: number, signal?: Cancellation) {
    if (signal?.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    const callOff = systemTimer.after(ms, wake);
    signal?.addEventListener("abort", wake, { once: true });
    await promise;
    callOff();
    signal?.removeEventListener("abort", wake);
  },
};
