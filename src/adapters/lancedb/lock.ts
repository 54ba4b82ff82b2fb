import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BotError } from "../../core/errors.ts";

const waitMs = 50;
const patienceMs = 10 * 60_000;
const sqliteBusy = 5;
/** A lock nobody refers to any more would be given back when memory is cleared. */
const held = new Set<DatabaseSync>();

/**
 * Takes a lock that the operating system gives back when the process ends, however it ends: an exclusive
 * transaction on an empty SQLite file. Answers what releases it, or undefined while another process holds it.
 */
export function takeLock(file: string): (() => void) | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec("begin exclusive");
    held.add(database);
    return () => {
      held.delete(database);
      database.close();
    };
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === sqliteBusy) return undefined;
    throw error;
  }
}

/** Runs a build while no other process builds in the folder. @throws BotError `busy` after ten minutes. */
export async function withBuildLock<T>(folder: string, build: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, ".build-lock");
  let release = takeLock(file);
  for (let waited = 0; !release; waited += waitMs) {
    if (waited > patienceMs) throw new BotError("busy", "index");
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    release = takeLock(file);
  }
  try {
    return await build();
  } finally {
    release();
  }
}
