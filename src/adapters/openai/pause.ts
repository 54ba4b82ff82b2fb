import type { FaultFacts } from "./fault.ts";

const firstMs = 500;
const longestMs = 8_000;
/** So that those who were turned away together do not come back together. */
const spreadMs = 250;

/** Milliseconds until the next try: what the server asks for, else doubled from try to try; both with jitter. */
export function pauseMs({ waitMs }: FaultFacts, failures: number, random: () => number): number {
  if (waitMs !== undefined) return waitMs + random() * spreadMs;
  return Math.min(longestMs, firstMs * 2 ** (failures - 1)) * (0.5 + random() / 2);
}
