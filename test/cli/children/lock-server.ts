import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockServer } from "../../../src/bootstrap/server-lock.ts";

/** One of two processes: takes a row of locks, each at the same moment as the other, and prints what it got. */
const [folder = "", start = "", rounds = ""] = process.argv.slice(2);
const got: string[] = [];
for (let round = 0; round < Number(rounds); round++) {
  while (Date.now() < Number(start) + round * 25) await sleep(1);
  const lock = lockServer(join(folder, String(round)));
  got.push(
    await lock.then(
      () => "held",
      (error: Error) => error.message,
    ),
  );
}
process.stdout.write(JSON.stringify(got));
// The locks are those of a running server until the other process is done as well.
process.stdin.resume();
