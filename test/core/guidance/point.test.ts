import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, splitPoints } from "../../../src/core/guidance/point.ts";
import { realCorpus } from "./real-corpus.ts";

describe("points", () => {
  test("a rule keeps its exceptions, a lead-in its list, an example stands alone", () => {
    const text =
      "A rule.\n\nException: not here.\n\nExceptions: nor there.\n\nDo these:\n\n- one\n- two\n\nException: not three.\n\nExample: a case.\n\nAnother rule.";
    expect(splitPoints(text)).toEqual([
      { text: "A rule.\n\nException: not here.\n\nExceptions: nor there.", n: 0, isExample: false },
      { text: "Do these:\n\n- one\n- two\n\nException: not three.", n: 1, isExample: false },
      { text: "Example: a case.", n: 2, isExample: true },
      { text: "Another rule.", n: 3, isExample: false },
    ]);
  });

  test("a list without a lead-in is a point of its own, numbered lists are lists", () => {
    expect(splitPoints("A rule.\n\n- one").map(({ text }) => text)).toEqual(["A rule.", "- one"]);
    expect(splitPoints("In order:\n\n1. one\n2. two")).toHaveLength(1);
  });

  test("nothing gives nothing", () => {
    expect(splitPoints("")).toEqual([]);
    expect(splitPoints(" \n\n\t\n")).toEqual([]);
  });

  const line = fc.oneof(
    fc.constantFrom(
      "A rule.",
      "Do these:",
      "- one",
      "1. one",
      "Exception: x.",
      "Exceptions: y.",
      "Example: z.",
      "",
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const generated = fc
    .array(line)
    .chain((lines) =>
      fc.constantFrom("\n", "\n\n", "\n \n", "\n\n\n", "\r\n\r\n").map((gap) => lines.join(gap)),
    );

  test("points of any text are stretches of it, in order, and leave nothing out", () => {
    fc.assert(fc.property(generated, (text) => standInOrder(text)));
  });

  test("points of the real guidance are stretches of it, in order, and leave nothing out", async () => {
    for (const { passages } of await realCorpus()) for (const { text } of passages) standInOrder(text);
  });
});

/** Each point is found after the one before, and only white space lies between them. */
function standInOrder(text: string): void {
  let at = 0;
  for (const [n, point] of splitPoints(text).entries()) {
    const start = text.indexOf(point.text, at);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(text.slice(at, start).trim()).toBe("");
    expect(point.n).toBe(n);
    expect(point.text.trim()).not.toBe("");
    at = start + point.text.length;
  }
  expect(text.slice(at).trim()).toBe("");
}

describe("words are counted as a reader would", () => {
  test.each([
    ["", 0],
    ["- one – two", 2],
    ["£207,720 including VAT (5%)", 4],
    ["…", 0],
  ])("%j has %i", (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
