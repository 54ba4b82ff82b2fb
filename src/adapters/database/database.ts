import type { Kysely } from "kysely";
import type { Clock } from "../../core/ports/clock.ts";
import type { Documents } from "../../core/ports/documents.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { Records } from "../../core/ports/records.ts";
import { databaseApprovedAnswers } from "./approved-answers.ts";
import { databaseDeliveries, databaseFirstUse } from "./deliveries.ts";
import { databaseDocuments } from "./documents.ts";
import { databaseJobs } from "./jobs.ts";
import { type KeyedHash, keyedHash } from "./keyed-hash.ts";
import { DatabaseKeyvStore, type KeyvStore } from "./keyv-store.ts";
import { openPostgres } from "./postgres.ts";
import { databaseQuestions } from "./questions.ts";
import type { Tables } from "./schema.ts";
import { openSqlite } from "./sqlite.ts";
import { databaseSwitches } from "./switches.ts";

export interface DatabaseOptions {
  /** A PostgreSQL address; without one the file is used. */
  readonly url?: string | undefined;
  /** The SQLite file. Made, with its folder, when it is not there. */
  readonly file: string;
  /** Keys the hashes that stand for people. Changed, everybody is somebody new. */
  readonly recordsKey: string;
  /** Tells when jobs are due. The system's clock unless given. */
  readonly clock?: Clock;
  /** How long a job stays with a runner that died: five minutes unless given. */
  readonly jobLeaseMs?: number;
}

/** Everything that is kept, in one database. */
export interface Database {
  readonly kind: "sqlite" | "postgresql";
  readonly records: Records;
  readonly documents: Documents;
  readonly jobs: Jobs;
  /** A new store at each reading, one for each Keyv: Keyv writes its namespace into it. */
  readonly keyvStore: KeyvStore;
  /** A round trip. @throws BotError `unavailable`. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database with its tables up to date. Several processes may do so at once.
 * @throws DatabaseStartError whose message is one line that says what to do.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, file, recordsKey, clock = { now: () => new Date() }, jobLeaseMs = 5 * 60_000 } = options;
  const kind = url ? "postgresql" : "sqlite";
  const db = url ? await openPostgres(url) : await openSqlite(file);
  const hash = keyedHash(recordsKey);
  return {
    kind,
    records: databaseRecords(db, hash),
    documents: databaseDocuments(db),
    jobs: databaseJobs(db, { clock, leaseMs: jobLeaseMs, kind }),
    get keyvStore() {
      return new DatabaseKeyvStore(db, hash);
    },
    async check() {
      await db.selectFrom("switches").select("name").limit(1).execute();
    },
    close: () => db.destroy(),
  };
}

function databaseRecords(db: Kysely<Tables>, hash: KeyedHash): Records {
  return {
    questions: databaseQuestions(db, hash),
    deliveries: databaseDeliveries(db, hash),
    switches: databaseSwitches(db),
    approvedAnswers: databaseApprovedAnswers(db),
    firstUse: databaseFirstUse(db, hash),
  };
}
