import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, SqliteDialect } from "kysely";
import { databaseFault } from "./fault.ts";
import { migrate } from "./migrations.ts";
import type { Tables } from "./schema.ts";
import { sqliteConnection } from "./sqlite-connection.ts";
import { sqliteStartError } from "./start-error.ts";

/** How long a start waits for other processes that start too. */
const startTimeoutMs = 30_000;
const busyTimeoutMs = 5_000;

/**
 * Opens the file, or makes it, with its tables up to date.
 * @throws DatabaseStartError that names the file and says what to do; a damaged file is left as it is.
 */
export async function openSqlite(file: string): Promise<Kysely<Tables>> {
  let connection: DatabaseSync | undefined;
  try {
    createFile(file);
    connection = new DatabaseSync(file);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: sqliteConnection(connection) }),
    });
    await prepare(connection);
    await inTransaction(connection, () => migrate(db, `the database file ${file}`));
    connection.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    return db;
  } catch (error) {
    connection?.close();
    throw sqliteStartError(error, file);
  }
}

/**
 * Makes an empty file that only its owner can read. One that is there already is not opened: to close it again
 * would drop the locks which another connection of this process holds on it.
 */
function createFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

async function prepare(connection: DatabaseSync): Promise<void> {
  await patiently(() => connection.exec("PRAGMA journal_mode = WAL"));
  connection.exec("PRAGMA synchronous = NORMAL");
  connection.exec("PRAGMA foreign_keys = ON");
  const found = await patiently(() => connection.prepare("PRAGMA quick_check(1)").get());
  if (found?.quick_check !== "ok") throw Object.assign(new Error("quick_check failed"), { errcode: 11 });
}

/** One process at a time; all of the work or none of it. */
async function inTransaction(connection: DatabaseSync, work: () => Promise<void>): Promise<void> {
  await patiently(() => connection.exec("BEGIN IMMEDIATE"));
  try {
    await work();
    connection.exec("COMMIT");
  } finally {
    if (connection.isTransaction) connection.exec("ROLLBACK");
  }
}

/**
 * Waits while another connection holds the lock. SQLite's own waiting would block this thread, and the other
 * connection may be in it; and for the change to WAL it does not wait at all.
 */
async function patiently<T>(step: () => T): Promise<T> {
  const deadline = performance.now() + startTimeoutMs;
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (databaseFault(error) !== "locked" || performance.now() > deadline) throw error;
    }
    await sleep(25);
  }
}
