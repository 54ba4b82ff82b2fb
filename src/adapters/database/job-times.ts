const minute = 60_000;
const delays = [minute, 5 * minute, 30 * minute];

/** How long a job waits after so many failures in a row (from 1): 1, 5 and 30 minutes, then an hour. */
export function retryDelay(failures: number): number {
  return delays[failures - 1] ?? 60 * minute;
}

/** The first moment after `now` that is a whole number of intervals from `at`. Missed runs are not made up. */
export function nextRun(at: number, everyMs: number, now: number): number {
  const interval = Math.max(1, everyMs);
  return at + interval * (Math.floor(Math.max(0, now - at) / interval) + 1);
}
