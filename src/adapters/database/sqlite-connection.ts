import type { DatabaseSync } from "node:sqlite";
import type { SqliteDatabase } from "kysely";
import { databaseError } from "./fault.ts";
import { storable } from "./parameters.ts";

/** Node's own SQLite as Kysely's dialect wants it. Every failure is raised as a BotError. */
export function sqliteConnection(connection: DatabaseSync): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare(sql) {
      const statement = raising(() => connection.prepare(sql));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => raising(() => statement.all(...storable(parameters))),
        run: (parameters) => raising(() => statement.run(...storable(parameters))),
        iterate: (parameters) => raising(() => statement.iterate(...storable(parameters))),
      };
    },
  };
}

function raising<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw databaseError(error);
  }
}
