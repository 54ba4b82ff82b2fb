import { describe, expect, test } from "vitest";
import { redact } from "../../src/core/privacy/redact.ts";
import { botUnderTest } from "./bot-under-test.ts";
import { replyIn } from "./what-came-back.ts";

/** Texts that took seconds, minutes or for ever before: each is answered within the runner's own limit. */
const longWinded: readonly (readonly [string, string])[] = [
  ["commas between ands", `and${`${",".repeat(8)}and`.repeat(30)}x`],
  ["a sign that grows when it is made plain", "㍿".repeat(10_000)],
  ["one long word", "a".repeat(12_000)],
  ["line separators", `x${"\u2028".repeat(11_000)}x`],
  ["carriage returns", `x${"\r".repeat(12_000)}x`],
  ["six hundred sections", `What is ${Array.from({ length: 600 }, (_, n) => `s${n + 1}`).join(" ")}?`],
  ["a section of a thousand clauses", `What is section 1${"(a)".repeat(980)}?`],
  ["digits", "1234 ".repeat(590)],
  ["brackets", "[".repeat(2_900)],
];

describe("a message made to hold the bot up", () => {
  test.each(longWinded)("is answered: %s", async (_, text) => {
    expect(replyIn(await botUnderTest().say(text)).summary).not.toBe("");
  });

  test.each(longWinded)("is redacted: %s", (_, text) => {
    expect(typeof redact(text)).toBe("string");
  });
});
