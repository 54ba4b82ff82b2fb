import Keyv from "keyv";
import { expect, test } from "vitest";
import { keyvState } from "../../../src/adapters/keyv/state.ts";
import { BotError } from "../../../src/core/errors.ts";

/** A store in which everything fails, or quietly does nothing as the one for Redis does. */
class FailingStore extends Map<string, string> {
  readonly #error: Error;
  throwOnErrors: boolean;

  constructor(error: Error, { quiet = false } = {}) {
    super();
    this.#error = error;
    this.throwOnErrors = !quiet;
  }

  #fail(): undefined {
    if (this.throwOnErrors) throw this.#error;
  }

  override get = () => this.#fail();
  override set = () => {
    this.#fail();
    return this;
  };
  override delete = () => {
    this.#fail();
    return false;
  };
}

test.each([
  ["unknown to us", new Error("connection lost"), "unavailable"],
  ["of the database", new BotError("storage-full", "records"), "storage-full"],
])("a store's failure %s is raised", async (_, error, code) => {
  for (const quiet of [false, true]) {
    const state = keyvState(new Keyv({ store: new FailingStore(error, { quiet }) }));
    const failure = { name: "BotError", code, port: "state", cause: error };
    await expect(state.get("key")).rejects.toMatchObject(failure);
    await expect(state.set("key", 1, 1000)).rejects.toMatchObject(failure);
    await expect(state.delete("key")).rejects.toMatchObject(failure);
  }
});

test("a store that says it did not keep a value is a failure", async () => {
  const store = { get: async () => undefined, set: async () => false, delete: async () => true, clear() {} };
  const state = keyvState(new Keyv({ store }));
  await expect(state.set("key", 1, 1000)).rejects.toMatchObject({ code: "unavailable" });
});

test("a value that cannot be read is a failure", async () => {
  const store = new Map([["keyv:key", JSON.stringify({ value: "{broken" })]]);
  await expect(keyvState(new Keyv({ store })).get("key")).rejects.toMatchObject({ code: "unavailable" });
});
