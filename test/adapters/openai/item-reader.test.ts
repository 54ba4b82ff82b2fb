import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ItemReader } from "../../../src/adapters/openai/item-reader.ts";

/** A text cut at the given places. */
function cut(text: string, places: readonly number[]): string[] {
  const sorted = [0, ...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
  return sorted.slice(1).map((place, n) => text.slice(sorted[n], place));
}

function read(key: string, pieces: readonly string[]) {
  const reader = new ItemReader(key);
  return { items: pieces.flatMap((piece) => reader.push(piece)), whole: reader.whole, given: reader.given };
}

describe("the items of a list", () => {
  test("are the same wherever the text is cut, whatever stands around them", () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const before = fc.constantFrom(
      "",
      "\n ",
      "```json\n",
      "```",
      '<think>{"list": [1]}</think>\n',
      " <think></think>```json ",
    );
    const spaces = fc.constantFrom(0, 2);
    fc.assert(
      fc.property(
        fc.array(json),
        fc.dictionary(fc.string(), json),
        before,
        spaces,
        fc.array(fc.nat()),
        (list, rest, start, space, places) => {
          const object = { ...rest, list };
          const text = `${start}${JSON.stringify(object, null, space)}\n\`\`\``;
          const expected = JSON.parse(JSON.stringify(list));
          expect(read("list", cut(text, places))).toEqual({
            items: expected,
            whole: true,
            given: list.length,
          });
        },
      ),
    );
  });

  test("come with the character that closes them", () => {
    const reader = new ItemReader("list");
    const closing = [...'{"list":[{"a":"}"},[1],"x",2,null]}'].filter((char) => reader.push(char).length > 0);
    expect(closing).toEqual(["}", "]", '"', ",", "]"]);
  });

  test.each([
    ["words first", 'Well: {"list": [1]}'],
    ["a list first", "[1, 2]"],
    ["nothing", ""],
    ["thoughts without end", '<think>{"list": [1]}'],
    ["another list", '{"other": [1], "lists": [2], "x": {"list": [3]}, "list": 4}'],
    ["what is no JSON", '{"list": [oops, 1]}'],
  ])("are none where there is %s", (_, text) => {
    expect(read("list", [...text]).items).toEqual([]);
  });

  test("are read quickly, long thoughts and all", () => {
    const thoughts = `<think>${"x <".repeat(200_000)}</think>`;
    const text = `${thoughts}{"list": [${"[1],".repeat(50_000)}2]}`;
    const pieces = cut(
      text,
      Array.from({ length: text.length / 4 }, (_, n) => n * 4),
    );
    expect(read("list", pieces).given).toBe(50_001);
  });
});
