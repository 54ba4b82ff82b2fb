import { monitorEventLoopDelay } from "node:perf_hooks";

/** Milliseconds: the middle one and the one that 95 of 100 stay below. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

export function timing(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Runs each input by itself, one after the other, and times it. */
export async function timeEach<T>(
  inputs: readonly T[],
  run: (input: T) => Promise<unknown>,
): Promise<Timing> {
  const samples: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await run(input);
    samples.push(performance.now() - start);
  }
  return timing(samples);
}

/** Runs the inputs so many at once: how many a second, and how long the event loop was held up (p99, ms). */
export async function throughput<T>(
  inputs: readonly T[],
  atOnce: number,
  run: (input: T) => Promise<unknown>,
) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const queue = [...inputs];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let input = queue.pop(); input !== undefined; input = queue.pop()) await run(input);
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  delay.disable();
  return { perSecond: inputs.length / seconds, eventLoopDelay: delay.percentile(99) / 1e6 };
}
