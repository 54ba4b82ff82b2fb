import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import pg from "pg";
import { databaseError } from "./fault.ts";
import { migrate } from "./migrations.ts";
import { storable } from "./parameters.ts";
import type { Tables } from "./schema.ts";
import { DatabaseStartError, postgresStartError } from "./start-error.ts";

/** No statement of ours comes near it; a server that hangs must not hang the bot. */
const queryTimeoutMs = 30_000;
const connectTimeoutMs = 5_000;

/**
 * Connects to the server and brings the tables up to date.
 * @throws DatabaseStartError that names the database, without its password, and says what to do.
 */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const place = placeOf(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: raisingPool(createPool(url)) }) });
  try {
    await migrate(db, place);
    return db;
  } catch (error) {
    await db.destroy();
    throw postgresStartError(error, place);
  }
}

function placeOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    const sentence = "DATABASE_URL is not the address of a PostgreSQL database. It begins with postgresql://";
    throw new DatabaseStartError("misconfigured", sentence);
  }
  return `PostgreSQL database ${parsed.pathname.slice(1) || "(default)"} on ${parsed.host || "this machine"}`;
}

function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it is replaced; unheard, its error would end the process.
  pool.on("error", () => {});
  return pool;
}

/** Counts and moments are numbers here as they are on SQLite: all of them are below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text");

/** The pool as Kysely's dialect wants it. Every failure is raised as a BotError. */
function raisingPool(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => raisingClient(await pool.connect().catch(raiseUnreachable)),
  };
}

/** A connection that failed without a word from the server, as by timing out, is not used again. */
function raisingClient(client: pg.PoolClient): PostgresPoolClient {
  let broken = false;
  const query = (sql: string, parameters: readonly unknown[]) =>
    client.query(sql, storable(parameters)).catch((error) => {
      broken ||= !(error instanceof pg.DatabaseError);
      raise(error);
    });
  // Kysely's type has a form with a cursor too, for streams, which are not used here.
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || broken),
  };
}

/** A server that does not answer in time has no code to say so. */
function raiseUnreachable(error: Error): never {
  raise(
    "code" in error ? error : Object.assign(new Error("no answer", { cause: error }), { code: "ETIMEDOUT" }),
  );
}

function raise(error: unknown): never {
  throw databaseError(error);
}
