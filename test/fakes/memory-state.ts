import type { Clock } from "../../src/core/ports/clock.ts";
import type { State } from "../../src/core/ports/state.ts";

/** State in memory. Values go through JSON, as they do in a real store. */
export function memoryState(clock: Clock): State {
  const entries = new Map<string, { json: string; expires: number }>();
  const now = () => clock.now().getTime();
  return {
    async get<T>(key: string) {
      const entry = entries.get(key);
      return entry && entry.expires > now() ? (JSON.parse(entry.json) as T) : undefined;
    },
    async set(key, value, ttlMs) {
      entries.set(key, { json: JSON.stringify(value), expires: now() + ttlMs });
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
