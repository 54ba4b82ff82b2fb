import "./environment.ts";
import { join } from "node:path";
import { type Connection, connect } from "@lancedb/lancedb";
import type { Catalogue } from "../../core/guidance/catalogue.ts";
import type { Passage } from "../../core/guidance/passage.ts";
import { withBuildLock } from "./lock.ts";
import { type DocumentFault, indexVersion, type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { freshTable, updateTable } from "./table.ts";

/** A document as it stands, before it is read. */
export interface DocumentSource {
  readonly name: string;
  /** Changes when the content does. */
  readonly hash: string;
}

/** What the documents say of words, and which could not be read. */
export interface Lexicon {
  readonly synonyms: Catalogue["synonyms"];
  readonly faults: readonly DocumentFault[];
}

export interface BuildParts {
  /** The folder of the index. */
  readonly folder: string;
  /** Asked again under the lock: what another process added meanwhile is not dropped. */
  documents(): Promise<readonly DocumentSource[]>;
  /** Reads documents by name, in batches of any size: memory holds one batch at a time. */
  load(names: readonly string[]): AsyncIterable<readonly Passage[]>;
  /** Called only when something changed. */
  lexicon(): Promise<Lexicon>;
  /** Told how many passages are in and, after the last, how many there are. */
  progress?(done: number, total?: number): void;
  now(): Date;
  /** Builds a fresh table whatever is there: the old one is damaged. */
  readonly anew?: boolean;
}

export type BuildOutcome = "unchanged" | "updated" | "built";

export const manifestFile = (folder: string) => join(folder, "current.json");

/** Above this share of changed documents a fresh table is quicker than changing the old one. */
const rebuildShare = 0.2;

/**
 * Brings the index up to date with the documents: nothing when their hashes are known, the changed documents alone
 * when they are few, else a fresh table. The old index works until the new one is swapped in.
 */
export async function buildIndex(parts: BuildParts): Promise<BuildOutcome> {
  const current = async () => (parts.anew ? undefined : readManifest(manifestFile(parts.folder)));
  if (isCurrent(await current(), await parts.documents())) return "unchanged";
  return withBuildLock(parts.folder, async () => {
    const manifest = await current();
    const documents = await parts.documents();
    if (isCurrent(manifest, documents)) return "unchanged";
    const lexicon = await parts.lexicon();
    const connection = await connect(parts.folder);
    try {
      const updated = manifest && (await updateInPlace(connection, manifest, documents, parts));
      const made = updated ?? (await freshTable(connection, documents, parts));
      await writeManifest(manifestFile(parts.folder), {
        version: indexVersion,
        table: made.table,
        built: parts.now().toISOString(),
        documents: Object.fromEntries(documents.map(({ name, hash }) => [name, hash])),
        faults: lexicon.faults,
        catalogue: made.words.catalogue(lexicon.synonyms),
      });
      await dropOthers(connection, [made.table, manifest?.table]);
      return updated ? "updated" : "built";
    } finally {
      connection.close();
    }
  });
}

/** The table in use with its changed documents replaced; undefined when a fresh one is the better way. */
async function updateInPlace(
  connection: Connection,
  manifest: Manifest,
  documents: readonly DocumentSource[],
  parts: BuildParts,
) {
  const changed = changedDocuments(manifest, documents);
  if (changed.length > documents.length * rebuildShare) return undefined;
  const held = new Set(documents.map(({ name }) => name));
  return updateTable(
    connection,
    manifest,
    { changed, there: changed.filter((name) => held.has(name)) },
    parts,
  );
}

function isCurrent(manifest: Manifest | undefined, documents: readonly DocumentSource[]): boolean {
  if (!manifest) return false;
  const known = Object.keys(manifest.documents);
  return known.length === documents.length && changedDocuments(manifest, documents).length === 0;
}

/** New, changed and removed documents. */
function changedDocuments(manifest: Manifest, documents: readonly DocumentSource[]): string[] {
  const now = new Map(documents.map(({ name, hash }) => [name, hash]));
  const names = new Set([...now.keys(), ...Object.keys(manifest.documents)]);
  return [...names].filter((name) => now.get(name) !== manifest.documents[name]);
}

/** Drops tables of builds before the last: the last one may still be open in another process. */
async function dropOthers(connection: Connection, keep: readonly (string | undefined)[]): Promise<void> {
  for (const name of await connection.tableNames()) {
    if (!keep.includes(name)) await connection.dropTable(name);
  }
}
