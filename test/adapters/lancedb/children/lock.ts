import { writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withBuildLock } from "../../../../src/adapters/lancedb/lock.ts";

/** One of several processes: takes a row of locks, each at the same moment as the others, and prints when it held them. */
const [folder = "", start = "", rounds = ""] = process.argv.slice(2);
await Promise.all(
  Array.from({ length: Number(rounds) }, async (_, round) => {
    while (Date.now() < Number(start) + round * 5) await sleep(1);
    await withBuildLock(join(folder, String(round)), async () => {
      const from = Date.now();
      await sleep(10);
      writeSync(1, `${JSON.stringify({ round, from, to: Date.now() })}\n`);
    });
  }),
);
