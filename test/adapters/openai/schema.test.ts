import { describe, expect, test } from "vitest";
import { z } from "zod";
import { absentForNull } from "../../../src/adapters/openai/absent-for-null.ts";
import { wireSchema } from "../../../src/adapters/openai/strict-schema.ts";

const branch = z.object({
  get children() {
    return z.array(branch).optional();
  },
});
const rich = z.object({
  claim: z.string().min(1).max(300).describe("One sentence"),
  on: z.iso.date().optional(),
  kind: z.enum(["a", "b"]).nullable(),
  share: z.number().min(0).max(1),
  count: z.int(),
  one: z.literal("x"),
  either: z.union([z.string(), z.number()]),
  tags: z.array(z.string()).max(3).default([]),
  tree: branch,
  either2: z.discriminatedUnion("k", [
    z.object({ k: z.literal("p"), v: z.number().optional() }),
    z.object({ k: z.literal("q"), v: z.number().nullable() }),
  ]),
  read: z.string().transform(Number).optional(),
});

/** Every schema within a schema. */
function within(schema: unknown): Record<string, unknown>[] {
  if (Array.isArray(schema)) return schema.flatMap(within);
  if (typeof schema !== "object" || schema === null) return [];
  return [schema as Record<string, unknown>, ...Object.values(schema).flatMap(within)];
}

describe("a strict schema", () => {
  const { schema, strict } = wireSchema(rich);
  const all = within(schema);

  test("closes every object and requires all of it", () => {
    expect(strict).toBe(true);
    for (const { type, properties, required, additionalProperties } of all.filter(
      ({ type }) => type === "object",
    )) {
      expect(additionalProperties, String(type)).toBe(false);
      expect(required).toEqual(Object.keys(properties as object));
    }
  });

  test("holds only what strict mode takes", () => {
    const taken = [
      "type",
      "description",
      "enum",
      "items",
      "properties",
      "required",
      "additionalProperties",
      "anyOf",
      "$ref",
      "$defs",
    ];
    const names = new Set(all.flatMap((each) => Object.keys((each.properties ?? {}) as object)));
    const keywords = all
      .flatMap((each) => Object.keys(each))
      .filter((word) => !names.has(word) && !/^__schema|^p$/.test(word));
    expect(taken).toEqual(expect.arrayContaining([...new Set(keywords)]));
    for (const each of all.filter((one) => "$ref" in one)) expect(Object.keys(each)).toEqual(["$ref"]);
  });

  test("says in words what it may not say otherwise", () => {
    expect(schema.properties).toMatchObject({
      claim: { type: "string", description: "One sentence; minLength: 1; maxLength: 300" },
      on: { anyOf: [{ type: "string", description: "format: date" }, { type: "null" }] },
      share: { type: "number", description: "minimum: 0; maximum: 1" },
      count: { type: "integer" },
      one: { type: "string", enum: ["x"] },
      either: { anyOf: [{ type: "string" }, { type: "number" }] },
    });
    expect((schema.properties as Record<string, object>).count).toEqual({ type: "integer" });
  });

  test.each([
    ["free keys", z.object({ any: z.record(z.string(), z.number()) })],
    ["anything", z.object({ any: z.unknown() })],
    ["a tuple", z.object({ any: z.tuple([z.string(), z.number()]) })],
  ])("is not made of one that knows %s", (_, loose) => {
    expect(wireSchema(loose)).toMatchObject({ strict: false, schema: { type: "object", required: ["any"] } });
  });

  test("is made of objects only", () => {
    expect(() => wireSchema(z.array(z.string()))).toThrow("must be an object");
  });
});

describe("nulls that stand for what is absent", () => {
  test("are taken out, and no others", () => {
    const answer = {
      claim: "c",
      on: null,
      kind: null,
      share: 1,
      count: 2,
      one: "x",
      either: 1,
      tags: null,
      read: null,
      tree: { children: [{ children: null }] },
      either2: { k: "p", v: null },
    };
    expect(rich.parse(absentForNull(rich)(answer))).toEqual({
      claim: "c",
      kind: null,
      share: 1,
      count: 2,
      one: "x",
      either: 1,
      tags: [],
      tree: { children: [{}] },
      either2: { k: "p" },
    });
    const other = absentForNull(rich)({ either2: { k: "q", v: null }, unknown: null });
    expect(other).toEqual({ either2: { k: "q", v: null }, unknown: null });
  });

  test("stay where anything may stand", () => {
    const anything = z.object({ required: z.unknown(), optional: z.string().optional() });
    expect(absentForNull(anything)({ required: null, optional: null })).toEqual({ required: null });
  });

  test.each([[null], ["text"], [7], [[null]]])("%j stays what it is", (answer) => {
    expect(absentForNull(rich)(answer)).toEqual(answer);
  });
});
