import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { init } from "es-module-lexer";
import { describe, expect, test } from "vitest";
import { importedNames } from "./support/imported-names.ts";

await init;

const root = join(import.meta.dirname, "..");
const files = ["src", "test", "evaluation", "bench"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, file.replaceAll("\\", "/")))
    .filter((file) => /\.[jt]s$/.test(file) && !file.includes("/vendor/")),
);
const source = (file: string) => readFileSync(join(root, file), "utf8");
const below = (folder: string) => files.filter((file) => file.startsWith(folder));

/** What a file imports: a path below the root for its own project, a package's name for the rest. */
function imports(file: string): string[] {
  return importedNames(source(file)).map((name) =>
    name.startsWith(".") ? posix.join(posix.dirname(file), name) : name,
  );
}

describe("who may import whom", () => {
  test("there is something to check", () => {
    expect(below("src/core/").length).toBeGreaterThan(50);
    expect(below("src/adapters/").length).toBeGreaterThan(50);
    expect(imports("src/core/bot.ts")).toContain("src/core/ports/clock.ts");
  });

  test.each(below("src/core/"))("%s imports only the core and zod", (file) => {
    const belongs = (name: string) => name === "zod" || name.startsWith("src/core/");
    expect(imports(file).filter((name) => !belongs(name))).toEqual([]);
  });

  test.each(below("src/adapters/"))("%s imports the core, its own folder and packages", (file) => {
    const own = /^src\/adapters\/[^/]+\//.exec(file)?.[0] ?? "";
    const belongs = (name: string) =>
      name.startsWith("src/core/") || name.startsWith(own) || !/^(?:src|test|evaluation|bench)\//.test(name);
    expect(imports(file).filter((name) => !belongs(name) || name.startsWith(".."))).toEqual([]);
  });

  test("nothing imports what puts the parts together", () => {
    const tops = ["src/main.ts", "src/cli.ts"];
    const importing = files.filter((file) => imports(file).some((name) => tops.includes(name)));
    expect(importing).toEqual([]);
  });
});

describe("who may read the environment", () => {
  const allowed =
    /^src\/(?:config|main|cli)\.ts$|^src\/bootstrap\/|^src\/adapters\/lancedb\/environment\.ts$/;

  test.each(below("src/").filter((file) => !allowed.test(file)))("%s does not", (file) => {
    expect(source(file)).not.toMatch(
      /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
    );
    expect(imports(file).filter((name) => /^(?:node:)?process$/.test(name))).toEqual([]);
  });
});

describe("the scanner itself", () => {
  test.each([
    ['import "./bare.ts";', ["./bare.ts"]],
    ['import { a } from "openai";', ["openai"]],
    ['import type { A } from "./a.ts";', ["./a.ts"]],
    ['import { type A } from "./a.ts";', ["./a.ts"]],
    ['import type * as A from "./a.ts";', ["./a.ts"]],
    ['import type A from "./a.ts";', ["./a.ts"]],
    ['import type {\n  A,\n  B,\n} from "./a.ts";', ["./a.ts"]],
    ['export { a } from "./a.ts";', ["./a.ts"]],
    ['export type { A } from "./a.ts";', ["./a.ts"]],
    ['export type * from "./a.ts";', ["./a.ts"]],
    ['export * from "./a.ts";', ["./a.ts"]],
    ['const a = await import("./a.ts");', ["./a.ts"]],
    ['type A = import("./a.ts").A;', ["./a.ts"]],
    ['const a: Map<string, import("./a.ts").A> = new Map();', ["./a.ts"]],
    ['import data from "./a.json" with { type: "json" };', ["./a.json"]],
    ["export type A = { readonly b: string };\nexport interface C { d(): A }", []],
    ['const text = `import { a } from "./a.ts"`; // import "./b.ts"', []],
  ])("reads %j", (text, names) => {
    expect(importedNames(text)).toEqual(names);
  });
});
