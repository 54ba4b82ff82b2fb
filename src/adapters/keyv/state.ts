import type { Keyv } from "keyv";
import { BotError, failureCode } from "../../core/errors.ts";
import type { State } from "../../core/ports/state.ts";

/**
 * Short-lived state in any Keyv store. Values go in as JSON text of our own, because Keyv's form changes
 * strings that begin with a colon. Keyv is set to raise errors, which by default it swallows.
 * @throws BotError with the store's code, or `unavailable`.
 */
export function keyvState(keyv: Keyv): State {
  keyv.throwOnErrors = true;
  // The Redis store swallows its errors too, before Keyv sees them.
  if ("throwOnErrors" in keyv.store) keyv.store.throwOnErrors = true;
  return {
    get: <T>(key: string) =>
      raising(async () => {
        const json = await keyv.get<string>(key);
        return json === undefined ? undefined : (JSON.parse(json) as T);
      }),
    set: (key, value, ttlMs) =>
      raising(async () => {
        // To Keyv a time to live of 0 is for ever.
        if (ttlMs <= 0) return void (await keyv.delete(key));
        const kept = await keyv.set(key, JSON.stringify(value), Math.ceil(ttlMs));
        if (!kept) throw new Error("the store did not keep the value");
      }),
    delete: (key) => raising(async () => void (await keyv.delete(key))),
  };
}

async function raising<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const code = error instanceof BotError ? failureCode(error) : "unavailable";
    throw new BotError(code, "state", { cause: error });
  }
}
