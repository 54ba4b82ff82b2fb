import type { Kysely } from "kysely";
import type { Claim, Deliveries, FirstUse } from "../../core/ports/records.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import type { Tables } from "./schema.ts";

/** Deliveries in the database, by the hash of their ids: a platform may put a person into one. */
export function databaseDeliveries(db: Kysely<Tables>, hash: KeyedHash): Deliveries {
  return {
    claim: (id, now, leaseMs) => claim(db, hash(id), { now: now.getTime(), leaseMs }),
    async finish(id) {
      await db.updateTable("deliveries").set({ finished: 1 }).where("id_hash", "=", hash(id)).execute();
    },
    async purge(before) {
      const { numDeletedRows } = await db
        .deleteFrom("deliveries")
        .where("at", "<", before.getTime())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** One statement, so that among processes exactly one is let in. */
async function claim(
  db: Kysely<Tables>,
  id: string,
  { now, leaseMs }: { now: number; leaseMs: number },
): Promise<Claim> {
  const lease_until = now + leaseMs;
  const claimed = await db
    .insertInto("deliveries")
    .values({ id_hash: id, at: now, lease_until, attempts: 1, finished: 0 })
    .onConflict((conflict) =>
      conflict
        .column("id_hash")
        .doUpdateSet({ attempts: 2, lease_until })
        .where("deliveries.finished", "=", 0)
        .where("deliveries.attempts", "=", 1)
        .where("deliveries.lease_until", "<=", now),
    )
    .returning("attempts")
    .executeTakeFirst();
  if (!claimed) return "duplicate";
  return claimed.attempts === 1 ? "new" : "after-crash";
}

/** First uses in the database. */
export function databaseFirstUse(db: Kysely<Tables>, hash: KeyedHash): FirstUse {
  return {
    async claim(person, now) {
      const first = await db
        .insertInto("first_uses")
        .values({ person_hash: hash(person), at: now.getTime() })
        .onConflict((conflict) => conflict.column("person_hash").doNothing())
        .returning("at")
        .executeTakeFirst();
      return first !== undefined;
    },
  };
}
