import { glob, readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { FoundFile } from "../../core/corpus/add.ts";
import { DocumentRefused } from "../../core/ports/document-reader.ts";

const patternMarks = /[*?[\]{}]/;

/**
 * The files at these paths: a file itself, a folder's files at any depth, or what a pattern such as "rules/*.md"
 * matches. Hidden files and links are left out of folders. Each file once, in the order of its name.
 * @throws Error naming a path where there is nothing.
 */
export async function findFiles(paths: readonly string[], mostBytes: number): Promise<FoundFile[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = await filesAt(path);
    if (files.length === 0) throw new Error(`There is no file at ${path}.`);
    for (const file of files) found.add(file);
  }
  return [...found].map((origin) => ({ origin, load: () => load(origin, mostBytes) }));
}

async function filesAt(path: string): Promise<string[]> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return filesBelow(resolve(path));
  if (there) return [resolve(path)];
  if (!patternMarks.test(path)) return [];
  const matched: string[] = [];
  for await (const each of glob(path)) matched.push(...(await filesAt(each)));
  return matched.sort();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(folder.length).split(/[/\\]/).some(isHidden))
    .sort();
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}

/** The size is looked at before anything is read. */
async function load(origin: string, mostBytes: number) {
  try {
    const { size } = await stat(origin);
    if (size > mostBytes)
      throw new DocumentRefused(
        "too-large",
        `The file is larger than ${Math.round(mostBytes / 1_000_000)} MB. Split it and add the parts.`,
      );
    return { name: basename(origin), bytes: await readFile(origin) };
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused("damaged", "The file could not be opened. Check that you may read it.", {
      cause: error,
    });
  }
}
