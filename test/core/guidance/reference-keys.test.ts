import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceKeys } from "../../../src/core/guidance/reference-keys.ts";

describe("provisions named in a text", () => {
  test.each([
    ["s.17", ["s17"]],
    ["s. 17", ["s17"]],
    ["s17", ["s17"]],
    ["S.17", ["s17"]],
    ["sec 17", ["s17"]],
    ["section 17(1)(b)", ["s17(1)(b)", "s17(1)", "s17"]],
    ["section 17 (1) (b)", ["s17(1)(b)", "s17(1)", "s17"]],
    ["Section 110A", ["s110a"]],
    ["s51(2) and s.52", ["s51(2)", "s51", "s52"]],
    ["reg 17", ["reg17"]],
    ["reg.17(2)(a)", ["reg17(2)(a)", "reg17(2)", "reg17"]],
    ["Procurement Regulations 2024 reg 17(2)", ["reg17(2)", "reg17"]],
    ["Regulation 5", ["reg5"]],
    ["Schedule 5 para 13", ["sch5.13", "sch5"]],
    ["Schedule 5, paragraph 13(2)", ["sch5.13(2)", "sch5.13", "sch5"]],
    ["Sch.5 para 13", ["sch5.13", "sch5"]],
    ["sch 05", ["sch5"]],
    ["paragraph 13 of Schedule 5", ["sch5.13", "sch5"]],
    ["PPN 017", ["ppn017"]],
    ["ppn 17", ["ppn017"]],
    ["PPN017", ["ppn017"]],
    ["PPN 09/23", ["ppn9/23"]],
    ["PPN 9/23", ["ppn9/23"]],
    ["PPN no. 6/20", ["ppn6/20"]],
    ["UK4", ["uk4"]],
    ["uk 4 notice", ["uk4"]],
    ["UK04", ["uk4"]],
    ["does s.51 beat s51?", ["s51"]],
  ])("%s", (text, keys) => {
    expect([...referenceKeys(text)].sort()).toEqual([...keys].sort());
  });

  test("a narrow provision comes before the wider ones it stands in", () => {
    expect(referenceKeys("section 17(1)(b)")).toEqual(["s17(1)(b)", "s17(1)", "s17"]);
    expect(referenceKeys("Sch.5 para 13(2)")).toEqual(["sch5.13(2)", "sch5.13", "sch5"]);
  });

  test.each([
    "8 working days",
    "£30,000 or £5 million",
    "the 1990s",
    "30s",
    "5% of suppliers",
    "UK 30 days",
    "UK 20 million people",
    "£s17",
    "in 3 sections of 20%",
    "24 February 2025",
    "",
  ])("%j names none", (text) => {
    expect(referenceKeys(text)).toEqual([]);
  });

  test("any text is read, and each key is named once", () => {
    const pieces = fc.constantFrom(
      "s.",
      "section ",
      "51",
      "(2)",
      "(a)",
      "reg ",
      "sch",
      " para ",
      "ppn",
      "/23",
      "uk",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          const keys = referenceKeys(text);
          expect(new Set(keys).size).toBe(keys.length);
          for (const key of keys) expect(key).toMatch(/^(?:s|reg|sch|ppn|uk)\d/);
        },
      ),
    );
  });
});
