import { createHmac } from "node:crypto";

/** Turns what names a person into a code: HMAC-SHA-256 in hex. Nobody without the key can compute it. */
export type KeyedHash = (text: string) => string;

/** The same text and key give the same code. */
export function keyedHash(key: string): KeyedHash {
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}
