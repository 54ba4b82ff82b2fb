import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import type { ModelRequest } from "../../../src/core/ports/model.ts";
import { completes, drops, fails, hangs } from "../../fakes/model-server-deeds.ts";
import { outcome, right } from "./asking.ts";
import { modelUnderTest } from "./under-test.ts";

const value = { holds: true };
const overloaded = fails(500, {});

describe("another try", () => {
  test("brings the answer after faults that pass", async () => {
    const under = await modelUnderTest();
    under.server.next(drops, overloaded, completes(right));
    expect(await outcome(under)).toEqual(value);
  });

  test("waits twice as long from time to time, half of it by chance", async () => {
    const under = await modelUnderTest({ retries: 6, random: () => 1 });
    under.server.next(overloaded, drops, overloaded, drops, completes(right));
    expect(await outcome(under)).toEqual(value);
    expect(under.timer.slept).toEqual([500, 1_000, 2_000, 4_000]);
    const lucky = await modelUnderTest({ retries: 6, random: () => 0 });
    lucky.server.next(overloaded, overloaded, completes(right));
    expect(await outcome(lucky)).toEqual(value);
    expect(lucky.timer.slept).toEqual([250, 500]);
  });

  test.each([
    ["in seconds", { "retry-after": "7" }, 7_000],
    ["in milliseconds", { "retry-after-ms": "1250.5", "retry-after": "7" }, 1_250.5],
    ["as a date, by our clock", { "retry-after": "Mon, 02 Mar 2026 09:00:09 GMT", date: "" }, 9_000],
    [
      "as a date, by the server's clock",
      { "retry-after": "Mon, 02 Mar 2026 12:00:04 GMT", date: "Mon, 02 Mar 2026 12:00:00 GMT" },
      4_000,
    ],
    ["as a date that is past", { "retry-after": "Mon, 02 Mar 2020 09:00:09 GMT", date: "" }, 0],
    ["in a way nobody reads", { "retry-after": "soon" }, 250],
  ])("waits as long as the server asks, %s", async (_, headers, ms) => {
    const under = await modelUnderTest();
    under.server.next(fails(429, {}, headers as Record<string, string>), completes(right));
    expect(await outcome(under)).toEqual(value);
    expect(under.timer.slept).toEqual([ms]);
  });

  test("does not begin where its wait would outlast the budget", async () => {
    const under = await modelUnderTest();
    under.server.next(fails(429, {}, { "retry-after": "60" }));
    expect(await outcome(under, { budgetMs: 20_000 })).toBe("busy");
    expect(under.timer.slept).toEqual([]);
  });

  test("follows a server that stays silent", async () => {
    const under = await modelUnderTest();
    under.server.next(hangs, completes(right));
    const asked = outcome(under);
    await under.server.askedTimes(1);
    await under.timer.advance(10_000);
    expect(await asked).toEqual(value);
    await under.server.brokenOffTimes(1);
  });
});

describe("the budget", () => {
  test("holds for all tries together", async () => {
    const under = await modelUnderTest();
    under.server.always(hangs);
    const asked = outcome(under, { budgetMs: 15_000 });
    await under.server.askedTimes(1);
    await under.timer.advance(10_000);
    await under.server.askedTimes(2);
    await under.timer.advance(5_000);
    expect(await asked).toBe("timed-out");
    await under.server.brokenOffTimes(2);
    expect(under.timer.waiting).toBe(0);
  });

  test("of nothing asks nobody", async () => {
    const under = await modelUnderTest();
    expect(await outcome(under, { budgetMs: 0 })).toBe("timed-out");
    expect(under.server.asked).toEqual([]);
  });
});

describe("a caller who gives up", () => {
  test("has the connection broken off", async () => {
    const under = await modelUnderTest();
    under.server.always(hangs);
    const giving = new AbortController();
    const asked = outcome(under, { signal: giving.signal });
    await under.server.askedTimes(1);
    giving.abort();
    expect(await asked).toBe("timed-out");
    await under.server.brokenOffTimes(1);
    expect(under.timer.waiting).toBe(0);
  });

  test("before the start asks nobody", async () => {
    const under = await modelUnderTest();
    expect(await outcome(under, { signal: AbortSignal.abort() })).toBe("timed-out");
    expect(under.server.asked).toEqual([]);
  });

  test("later, or never, is not kept waiting for", async () => {
    const { signal } = new AbortController();
    const under = await modelUnderTest();
    under.server.next(drops, completes(right));
    await outcome(under, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("between two tries has no other", async () => {
    const listeners: (() => void)[] = [];
    const signal: ModelRequest["signal"] & { aborted: boolean } = {
      aborted: false,
      addEventListener: (_, listener) => void listeners.push(listener),
      removeEventListener: () => undefined,
    };
    const giveUp = () => {
      signal.aborted = true;
      for (const listener of listeners) listener();
      return 0;
    };
    // The chance is drawn when a try has failed.
    const under = await modelUnderTest({ random: giveUp });
    under.server.always(overloaded);
    expect(await outcome(under, { signal })).toBe("unavailable");
    expect(under.server.asked).toHaveLength(1);
  });
});
