import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "@lancedb/lancedb";
import { beforeEach, describe, expect, test } from "vitest";
import { manifestFile } from "../../../src/adapters/lancedb/build-index.ts";
import { indexVersion, type Manifest } from "../../../src/adapters/lancedb/manifest.ts";
import { openIndex } from "../../../src/adapters/lancedb/search-index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { build, found, manyDocuments } from "./documents.ts";

let folder: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), "index");
});

const documents = manyDocuments(20);
const manifest = async () => JSON.parse(await readFile(manifestFile(folder), "utf8")) as Manifest;

/** Documents that cannot be read. */
const failing = (message: string) => () => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error(message)) }),
});

/** Every row of the table in use, by passage. */
async function rows(): Promise<Record<string, string>> {
  const connection = await connect(folder);
  const table = await connection.openTable((await manifest()).table);
  const all = await table.query().toArray();
  connection.close();
  return Object.fromEntries(all.map((row) => [row.id as string, JSON.stringify(row.toJSON())]));
}

describe("the first build", () => {
  test("makes an index in which everything is found", async () => {
    expect(await build(folder, documents)).toBe("built");
    expect(await found(folder, "d7p2")).toEqual(["doc-7"]);
    expect(await found(folder, "vegetables")).toHaveLength(60);
    expect(await readdir(folder)).not.toContain("build.lock");
  });

  test("tells how far it is, up to the total", async () => {
    const told: [number, number | undefined][] = [];
    await build(folder, manyDocuments(1_000), { progress: (done, total) => void told.push([done, total]) });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual([3_000, 3_000]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test("keeps what could not be read, to be told at every start", async () => {
    const faults = [{ file: "bad.md", line: 3, reason: "needs a title" }];
    await build(folder, documents, {
      lexicon: async () => ({ synonyms: [], faults }),
    });
    expect((await manifest()).faults).toEqual(faults);
  });

  test.each([
    ["no document", {}],
    ["a document without a passage", { "doc-0": [] }],
  ])("of %s finds nothing and does no harm", async (_, none) => {
    expect(await build(folder, none)).toBe("built");
    expect(await found(folder, "vegetables")).toEqual([]);
    expect(await build(folder, documents)).toBe("built");
    expect(await found(folder, "d7p2")).toEqual(["doc-7"]);
  });

  test("that fails leaves no lock, and the next one works", async () => {
    const load = failing("unreadable");
    await expect(build(folder, documents, { load })).rejects.toThrow("unreadable");
    expect(await build(folder, documents)).toBe("built");
  });
});

describe("the next build", () => {
  beforeEach(async () => {
    await build(folder, documents);
  });

  test("of the same documents loads nothing and changes nothing", async () => {
    const before = [await manifest(), (await stat(manifestFile(folder))).mtimeMs];
    const load = failing("loaded");
    expect(await build(folder, documents, { load })).toBe("unchanged");
    expect([await manifest(), (await stat(manifestFile(folder))).mtimeMs]).toEqual(before);
  });

  test("after one document changed changes its passages and no other", async () => {
    const [before, table] = [await rows(), (await manifest()).table];
    const changed = { ...documents, "doc-7": ["fruit one", "vegetables d7p2", "fruit three"] };
    expect(await build(folder, changed)).toBe("updated");
    const after = await rows();
    const differ = Object.keys({ ...before, ...after }).filter((id) => before[id] !== after[id]);
    expect(differ.toSorted()).toEqual(["doc-7#1", "doc-7#3"]);
    expect((await manifest()).table).toBe(table);
    expect(await found(folder, "d7p1")).toEqual([]);
    expect(await found(folder, "fruit")).toEqual(["doc-7", "doc-7"]);
    expect(await found(folder, "d8p1")).toEqual(["doc-8"]);
  });

  test("after a document became shorter, its last passages are gone", async () => {
    expect(await build(folder, { ...documents, "doc-7": ["vegetables d7p1"] })).toBe("updated");
    expect(await found(folder, "d7p3")).toEqual([]);
    expect(await found(folder, "d7p1")).toEqual(["doc-7"]);
    expect(Object.keys(await rows())).toHaveLength(58);
  });

  test("finds a new document, and no longer a removed one", async () => {
    const { "doc-7": _gone, ...rest } = documents;
    await build(folder, { ...rest, new: ["vegetables newcomer"] });
    expect(await found(folder, "newcomer")).toEqual(["new"]);
    expect(await found(folder, "d7p1")).toEqual([]);
    expect(await found(folder, "vegetables")).toHaveLength(58);
    await build(folder, rest);
    expect(await found(folder, "newcomer")).toEqual([]);
    expect(await found(folder, "vegetables")).toHaveLength(57);
  });

  test("takes a name with any sign in it", async () => {
    const odd = { ...documents, "o'brien's \"rules\"; --": ["vegetables oddity"] };
    expect(await build(folder, odd)).toBe("updated");
    expect(await build(folder, { ...odd, "o'brien's \"rules\"; --": ["vegetables changed"] })).toBe(
      "updated",
    );
    expect(await found(folder, "oddity")).toEqual([]);
    expect(await found(folder, "changed")).toEqual(["o'brien's \"rules\"; --"]);
    expect(await found(folder, "vegetables")).toHaveLength(61);
  });

  test("after most documents changed is as right as the first", async () => {
    expect(await build(folder, manyDocuments(20, "new"))).toBe("built");
    expect(await found(folder, "newd7p2")).toEqual(["doc-7"]);
    expect(await found(folder, "d7p2")).toEqual([]);
  });

  test("that fails leaves the old index answering", async () => {
    const load = failing("unreadable");
    await expect(build(folder, manyDocuments(20, "new"), { load })).rejects.toThrow("unreadable");
    expect(await found(folder, "d7p2")).toEqual(["doc-7"]);
  });

  test("can be asked to build anew", async () => {
    expect(await build(folder, documents, { anew: true })).toBe("built");
    expect(await found(folder, "vegetables")).toHaveLength(60);
  });

  test("does not fill the disk with old ones", async () => {
    for (const mark of ["a", "b", "c", "d"]) await build(folder, manyDocuments(20, mark));
    expect((await readdir(folder)).filter((name) => name.startsWith("guidance_")).length).toBeLessThanOrEqual(
      2,
    );
  });

  test("is followed by an index that is open", async () => {
    const index = openIndex(folder);
    expect((await index.manifest()).catalogue.passages).toBe(60);
    await build(folder, manyDocuments(20, "a"));
    expect(await index.search({ ...anyVegetable, limit: 200 })).toHaveLength(60);
    index.close();
  });
});

const anyVegetable = {
  terms: [{ text: "vegetables", weight: 1 }],
  ...{ references: [], asAt: "2026-03-02", spaces: [] },
};

describe("a damaged index is built again", () => {
  beforeEach(async () => {
    await build(folder, documents);
  });

  test.each([
    "garbage",
    "",
    "null",
    "[]",
    "{}",
    `{"version":${indexVersion}}`,
    `{"version":${indexVersion},"table":"x","documents":null}`,
  ])("with the manifest %j", async (content) => {
    await writeFile(manifestFile(folder), content);
    expect(await build(folder, documents)).toBe("built");
    expect(await found(folder, "d7p2")).toEqual(["doc-7"]);
  });

  test("made by another version", async () => {
    await writeFile(manifestFile(folder), JSON.stringify({ ...(await manifest()), version: 0 }));
    expect(await build(folder, documents)).toBe("built");
  });

  test("without its table, once a document changed", async () => {
    await rm(join(folder, `${(await manifest()).table}.lance`), { recursive: true });
    expect(await build(folder, { ...documents, "doc-7": ["vegetables d7p2"] })).toBe("built");
    expect(await found(folder, "vegetables")).toHaveLength(58);
  });
});
