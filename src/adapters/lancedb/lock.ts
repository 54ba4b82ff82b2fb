import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BotError } from "../../core/errors.ts";

const waitMs = 200;
const patienceMs = 10 * 60_000;

/** Runs a build while no other process builds in the folder. A lock left by a dead process is taken over. */
export async function withBuildLock<T>(folder: string, build: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "build.lock");
  for (let waited = 0; !(await take(file)); waited += waitMs) {
    if (waited > patienceMs) throw new BotError("busy", "index");
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  try {
    return await build();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = Number(await readFile(file, "utf8").catch(() => ""));
    if (!isAlive(holder)) await rm(file, { force: true });
    return false;
  }
}

/** Whether a process of this id runs; our own id counts as dead, for it was another's before a restart. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
