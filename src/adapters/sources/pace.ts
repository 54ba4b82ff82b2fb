import { setTimeout } from "node:timers/promises";

/** Time as the pace needs it, in milliseconds from any start. Tests bring their own. */
export interface Timer {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** A clock that is never put back. */
export const systemTimer: Timer = {
  now: () => performance.now(),
  sleep: async (ms) => {
    await setTimeout(ms);
  },
};

/** Waits until a host may be asked again: so many requests a second at most, evenly spaced, for each host. */
export function createPace(requestsPerSecond: number, timer: Timer): (host: string) => Promise<void> {
  const interval = 1_000 / requestsPerSecond;
  const free = new Map<string, number>();
  return async (host) => {
    const now = timer.now();
    const turn = Math.max(now, free.get(host) ?? now);
    free.set(host, turn + interval);
    if (turn > now) await timer.sleep(turn - now);
  };
}
