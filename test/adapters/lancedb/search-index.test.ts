import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildIndex, manifestFile } from "../../../src/adapters/lancedb/build-index.ts";
import { type OpenIndex, openIndex } from "../../../src/adapters/lancedb/search-index.ts";
import type { Passage } from "../../../src/core/guidance/passage.ts";
import { searchIndexContract } from "../../contracts/search-index.ts";
import { passage } from "../../core/passages.ts";

/** Builds an index of these passages, one document for each name. */
async function build(folder: string, passages: readonly Passage[], synonyms: readonly string[][] = []) {
  const names = [...new Set(passages.map(({ document }) => document))];
  const hash = (name: string) => JSON.stringify(passages.filter(({ document }) => document === name));
  return buildIndex({
    folder,
    documents: async () => names.map((name) => ({ name, hash: hash(name) })),
    load: async function* (wanted) {
      yield passages.filter(({ document }) => wanted.includes(document));
    },
    lexicon: async () => ({ synonyms, faults: [] }),
    now: () => new Date(),
  });
}

const tempFolder = () => mkdtemp(join(tmpdir(), "golden-link-index-"));
const remove = (folder: string) => rm(folder, { recursive: true, force: true });

searchIndexContract("LanceDB", async (passages, synonyms) => {
  const folder = await tempFolder();
  await build(
    folder,
    passages,
    synonyms.map((group) => [...group]),
  );
  const index = openIndex(folder);
  return {
    index,
    async close() {
      index.close();
      await remove(folder);
    },
  };
});

describe("LanceDB: an index that is not well", () => {
  const query = { terms: [{ text: "standstill", weight: 1 }], references: [], asAt: "2026-03-02" };
  const search = (index: OpenIndex) => index.search({ ...query, spaces: [], limit: 4 });
  let folder: string;
  let index: OpenIndex;
  beforeEach(async () => {
    folder = await tempFolder();
    index = openIndex(folder);
  });
  afterEach(async () => {
    index.close();
    await remove(folder);
  });

  test("before it is built it is missing", async () => {
    await expect(search(index)).rejects.toMatchObject({ name: "BotError", code: "index-missing" });
    await expect(index.catalogue()).rejects.toMatchObject({ code: "index-missing" });
  });

  test("it is found as soon as it is built", async () => {
    await expect(search(index)).rejects.toMatchObject({ code: "index-missing" });
    await build(folder, [passage()]);
    expect(await search(index)).toMatchObject([{ passage: { id: "standstill#1" } }]);
  });

  test.each(["", "not JSON", "null", "[]", "{}"])("a manifest of %j counts as missing", async (text) => {
    await writeFile(manifestFile(folder), text);
    await expect(search(index)).rejects.toMatchObject({ name: "BotError", code: "index-missing" });
  });

  test("a table that is gone is called corrupt, and the cause is kept", async () => {
    await build(folder, [passage()]);
    const { table } = JSON.parse(await readFile(manifestFile(folder), "utf8")) as { table: string };
    await rm(join(folder, `${table}.lance`), { recursive: true });
    const error = await search(index).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: "BotError", code: "index-corrupt", cause: expect.any(Error) });
  });

  test("damaged data is called corrupt", async () => {
    await build(folder, [passage()]);
    const { table } = JSON.parse(await readFile(manifestFile(folder), "utf8")) as { table: string };
    await rm(join(folder, `${table}.lance`, "data"), { recursive: true });
    await mkdir(join(folder, `${table}.lance`, "data"));
    await expect(search(index)).rejects.toMatchObject({ name: "BotError", code: "index-corrupt" });
  });
});
