import { parse } from "es-module-lexer";

/**
 * Every module a TypeScript or JavaScript source names: bare, dynamic, type-only and re-exports too.
 * es-module-lexer reads TypeScript as it stands; its `init` must be done.
 */
export function importedNames(source: string): string[] {
  const [imports] = parse(source);
  const named = imports.flatMap((each) => ("specifier" in each && each.specifier) || []);
  // The lexer skips what a type alias says: type A = import("./a.ts").A
  const inTypes = [...source.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)\./g)].map(([, name]) => name ?? "");
  return [...new Set([...named, ...inTypes])];
}
