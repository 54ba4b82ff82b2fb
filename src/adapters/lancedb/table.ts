import type { Connection, Table } from "@lancedb/lancedb";
import { createWordCount } from "../../core/guidance/catalogue.ts";
import type { Passage } from "../../core/guidance/passage.ts";
import type { BuildParts, DocumentSource } from "./build-index.ts";
import { keysIndex, wordsIndex } from "./full-text.ts";
import type { Manifest } from "./manifest.ts";
import { fromRow, rowSchema, toRow } from "./rows.ts";

/** A table that was filled, and the count of its words. */
export interface MadeTable {
  readonly table: string;
  readonly words: ReturnType<typeof createWordCount>;
}

const rowsAtOnce = 2_000;

/** Makes a table of every document and indexes it. */
export async function freshTable(
  connection: Connection,
  documents: readonly DocumentSource[],
  { load, progress, now }: BuildParts,
): Promise<MadeTable> {
  const name = `guidance_${now().getTime().toString(36)}`;
  const table = await connection.createEmptyTable(name, rowSchema, { mode: "overwrite" });
  const words = createWordCount();
  let count = 0;
  for await (const passages of evenly(load(documents.map((document) => document.name)))) {
    await table.add(passages.map(toRow));
    for (const passage of passages) words.add(passage);
    count += passages.length;
    progress?.(count);
  }
  if (count > 0) progress?.(count, count);
  await table.createIndex("words", { config: wordsIndex() });
  await table.createIndex("keys", { config: keysIndex() });
  table.close();
  return { table: name, words };
}

/**
 * Replaces the rows of changed documents by those of the ones that are there; undefined when the table cannot be changed. One commit does it, except
 * where nothing is put in place of what goes.
 */
export async function updateTable(
  connection: Connection,
  manifest: Manifest,
  { changed, there }: { readonly changed: readonly string[]; readonly there: readonly string[] },
  { load }: BuildParts,
): Promise<MadeTable | undefined> {
  const where = `document IN (${changed.map((name) => `'${name.replaceAll("'", "''")}'`).join(", ")})`;
  const passages: Passage[] = [];
  for await (const some of load(there)) passages.push(...some);
  try {
    const table = await connection.openTable(manifest.table);
    const words = createWordCount(manifest.catalogue);
    for (const passage of await readPassages(table, where)) words.remove(passage);
    for (const passage of passages) words.add(passage);
    await replaceRows(table, where, passages);
    await table.optimize();
    table.close();
    return { table: manifest.table, words };
  } catch {
    return undefined;
  }
}

async function readPassages(table: Table, where: string): Promise<Passage[]> {
  const rows = await table.query().where(where).select(["passage"]).toArray();
  return rows.map((row) => fromRow(row.passage as string));
}

async function replaceRows(table: Table, where: string, passages: readonly Passage[]): Promise<void> {
  if (passages.length === 0) {
    await table.delete(where);
    return;
  }
  await table
    .mergeInsert("id")
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .whenNotMatchedBySourceDelete({ where })
    .execute(passages.map(toRow));
}

/** The same passages in batches of one size. */
async function* evenly(batches: AsyncIterable<readonly Passage[]>): AsyncGenerator<Passage[]> {
  let waiting: Passage[] = [];
  for await (const batch of batches) {
    for (const passage of batch) {
      waiting.push(passage);
      if (waiting.length < rowsAtOnce) continue;
      yield waiting;
      waiting = [];
    }
  }
  if (waiting.length > 0) yield waiting;
}
