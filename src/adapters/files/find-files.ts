import { glob, readdir, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { FoundFile } from "../../core/corpus/add.ts";
import { loadFile } from "./load-file.ts";

const patternMarks = /[*?[\]{}]/;
/** There is something, but this user may not look at it. */
const closed: readonly unknown[] = ["EACCES", "EPERM"];

/**
 * The files at these paths: a file itself, a folder's files at any depth, or what a pattern such as "rules/*.md"
 * matches. Hidden files and links are left out of folders and patterns. Each file once, in the order of its name.
 * What may not be opened is found too: loading it says so.
 * @throws Error naming a path where there is nothing.
 */
export async function findFiles(paths: readonly string[], mostBytes: number): Promise<FoundFile[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = await filesAt(path);
    if (files.length === 0) throw new Error(`There is no file at ${path.replace(/[\p{Cc}\p{Cf}]/gu, " ")}.`);
    for (const file of files) found.add(file);
  }
  return [...found].map((origin) => ({ origin, load: () => loadFile(origin, mostBytes) }));
}

async function filesAt(path: string): Promise<string[]> {
  const there = await look(path);
  if (there === "closed" || there?.isFile()) return [resolve(path)];
  if (there) return there.isDirectory() ? filesBelow(resolve(path)) : [resolve(path)];
  return patternMarks.test(path) ? filesLike(path) : [];
}

/** Undefined where there is nothing. */
async function look(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    return closed.includes((error as NodeJS.ErrnoException).code) ? "closed" : undefined;
  }
}

async function filesLike(pattern: string): Promise<string[]> {
  const parts = resolve(pattern).split(sep);
  const above =
    parts
      .slice(
        0,
        parts.findIndex((part) => patternMarks.test(part)),
      )
      .join(sep) || sep;
  const matched: string[] = [];
  for await (const each of glob(pattern)) {
    if (!(await isLinked(resolve(each), above))) matched.push(...(await filesAt(each)));
  }
  return matched.sort();
}

/** Whether a link stands between a folder and a file in it. */
async function isLinked(file: string, folder: string): Promise<boolean> {
  try {
    return (await realpath(file)) !== join(await realpath(folder), relative(folder, file));
  } catch {
    return false;
  }
}

/** A folder that may not be opened stands for itself. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [folder];
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) found.push(path);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
  }
  return found.sort();
}
