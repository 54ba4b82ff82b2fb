import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { build, found, manyDocuments } from "./documents.ts";

const script = (name: string) => fileURLToPath(new URL(`children/${name}.ts`, import.meta.url));
const run = async (name: string, ...args: string[]) =>
  (await promisify(execFile)(process.execPath, [script(name), ...args])).stdout.trim().split("\n");

let folder: string;

describe("a build that is killed", () => {
  beforeAll(async () => {
    folder = join(await temporaryFolder(), "index");
    await build(folder, manyDocuments(900, "a0"));
  });

  /** Starts a build in a process of its own and kills it so many milliseconds after the step. */
  async function kill(mark: string, changed: number, step: string, ms: number): Promise<void> {
    const child = spawn(process.execPath, [script("build"), folder, mark, String(changed)]);
    let printed = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      printed += chunk;
      if (printed.includes(step)) break;
    }
    await sleep(ms);
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }

  test.each([
    ["a1", 0, "started", 30],
    ["a2", 0, "started", 150],
    ["a3", 0, "progress", 0],
    ["a4", 0, "progress", 60],
    ["a5", 0, "progress", 250],
    ["a5", 40, "started", 120],
    ["a5", 60, "started", 260],
  ])(
    "(%s, %i changed, after %s and %i ms) leaves an index that answers, and the next build mends it",
    async (mark, changed, step, ms) => {
      await kill(mark, changed, step, ms);
      expect(await found(folder, "vegetables")).not.toEqual([]);
      const documents = { ...manyDocuments(900, mark), ...manyDocuments(changed, `${mark}x`) };
      await build(folder, documents, { now: () => new Date() });
      const own = changed > 0 ? `${mark}xd7p2` : `${mark}d7p2`;
      expect(await found(folder, own)).toEqual(["doc-7"]);
      expect(await found(folder, `${mark}d899p3`)).toEqual(["doc-899"]);
      expect(await found(folder, "a0d7p2")).toEqual([]);
      expect(await readdir(folder)).not.toContain("build.lock");
    },
  );
});

describe("processes", () => {
  beforeEach(async () => {
    folder = join(await temporaryFolder(), "index");
  });

  test("that build at once end well: one builds, the other finds it done", async () => {
    const outcomes = await Promise.all([run("build", folder, "b", "0"), run("build", folder, "b", "0")]);
    expect(outcomes.map((lines) => lines.at(-1)).toSorted()).toEqual(["built", "unchanged"]);
    expect(await found(folder, "bd7p2")).toEqual(["doc-7"]);
    expect(await readdir(folder)).not.toContain("build.lock");
  });

  test("never hold the lock together", async () => {
    const args = [folder, String(Date.now() + 1_200), "120"];
    const printed = await Promise.all([1, 2, 3].map(() => run("lock", ...args)));
    const held = printed
      .flat()
      .map((line) => JSON.parse(line) as { round: number; from: number; to: number });
    expect(held).toHaveLength(360);
    const together = held.filter((one) =>
      held.some(
        (other) =>
          other !== one && other.round === one.round && other.from <= one.from && one.from < other.to,
      ),
    );
    expect(together).toEqual([]);
  });
});
