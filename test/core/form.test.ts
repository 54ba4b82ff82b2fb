import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinParts, splitLongText } from "../../src/core/form.ts";

const named = (name: string, parts: readonly string[]) =>
  Object.fromEntries(parts.map((part, n) => [`${name}__part${n}`, part]));

describe("a long text in parts", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(fc.constantFrom("word", " ", "\n", "\r\n", "£", "😀", "a".repeat(30)))
      .map((all) => all.join("")),
  );
  const limit = fc.integer({ min: 2, max: 40 });

  test("joined again is the text to the letter, and no part is too long", () => {
    fc.assert(
      fc.property(text, limit, (long, most) => {
        const parts = splitLongText(long, most);
        expect(joinParts(named("long", parts))).toEqual({ long });
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("no part ends in the middle of a character", () => {
    fc.assert(
      fc.property(text, limit, (long, most) => {
        for (const part of splitLongText(long, most)) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });

  test("is cut where a word or a line ends, where there is one", () => {
    expect(splitLongText("one two three", 9)).toEqual(["one two ", "three"]);
    expect(splitLongText("one\ntwo three", 5)).toEqual(["one\n", "two ", "three"]);
    expect(splitLongText("unbrokenword", 5)).toEqual(["unbro", "kenwo", "rd"]);
  });

  test("an empty text is one empty part", () => {
    expect(splitLongText("", 10)).toEqual([""]);
    expect(joinParts(named("long", [""]))).toEqual({ long: "" });
  });
});

describe("parts put together", () => {
  test("in the order of their numbers, ten after nine", () => {
    const parts = Array.from({ length: 12 }, (_, n) => `${n} `);
    const shuffled = Object.fromEntries(Object.entries(named("long", parts)).reverse());
    expect(joinParts(shuffled)).toEqual({ long: parts.join("") });
  });

  test("other values stay as they are", () => {
    const values = { name: "Jo", tick: true, many: ["a", "b"], party: "x", b__partly: "z" };
    expect(joinParts(values)).toEqual(values);
    expect(joinParts({ list__part0: ["a"], tick__part0: true })).toEqual({
      list__part0: ["a"],
      tick__part0: true,
    });
  });
});
