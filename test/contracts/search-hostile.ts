import { expect, test } from "vitest";
import { ids, type Search, terms } from "./search-index.ts";

/** No query, however odd, upsets an index. */
export function hostileSearchContract(search: Search): void {
  test.each([
    ["an empty word", ""],
    ["white space", " \t\n"],
    ["a word without end", "x".repeat(20_000)],
    ["quotes", '"parsnips" \'turnips'],
    ["an engine's own language", 'parsnips AND NOT (words:turnips OR *) ^5 ~2 "'],
    ["control characters", "\u0000\u0007parsnips\u202e"],
    ["emoji", "🥕🥦"],
    ["half a character", "\ud83e"],
    ["stop words", "the of and to"],
    ["another script", "جزر 胡萝卜"],
  ])("%s does no harm", async (_, text) => {
    expect(Array.isArray(await search({ terms: terms(text), references: [text] }))).toBe(true);
    expect(ids(await search({ terms: terms(text, "beans"), references: [text] }))).toContain("english#1");
  });

  test("hundreds of words do no harm", async () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ text: `word${n}`, weight: 1 - n / 1_000 }));
    expect(ids(await search({ terms: [...terms("beans"), ...many] }))).toContain("english#1");
  });

  test("many searches at once each get their own answer", async () => {
    const words = ["beans", "radishes", "parsnips", "turnips", "neeps"];
    const all = Array.from({ length: 40 }, (_, n) => words[n % words.length] ?? "");
    const found = await Promise.all(all.map(async (word) => ids(await search({ terms: terms(word) }))[0]));
    const alone = await Promise.all(words.map(async (word) => ids(await search({ terms: terms(word) }))[0]));
    expect(found).toEqual(all.map((_, n) => alone[n % words.length]));
  });
}
