import type { SQLInputValue } from "node:sqlite";

/**
 * Query parameters as both databases take them: PostgreSQL refuses the character NUL in text, which people
 * can send, so it is replaced; undefined becomes null.
 */
export function storable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (typeof value === "string") return value.replaceAll("\0", "\uFFFD");
    return (value ?? null) as SQLInputValue;
  });
}
