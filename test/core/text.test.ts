import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, hasWords, longDate, sentences } from "../../src/core/text.ts";

describe("a person's text as it can be read", () => {
  test.each([
    ["  How  long\t is it? ", "How long is it?"],
    ["How\u200b lo\u00adng\u202e is it?", "How long is it?"],
    ["<b>How</b> long", "How long"],
    ["is 5 < 6 and 7 > 6", "is 5 < 6 and 7 > 6"],
    ["see [the Act](https://example.org)", "see the Act"],
    ["**bold** _words_ `code`", "bold words code"],
    ["one\r\n\r\n two", "one\ntwo"],
    ["ﬁve ½ ①", "five 1⁄2 1"],
    ["caf\u0065\u0301", "café"],
    ["£30,000 and 5%", "£30,000 and 5%"],
    ["section 17(1)(b)", "section 17(1)(b)"],
  ])("%j is read as %j", (text, read) => {
    expect(cleanText(text)).toBe(read);
  });

  test("nothing of any text stays hidden", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/(?![\r\n])[\p{Cf}\p{Cc}]|\p{Variation_Selector}/u);
        expect(clean).toBe(clean.trim());
      }),
    );
  });

  test("hidden characters change nothing of what is read", () => {
    const unseen = fc.constantFrom("\u200b", "\u00ad", "\u2060", "\u202e", "\ufe0f", "\u{e0041}", "\u0007");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", " ", "1", "?"), unseen)), (pairs) => {
        const seen = pairs.map(([character]) => character).join("");
        expect(cleanText(pairs.flat().join(""))).toBe(cleanText(seen));
      }),
    );
  });
});

describe("words and sentences", () => {
  test.each([
    ["a", true],
    ["7", true],
    ["停", true],
    ["?!", false],
    ["👍", false],
    ["", false],
  ])("%j has words: %s", (text, has) => {
    expect(hasWords(text)).toBe(has);
  });

  test.each([
    ["How long? Who signs it?", ["How long?", "Who signs it?"]],
    ["It is £1.5 million. And s.51 applies.", ["It is £1.5 million.", "And s.51 applies."]],
    ["one\ntwo", ["one", "two"]],
    ["no end", ["no end"]],
    ["", []],
  ])("%j", (text, list) => {
    expect(sentences(text)).toEqual(list);
  });
});

test.each([
  ["2026-11-22", "22 November 2026"],
  ["2026-03-02", "2 March 2026"],
  ["2025-12-31", "31 December 2025"],
])("%s is written as %s", (iso, written) => {
  expect(longDate(iso)).toBe(written);
});
