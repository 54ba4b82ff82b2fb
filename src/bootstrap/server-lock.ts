import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { isAlive } from "../adapters/lancedb/lock.ts";

/** Keeps a second server off the same data. @throws with one line that names the first one's process. */
export async function lockServer(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true });
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (isAlive(holder)) {
    throw new Error(
      `Golden Link already runs on this data (process ${holder}). Stop it first, or set DATA_DIR to another folder.`,
    );
  }
  await rm(file, { force: true });
  const handle = await open(file, "wx");
  await handle.writeFile(String(process.pid));
  await handle.close();
  return () => rm(file, { force: true });
}
