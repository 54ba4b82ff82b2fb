import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { onTestFinished } from "vitest";
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
} from "../../../src/adapters/database/database.ts";

/** Where an empty database can be made. */
export interface Place {
  readonly url?: string;
  readonly file: string;
}

/** A file that does not exist yet, in a folder that goes when the test has finished. */
export async function temporaryFile(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "golden-link-database-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { file: join(folder, "records.db") };
}

/** Opens the database of a place. It is closed when the test has finished, if not before. */
export async function openAt({ url, file }: Place, more: Partial<DatabaseOptions> = {}): Promise<Database> {
  const database = await openDatabase({ url, file, recordsKey: "test key", ...more });
  onTestFinished(() => database.close());
  return database;
}

/** What a statement gives on a connection of its own, past the adapter. */
export async function rawRows({ url, file }: Place, statement: string): Promise<Record<string, unknown>[]> {
  if (!url) {
    const connection = new DatabaseSync(file);
    const rows = connection.prepare(statement).all();
    connection.close();
    return rows;
  }
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}
