import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const shortest = 32;

/** The secret that keys hashes and cookies: the one configured, or one made at first start and kept in a file. */
export async function recordsKey(configured: string | undefined, file: string): Promise<string> {
  if (configured) return configured;
  const kept = await readKey(file);
  if (kept) return kept;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  try {
    await writeFile(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
    await place(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return (await readKey(file)) ?? fail(file);
}

/** Undefined when there is none, or what is there was never written to its end. */
async function readKey(file: string): Promise<string | undefined> {
  const key = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return key.trim().length >= shortest ? key.trim() : undefined;
}

/** Puts the whole key in place in one step. Another process that was quicker is left the winner. */
async function place(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (await readKey(file)) return;
    await rm(file);
    await link(draft, file);
  }
}

function fail(file: string): never {
  throw new Error(
    `The key in ${file} cannot be read. Put back a copy, or remove the file to make a new one.`,
  );
}
