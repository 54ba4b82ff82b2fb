import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { BotError } from "../../core/errors.ts";

/** What is kept of an answer beside its body. */
const headSchema = z.object({
  url: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  sha256: z.string(),
  /** The run in which it was last compared with the site. */
  run: z.string(),
  /** Whether that run found another text than was held before. */
  changed: z.boolean(),
});
type Head = z.infer<typeof headSchema>;

export interface KeptPage extends Omit<Head, "sha256"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The answers of one source on disk: a file each, its head on the first line and the body below. */
export interface PageCache {
  /** Undefined when it is not held, or is damaged. */
  read(url: string): Promise<KeptPage | undefined>;
  /** Puts it in its place in one step. @throws BotError `storage-full` or `unavailable`. */
  write(page: KeptPage): Promise<void>;
  /** Removes all that is held but these addresses. */
  keepOnly(urls: Iterable<string>): Promise<void>;
}

const ending = ".page";
const draftEnding = ".new";

/** The cache in a folder, which is made when something is written. */
export function pageCache(folder: string): PageCache {
  return {
    read: async (url) => {
      const file = await readFile(join(folder, fileName(url))).catch(() => undefined);
      const page = file && parse(file);
      return page?.url === url ? page : undefined;
    },
    write: (page) => stored(() => writeWhole(folder, fileName(page.url), serialise(page))),
    keepOnly: (urls) => stored(() => removeOthers(folder, new Set([...urls].map(fileName)))),
  };
}

/** Writes a file so that it is there whole or not at all, also after a crash. */
export async function writeWhole(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${name}.${process.pid}${draftEnding}`);
  const handle = await open(draft, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, name));
}

/** A disk that cannot be written is no fault of the source. */
export async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const full = code === "ENOSPC" || code === "EDQUOT";
    throw new BotError(full ? "storage-full" : "unavailable", "sources", { cause });
  }
}

/** Readable, and no other address's. */
function fileName(url: string): string {
  const { pathname } = new URL(url);
  const readable = pathname.replace(/[^a-z0-9]+/gi, "-").slice(-80);
  return `${readable.replace(/^-/, "")}-${sha256(url).slice(0, 16)}${ending}`;
}

function serialise({ bytes, ...rest }: KeptPage): Uint8Array {
  const head: Head = { ...rest, sha256: sha256(bytes) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
}

function parse(file: Buffer<ArrayBuffer>): KeptPage | undefined {
  const end = file.indexOf("\n");
  try {
    const { sha256: kept, ...head } = headSchema.parse(JSON.parse(file.toString("utf8", 0, end)));
    const bytes = file.subarray(end + 1);
    return sha256(bytes) === kept ? { ...head, bytes } : undefined;
  } catch {
    return undefined;
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A draft may belong to another process that writes just now. */
const draftLifeMs = 60 * 60_000;

async function removeOthers(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (name.endsWith(ending) && !names.has(name)) await rm(file, { force: true });
    if (name.endsWith(draftEnding) && (await ageMs(file)) > draftLifeMs) await rm(file, { force: true });
  }
}

async function ageMs(file: string): Promise<number> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs;
}
