import { beforeEach, describe, expect, test } from "vitest";
import type { State } from "../../src/core/ports/state.ts";

/** An empty state. `pass` lets so many milliseconds go by: a fake moves its clock, a real one waits. */
export interface StateUnderTest {
  readonly state: State;
  pass(ms: number): Promise<void>;
}

const day = 24 * 3_600_000;

/** What every implementation of State does. */
export function stateContract(name: string, make: () => Promise<StateUnderTest>): void {
  describe(`${name}: state`, () => {
    let under: StateUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    valuesContract(() => under);
    expiryContract(() => under);
  });
}

function valuesContract(under: () => StateUnderTest): void {
  test.each([
    ["an object", { command: "ask", args: { question: "£5?", tags: [1, null, true] } }],
    ["a text that begins with a colon", ":base64:aGVsbG8="],
    ["an empty text", ""],
    ["a number", 0],
    ["no", false],
    ["null", null],
    ["a list", [":a", "b"]],
    ["any characters", "\0 📄 “quoted” \\ \u2028"],
  ])("%s comes back as it was", async (_, value) => {
    const { state } = under();
    await state.set("key", value, day);
    expect(await state.get("key")).toEqual(value);
  });

  test("what was never set is undefined", async () => {
    expect(await under().state.get("key")).toBeUndefined();
  });

  test("the last value counts", async () => {
    const { state } = under();
    await state.set("key", "first", day);
    await state.set("key", "second", day);
    expect(await state.get("key")).toBe("second");
  });

  test("what was deleted is gone, and the rest is not", async () => {
    const { state } = under();
    await state.set("a", 1, day);
    await state.set("b", 2, day);
    await state.delete("a");
    await state.delete("unknown");
    expect([await state.get("a"), await state.get("b")]).toEqual([undefined, 2]);
  });

  test("any key will do", async () => {
    const { state } = under();
    const keys = [JSON.stringify(["slack", "T1", "U1"]), "a b:c%_'\"", "nul\0", "x".repeat(20_000), "Key"];
    for (const [n, key] of keys.entries()) await state.set(key, n, day);
    expect(await Promise.all(keys.map((key) => state.get(key)))).toEqual([0, 1, 2, 3, 4]);
    expect(await state.get("key")).toBeUndefined();
  });
}

function expiryContract(under: () => StateUnderTest): void {
  test("a value is gone when its time is over", async () => {
    const { state, pass } = under();
    await state.set("short", 1, 20);
    await state.set("long", 2, day);
    await pass(40);
    expect([await state.get("short"), await state.get("long")]).toEqual([undefined, 2]);
  });

  test("set again, a value has its new time", async () => {
    const { state, pass } = under();
    await state.set("key", 1, 20);
    await state.set("key", 2, day);
    await pass(40);
    expect(await state.get("key")).toBe(2);
  });

  test("a value kept for no time at all is gone", async () => {
    const { state } = under();
    await state.set("key", 1, day);
    await state.set("key", 2, 0);
    expect(await state.get("key")).toBeUndefined();
  });
}
