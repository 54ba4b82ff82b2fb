import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { Catalogue } from "../../core/guidance/catalogue.ts";

/** Raised when rows or the manifest change shape: older indexes are built anew. */
export const indexVersion = 3;

/** A guidance file that could not be read, as told at start and by the doctor. */
export interface DocumentFault {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Which table is in use and what it was made from. */
export interface Manifest {
  readonly version: number;
  readonly table: string;
  readonly built: string;
  /** Content hash by document. */
  readonly documents: Readonly<Record<string, string>>;
  readonly faults: readonly DocumentFault[];
  readonly catalogue: Catalogue;
}

/** Enough of the shape that nothing written by another version or damaged is taken for a manifest. */
const manifestShape = z.object({
  version: z.literal(indexVersion),
  table: z.string().min(1),
  built: z.string(),
  documents: z.record(z.string(), z.string()),
  faults: z.array(z.object({ file: z.string(), line: z.number(), reason: z.string() })),
  catalogue: z.object({
    passages: z.number(),
    frequency: z.record(z.string(), z.number()),
    synonyms: z.array(z.array(z.string())),
    localRules: z.record(z.string(), z.number()),
  }),
});

/** Undefined when there is none, or none this version can use. */
export async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(file, "utf8"));
    return manifestShape.safeParse(manifest).success ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Swaps the manifest in one step: a reader sees the old one or the new one, a crash leaves the old one. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  const handle = await open(draft, "w");
  try {
    await handle.writeFile(JSON.stringify(manifest));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

/** Changes when the manifest is swapped; undefined when there is none. */
export async function manifestStamp(file: string): Promise<string | undefined> {
  try {
    const { mtimeMs, ino } = await stat(file);
    return `${ino} ${mtimeMs}`;
  } catch {
    return undefined;
  }
}
