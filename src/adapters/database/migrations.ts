import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { BotError } from "../../core/errors.ts";
import * as firstTables from "./migrations/0001-first-tables.ts";
import * as documents from "./migrations/0002-documents.ts";
import type { Tables } from "./schema.ts";
import { newerDatabase } from "./start-error.ts";

/** Every step of the schema, in the order of the names. A released step is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-first-tables": firstTables,
  "0002-documents": documents,
};

/**
 * Brings the tables up to date. `place` names the database in the error.
 * @throws DatabaseStartError `misconfigured` when a newer version of the program made the database.
 */
export async function migrate(db: Kysely<Tables>, place: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (!(error instanceof BotError) && (await knowsMore(db))) throw newerDatabase(place, error);
  throw error;
}

/** Whether steps were taken that this version does not have. */
async function knowsMore(db: Kysely<Tables>): Promise<boolean> {
  try {
    const taken = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom("kysely_migration")
      .select("name")
      .execute();
    return taken.some(({ name }) => !Object.hasOwn(migrations, name));
  } catch {
    return false;
  }
}
