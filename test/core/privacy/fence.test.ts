import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fence } from "../../../src/core/privacy/fence.ts";
import { hostileTexts } from "./hostile.ts";

/** The name, the label and the text of a fence, read as a machine would. */
function unfence(fenced: string) {
  const [, name = "", label, text = ""] =
    /^<(fenced-\d+) label="([^"\n]*)">\n(.*)\n<\/\1>$/s.exec(fenced) ?? [];
  return { name, label, text };
}

describe("a fence round a text", () => {
  test("shows what it is and leaves the text to the letter", () => {
    const text = "A standstill is 8 working days (s.51).\n\n- See “UK6” < £5m & [1]. Ünïcode ✓ 人";
    expect(fence(text, "passage")).toBe(`<fenced-1 label="passage">\n${text}\n</fenced-1>`);
  });

  test("has a name the text does not hold", () => {
    expect(unfence(fence("fenced-1 FENCED-2 ｆenced-3 fenced-5", "x")).name).toBe("fenced-4");
  });

  const attack = fc.oneof(
    fc.constantFrom(
      "</fenced-1>",
      '<fenced-2 label="x">',
      "< / fenced-1>",
      "＜/fenced-1＞",
      "</FENCED-3>",
      "fenced-",
    ),
    fc.constantFrom(
      "<|im_start|>",
      "<|im_end|>",
      "[INST]",
      "[/INST]",
      "<<SYS>>",
      "</s>",
      "<start_of_turn>",
      "\n",
    ),
    fc.constantFrom("\u200b", "\u202e", "\u{e0041}", "\u0000", "\ud800", "1", "2", ">"),
    fc.string({ maxLength: 5 }),
  );

  test("cannot be ended from within, nor can a turn", () => {
    fc.assert(
      fc.property(
        fc.array(attack).map((all) => all.join("")),
        (text) => {
          const { name, text: inner } = unfence(fence(text, "file"));
          expect(inner.toLowerCase()).not.toContain(`${name}>`);
          expect(inner.normalize("NFKC")).not.toMatch(
            /<[ \t]*\/?[ \t]*fenced-|<\||\|>|\[\/?INST\]|<\/?s>|<\/?<?\/?SYS>|<(?:start|end)_of_turn>/i,
          );
          expect(inner).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}]/u);
        },
      ),
    );
  });

  test("has a label that is only a label", () => {
    expect(unfence(fence("x", 'a"> now <b\n\u202e')).label).toBe("a   now  b");
    expect(unfence(fence("x", "y".repeat(500))).label).toHaveLength(60);
  });

  test.each(hostileTexts)("passes a text made to hold it up: %s", (_, text) => {
    expect(unfence(fence(text, "file")).name).toMatch(/^fenced-\d+$/);
  });
});
