import "./environment.ts";
import { join } from "node:path";
import { type Connection, connect, type Table } from "@lancedb/lancedb";
import { buildCatalogue } from "../../core/guidance/catalogue.ts";
import type { Passage } from "../../core/guidance/passage.ts";
import { keysIndex, wordsIndex } from "./full-text.ts";
import { withBuildLock } from "./lock.ts";
import { type DocumentFault, indexVersion, type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { rowSchema, toRow } from "./rows.ts";

/** A document as it stands, before it is read. */
export interface DocumentSource {
  readonly name: string;
  /** Changes when the content does. */
  readonly hash: string;
}

export interface LoadedDocuments {
  readonly passages: readonly Passage[];
  readonly synonyms: readonly (readonly string[])[];
  readonly faults: readonly DocumentFault[];
}

export interface BuildParts {
  /** The folder of the index. */
  readonly folder: string;
  readonly documents: readonly DocumentSource[];
  /** Reads every document. Called only when something changed. */
  load(): Promise<LoadedDocuments>;
  /** Told how many passages of how many are in. */
  progress?(done: number, total: number): void;
  now(): Date;
  /** Builds a fresh table whatever is there: the old one is damaged. */
  readonly anew?: boolean;
}

export type BuildOutcome = "unchanged" | "updated" | "built";

export const manifestFile = (folder: string) => join(folder, "current.json");

const rowsAtOnce = 2_000;
/** Above this share of changed documents a fresh table is quicker than changing the old one. */
const rebuildShare = 0.2;

/**
 * Brings the index up to date with the documents: nothing when their hashes are known, the changed documents alone
 * when they are few, else a fresh table. The old index works until the new one is swapped in.
 */
export async function buildIndex(parts: BuildParts): Promise<BuildOutcome> {
  const current = async () => (parts.anew ? undefined : readManifest(manifestFile(parts.folder)));
  if (isCurrent(await current(), parts.documents)) return "unchanged";
  return withBuildLock(parts.folder, async () => {
    const manifest = await current();
    if (isCurrent(manifest, parts.documents)) return "unchanged";
    const loaded = await parts.load();
    const connection = await connect(parts.folder);
    try {
      const updated = manifest && (await updateTable(connection, manifest, parts, loaded));
      const table = updated ?? (await freshTable(connection, parts, loaded.passages));
      await writeManifest(manifestFile(parts.folder), describe(table, parts, loaded));
      await dropOthers(connection, [table, manifest?.table]);
      return updated ? "updated" : "built";
    } finally {
      connection.close();
    }
  });
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

/** Replaces the rows of changed documents in one commit; undefined when a fresh table is the better way. */
async function updateTable(
  connection: Connection,
  manifest: Manifest,
  { documents }: BuildParts,
  { passages }: LoadedDocuments,
): Promise<string | undefined> {
  const changed = new Set(changedDocuments(manifest, documents));
  const rows = passages.filter(({ document }) => changed.has(document)).map(toRow);
  if (rows.length === 0 || changed.size > documents.length * rebuildShare) return undefined;
  try {
    const table = await connection.openTable(manifest.table);
    const names = [...changed].map((name) => `'${name.replaceAll("'", "''")}'`).join(", ");
    await table
      .mergeInsert("id")
      .whenMatchedUpdateAll()
      .whenNotMatchedInsertAll()
      .whenNotMatchedBySourceDelete({ where: `document IN (${names})` })
      .execute(rows);
    await table.optimize();
    table.close();
    return manifest.table;
  } catch {
    return undefined;
  }
}

async function freshTable(
  connection: Connection,
  { progress, now }: BuildParts,
  passages: readonly Passage[],
): Promise<string> {
  const name = `guidance_${now().getTime().toString(36)}`;
  const table = await connection.createEmptyTable(name, rowSchema, { mode: "overwrite" });
  for (let at = 0; at < passages.length; at += rowsAtOnce) {
    await table.add(passages.slice(at, at + rowsAtOnce).map(toRow));
    progress?.(Math.min(at + rowsAtOnce, passages.length), passages.length);
  }
  await indexTable(table);
  table.close();
  return name;
}

async function indexTable(table: Table): Promise<void> {
  await table.createIndex("words", { config: wordsIndex() });
  await table.createIndex("keys", { config: keysIndex() });
}

function describe(table: string, { documents, now }: BuildParts, loaded: LoadedDocuments): Manifest {
  return {
    version: indexVersion,
    table,
    built: now().toISOString(),
    documents: Object.fromEntries(documents.map(({ name, hash }) => [name, hash])),
    faults: loaded.faults,
    catalogue: buildCatalogue(loaded.passages, loaded.synonyms),
  };
}

/** Drops tables of builds before the last: the last one may still be open in another process. */
async function dropOthers(connection: Connection, keep: readonly (string | undefined)[]): Promise<void> {
  for (const name of await connection.tableNames()) {
    if (!keep.includes(name)) await connection.dropTable(name);
  }
}
