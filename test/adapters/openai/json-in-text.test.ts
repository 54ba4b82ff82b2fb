import { describe, expect, test } from "vitest";
import { firstJsonObject, withoutThoughts } from "../../../src/adapters/openai/json-in-text.ts";

describe("the first JSON object in a text", () => {
  test.each([
    ['{"a":1}', { a: 1 }],
    ['Sure! {"a":{"b":"}"}} {"c":2}', { a: { b: "}" } }],
    ['Use {braces} so: ```json\n{"a":"\\"}"}\n```', { a: '"}' }],
    ['an open { and then {"a":1}', { a: 1 }],
    ['{"a": tr', undefined],
    ["no object", undefined],
    ["[1]", undefined],
    ["{".repeat(10_000), undefined],
  ])("%#", (text, object) => {
    expect(firstJsonObject(text)).toEqual(object);
  });
});

describe("thoughts", () => {
  test.each([
    ["<think>{}</think> {1}", " {1}"],
    ["not opened</think>{1}", "{1}"],
    ["<think>never ended {", ""],
    ['{"a":"</think>"}', '{"a":"</think>"}'],
    ["no thoughts", "no thoughts"],
  ])("%#", (text, rest) => {
    expect(withoutThoughts(text)).toBe(rest);
  });
});
