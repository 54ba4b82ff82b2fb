import type { Timer } from "../../core/model/timer.ts";
import type { Cancellation } from "../../core/ports/model.ts";

/** Why something was stopped: its own time was over, all the time was over, nobody waits, or it has all it needs. */
export type Stopped = "silence" | "budget" | "given-up" | "enough";

/** The time one call has, its further tries included. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  left(): number;
  /** Why the signal is aborted. */
  stopped(): Stopped | undefined;
  close(): void;
}

/** Aborts its signal when the budget is spent or when the caller gives up. */
export function openDeadline(budgetMs: number, caller: Cancellation | undefined, timer: Timer): Deadline {
  const controller = new AbortController();
  const until = timer.now() + budgetMs;
  let why: Stopped | undefined;
  const stop = (reason: Stopped) => {
    why ??= reason;
    controller.abort();
  };
  const giveUp = () => stop("given-up");
  const callOff = timer.after(budgetMs, () => stop("budget"));
  caller?.addEventListener("abort", giveUp, { once: true });
  if (caller?.aborted) giveUp();
  else if (budgetMs <= 0) stop("budget");
  return {
    signal: controller.signal,
    left: () => (controller.signal.aborted ? 0 : until - timer.now()),
    stopped: () => why,
    close() {
      callOff();
      caller?.removeEventListener("abort", giveUp);
    },
  };
}
