import type { Kysely } from "kysely";
import type { Switches } from "../../core/ports/records.ts";
import type { Tables } from "./schema.ts";

/** What administrators switched off, in the database. Switched off again, the newer reason stands. */
export function databaseSwitches(db: Kysely<Tables>): Switches {
  return {
    async list() {
      const rows = await db.selectFrom("switches").selectAll().orderBy("at").orderBy("name").execute();
      return rows.map(({ name, reason, turned_off_by, at }) => ({
        name,
        reason,
        by: turned_off_by,
        at: new Date(at),
      }));
    },
    async turnOff({ name, reason, by, at }) {
      const row = { name, reason, turned_off_by: by, at: at.getTime() };
      await db
        .insertInto("switches")
        .values(row)
        .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
        .execute();
    },
    async turnOn(name) {
      await db.deleteFrom("switches").where("name", "=", name).execute();
    },
  };
}
