import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { takeLock } from "../adapters/lancedb/lock.ts";

const lookMs = 40;
const looks = 20;
/** A lock that stays taken while the file names a process is that process's. */
const enoughLooks = 2;

/**
 * Keeps a second server off the same data; the file tells which process runs. Answers what releases the lock.
 * @throws with one line that names the first server's process.
 */
export async function lockServer(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  const release = await takeSoon(join(dirname(file), `.${basename(file)}`), file);
  await writeFile(file, String(process.pid));
  return async () => {
    await rm(file, { force: true });
    release();
  };
}

/**
 * Two that try at the same moment may both be turned away once, so it is tried again for a second. The holder writes
 * its number just after it has taken the lock.
 */
async function takeSoon(lock: string, file: string): Promise<() => void> {
  let holder = "";
  for (let look = 0; look < looks; look++) {
    const release = takeLock(lock);
    if (release) return release;
    await new Promise((resolve) => setTimeout(resolve, lookMs * (0.5 + Math.random())));
    holder = await readFile(file, "utf8").catch(() => "");
    if (holder && look >= enoughLooks) break;
  }
  const who = holder ? ` (process ${holder})` : "";
  throw new Error(
    `Golden Link already runs on this data${who}. Stop it first, or set DATA_DIR to another folder.`,
  );
}
