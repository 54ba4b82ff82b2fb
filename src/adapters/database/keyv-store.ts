import type { KeyvStoreAdapter } from "keyv";
import type { Kysely } from "kysely";
import type { KeyedHash } from "./keyed-hash.ts";
import type { Tables } from "./schema.ts";

/** A store for `new Keyv({ store })` that also removes what has expired. */
export type KeyvStore = KeyvStoreAdapter & {
  /** Removes expired entries of every namespace; answers how many. */
  purgeExpired(now: Date): Promise<number>;
};

/**
 * Keyv's entries in a table. Keys are stored as keyed hashes, because they can name a person and can be of any
 * length. The time is the system's, as it is in Keyv.
 */
export class DatabaseKeyvStore implements KeyvStore {
  readonly opts = {};
  readonly #db: Kysely<Tables>;
  readonly #hash: KeyedHash;
  #namespace: string | undefined;

  constructor(db: Kysely<Tables>, hash: KeyedHash) {
    this.#db = db;
    this.#hash = hash;
  }

  get namespace(): string | undefined {
    return this.#namespace;
  }

  /** Set by Keyv. Two Keyvs on one store object would clear each other's entries, so that is refused. */
  set namespace(namespace: string | undefined) {
    if (this.#namespace !== undefined && this.#namespace !== namespace)
      throw new Error("this store has a namespace already: take a new store for each Keyv");
    this.#namespace = namespace;
  }

  async get<Value>(key: string): Promise<Value | undefined> {
    const entry = await this.#db
      .selectFrom("keyv_entries")
      .select("value")
      .where("key_hash", "=", this.#keyHash(key))
      .where((row) => row.or([row("expires_at", "is", null), row("expires_at", ">", Date.now())]))
      .executeTakeFirst();
    return entry?.value as Value | undefined;
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    const expires_at = ttl === undefined ? null : Math.ceil(Date.now() + ttl);
    const row = { key_hash: this.#keyHash(key), namespace: this.#namespace ?? "", value, expires_at };
    await this.#db
      .insertInto("keyv_entries")
      .values(row)
      .onConflict((conflict) => conflict.column("key_hash").doUpdateSet(row))
      .execute();
  }

  async delete(key: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom("keyv_entries")
      .where("key_hash", "=", this.#keyHash(key))
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async clear(): Promise<void> {
    await this.#db
      .deleteFrom("keyv_entries")
      .where("namespace", "=", this.#namespace ?? "")
      .execute();
  }

  async purgeExpired(now: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom("keyv_entries")
      .where("expires_at", "<=", now.getTime())
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** Part of Keyv's contract. This store raises its errors and emits none. */
  on(): this {
    return this;
  }

  #keyHash(key: string): string {
    return this.#hash(JSON.stringify([this.#namespace ?? "", key]));
  }
}
