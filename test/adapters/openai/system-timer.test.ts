import { describe, expect, test } from "vitest";
import { systemTimer } from "../../../src/adapters/openai/system-timer.ts";

describe("the machine's own time", () => {
  test("passes while one sleeps", async () => {
    const before = systemTimer.now();
    await systemTimer.sleep(5);
    expect(systemTimer.now()).toBeGreaterThan(before);
  });

  test("wakes one who need not wait any more", async () => {
    const giving = new AbortController();
    const sleeping = systemTimer.sleep(3_600_000, giving.signal);
    giving.abort();
    await sleeping;
    await systemTimer.sleep(3_600_000, giving.signal);
  });

  test("does not do what was called off", async () => {
    const done: string[] = [];
    const callOff = systemTimer.after(1, () => done.push("called off"));
    callOff();
    const { promise, resolve } = Promise.withResolvers<void>();
    systemTimer.after(5, resolve);
    // setTimeout runs at once what is further off than it can count.
    const never = systemTimer.after(2 ** 40, () => done.push("never"));
    await promise;
    never();
    expect(done).toEqual([]);
  });
});
