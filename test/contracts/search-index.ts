import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Passage } from "../../src/core/guidance/passage.ts";
import { stem } from "../../src/core/guidance/words.ts";
import type { SearchHit, SearchIndex, SearchQuery } from "../../src/core/ports/search-index.ts";
import { hostileSearchContract } from "./search-hostile.ts";
import { held, scottish, synonyms, welsh } from "./search-passages.ts";

/** An index over these passages. */
export interface IndexUnderTest {
  readonly index: SearchIndex;
  close(): Promise<void>;
}

/** What every implementation of SearchIndex does. */
export function searchIndexContract(
  name: string,
  make: (passages: readonly Passage[], synonyms: readonly (readonly string[])[]) => Promise<IndexUnderTest>,
): void {
  describe(`${name}: search index`, () => {
    let under: IndexUnderTest;
    beforeAll(async () => {
      under = await make(held, synonyms);
    });
    afterAll(() => under.close());
    const search = (query: Partial<SearchQuery>) => under.index.search({ ...anything, ...query });
    wordsContract(search);
    referencesContract(search);
    filterContract(search);
    hostileSearchContract(search);
    catalogueContract(() => under.index);
  });
}

export type Search = (query: Partial<SearchQuery>) => Promise<readonly SearchHit[]>;

const anything: SearchQuery = { terms: [], references: [], asAt: "2026-03-02", spaces: [], limit: 8 };
export const ids = (hits: readonly SearchHit[]) => hits.map(({ passage }) => passage.id);
export const terms = (...texts: string[]) => texts.map((text) => ({ text, weight: 1 }));

function wordsContract(search: Search): void {
  test("a passage is found by its words, its heading and the ways people ask", async () => {
    expect(ids(await search({ terms: terms("beans") }))).toEqual(["english#1"]);
    expect(ids(await search({ terms: terms("vegetables") }))).toContain("english#1");
    expect(ids(await search({ terms: terms("radishes") }))).toEqual(["asked#1"]);
  });

  test("a passage comes back whole", async () => {
    const [hit] = await search({ terms: terms("parsnips") });
    expect(hit?.passage).toEqual(held.find(({ id }) => id === "parsnips#1"));
  });

  test.each(["parsnip", "PARSNIPS", "award", "awarding"])("%s is found in another form", async (word) => {
    expect(ids(await search({ terms: terms(word) }))).toContain("parsnips#1");
  });

  test("words that stand together need not stand alone", async () => {
    expect(ids(await search({ terms: terms("parsnips awarded") }))).toEqual(["parsnips#1"]);
  });

  test("the best comes first, and each passage once", async () => {
    const hits = await search({ terms: [...terms("turnips", "bought"), { text: "bought", weight: 0.4 }] });
    expect(ids(hits)[0]).toBe("turnips#1");
    expect(new Set(ids(hits)).size).toBe(hits.length);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(hits.every(({ exact }) => !exact)).toBe(true);
  });

  test("what counts more comes first", async () => {
    const order = async (parsnips: number, turnips: number) =>
      ids(
        await search({
          terms: [
            { text: "parsnips", weight: parsnips },
            { text: "turnips", weight: turnips },
          ],
        }),
      );
    expect(await order(1, 0.1)).toEqual(["parsnips#1", "turnips#1"]);
    expect(await order(0.1, 1)).toEqual(["turnips#1", "parsnips#1"]);
  });

  test("no more than the limit is found", async () => {
    expect(await search({ terms: terms("cabbages"), limit: 5 })).toHaveLength(5);
  });

  test("what no passage has is not found", async () => {
    expect(await search({ terms: terms("xylophones") })).toEqual([]);
    expect(await search({})).toEqual([]);
  });
}

function referencesContract(search: Search): void {
  test.each([
    [["s51(2)", "s51"], "parsnips#1"],
    [["s51(1)", "s51"], "turnips#1"],
    [["s52"], "turnips#1"],
    [["uk2"], "named#1"],
    [["ppn017"], "named#1"],
    [["sch5.13", "sch5"], "schedule#1"],
    [["sch5"], "schedule#1"],
  ])("the passage of %j comes first", async (references, id) => {
    const [hit] = await search({ references, terms: terms("cabbages", "sprouts", "parsnips", "notice") });
    expect(hit).toMatchObject({ passage: { id }, exact: true });
  });

  test("a wider provision is found where the narrow one is not held", async () => {
    const hits = await search({ references: ["s51(9)", "s51"] });
    expect(ids(hits).sort()).toEqual(["parsnips#1", "turnips#1"]);
    expect(hits.every(({ exact }) => exact)).toBe(true);
  });

  test("what carries the provision stands before what only has the words", async () => {
    const hits = await search({ references: ["s52"], terms: terms("parsnips") });
    expect(hits.map(({ exact }) => exact)).toEqual([true, false]);
  });

  test("a provision nobody carries changes nothing", async () => {
    const plain = await search({ terms: terms("turnips") });
    expect(ids(await search({ references: ["s999"], terms: terms("turnips") }))).toEqual(ids(plain));
    expect(await search({ references: ["s999"] })).toEqual([]);
  });

  test("a provision is not found where it may not be", async () => {
    expect(await search({ references: ["s52"], nation: "scotland" })).toEqual([]);
  });
}

function filterContract(search: Search): void {
  test("only what applies in the nation is found, however much of another nation fits better", async () => {
    expect(ids(await search({ terms: terms("cabbages"), nation: "england" }))).toEqual(["english#1"]);
    expect(ids(await search({ terms: terms("neeps"), nation: "scotland" }))).toEqual(["scots#1"]);
    expect(await search({ terms: terms("neeps"), nation: "northern-ireland" })).toEqual([]);
  });

  test("only what belongs to the regime is found", async () => {
    expect(ids(await search({ terms: terms("neeps"), regime: scottish.regime }))).toEqual(["scots#1"]);
    expect(await search({ terms: terms("neeps"), regime: "procurement-act-2023" })).toEqual([]);
  });

  test.each([
    ["2025-02-23", []],
    ["2025-02-24", ["old#1"]],
    ["2025-12-31", ["old#1"]],
    ["2026-01-01", ["new#1"]],
    ["2099-12-31", ["new#1"]],
  ])("on %s the law of that day is found", async (asAt, found) => {
    expect(ids(await search({ terms: terms("onions"), asAt }))).toEqual(found);
  });

  test("a space's own documents are found by its people alone", async () => {
    const leeks = async (...spaces: string[]) => {
      const own = new Set(["own#1", "quote#1"]);
      return ids(await search({ terms: terms("leeks"), spaces, localRules: true }))
        .filter((id) => own.has(id))
        .sort();
    };
    expect(await leeks()).toEqual([]);
    expect(await leeks("T2")).toEqual([]);
    expect(await leeks("T1")).toEqual(["own#1"]);
    expect(await leeks("T1", "O'Brien")).toEqual(["own#1", "quote#1"]);
    expect(await leeks("' OR '1'='1")).toEqual([]);
  });

  test("a space's own rules are found only when they are looked for", async () => {
    const found = async (localRules?: boolean) =>
      ids(await search({ terms: terms("leeks"), spaces: ["T1"], ...(localRules && { localRules }) }));
    expect(await found()).not.toContain("own#1");
    expect(await found(true)).toEqual(["own#1"]);
  });
}

function catalogueContract(index: () => SearchIndex): void {
  test("the catalogue counts passages and in how many of them a word stands", async () => {
    const { passages, frequency } = await index().catalogue();
    expect(passages).toBe(held.length);
    expect(frequency[stem("parsnips")]).toBe(1);
    expect(frequency[stem("cabbages")]).toBe(welsh.length + 1);
  });

  test("the catalogue joins synonym groups of one term", async () => {
    const { synonyms } = await index().catalogue();
    expect(synonyms).toEqual([
      ["standstill period", "cooling-off period", "Alcatel period"],
      ["preliminary market engagement", "PME"],
    ]);
  });

  test("the catalogue is the same object until the index changes", async () => {
    expect(await index().catalogue()).toBe(await index().catalogue());
  });
}
