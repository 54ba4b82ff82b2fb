import { describe, expect, test } from "vitest";
import { completes, drops, fails, hangs } from "../../fakes/model-server-deeds.ts";
import { outcome, right } from "./asking.ts";
import { modelUnderTest } from "./under-test.ts";

const rest = 30_000;

async function afterFailures(count: number) {
  const under = await modelUnderTest({ retries: 0 });
  under.server.next(...Array.from({ length: count }, (_, n) => (n % 2 ? drops : fails(503, {}))));
  for (let n = 0; n < count; n++) expect(await outcome(under)).toBe("unavailable");
  under.server.always(completes(right));
  return under;
}

describe("the circuit breaker", () => {
  test("spares a server that failed five times in a row", async () => {
    const under = await afterFailures(5);
    expect(await outcome(under)).toBe("busy");
    expect(under.server.asked).toHaveLength(5);
    expect(under.logger.lines.at(-1)).toMatchObject({ level: "warn", fields: { model: "test-model" } });
  });

  test("does not open after four failures and an answer", async () => {
    const under = await afterFailures(4);
    expect(await outcome(under)).toEqual({ holds: true });
    under.server.next(drops);
    expect(await outcome(under)).toBe("unavailable");
    expect(await outcome(under)).toEqual({ holds: true });
  });

  test("lets one call through after its rest, and closes when that is answered", async () => {
    const under = await afterFailures(5);
    await under.timer.advance(rest - 1);
    expect(await outcome(under)).toBe("busy");
    await under.timer.advance(1);
    const [first, second] = await Promise.all([outcome(under), outcome(under)]);
    expect([first, second]).toEqual([{ holds: true }, "busy"]);
    expect(await outcome(under)).toEqual({ holds: true });
  });

  test("opens again when that call fails", async () => {
    const under = await afterFailures(5);
    under.server.next(drops);
    await under.timer.advance(rest);
    expect(await outcome(under)).toBe("unavailable");
    expect(await outcome(under)).toBe("busy");
    await under.timer.advance(rest);
    expect(await outcome(under)).toEqual({ holds: true });
  });

  test("is not held open by a caller who gives up", async () => {
    const under = await afterFailures(5);
    under.server.next(hangs);
    await under.timer.advance(rest);
    const giving = new AbortController();
    const asked = outcome(under, { signal: giving.signal });
    await under.server.askedTimes(6);
    giving.abort();
    await asked;
    expect(await outcome(under)).toEqual({ holds: true });
  });

  test.each([
    ["a wrong key", fails(401, {})],
    ["a limit", fails(429, { code: "insufficient_quota" })],
    ["a refusal", completes("", { refusal: "No." })],
    ["a damaged answer", completes('{"', { finish: "length" })],
  ])("does not count %s", async (_, deed) => {
    const under = await modelUnderTest({ retries: 0 });
    under.server.next(...Array.from({ length: 6 }, () => deed), completes(right));
    for (let n = 0; n < 6; n++) await outcome(under);
    expect(await outcome(under)).toEqual({ holds: true });
  });

  test("ends the tries of the call that opened it", async () => {
    const under = await modelUnderTest({ retries: 9 });
    under.server.always(drops);
    expect(await outcome(under)).toBe("unavailable");
    expect(under.server.asked).toHaveLength(5);
  });

  test("counts a server that stays silent, but not a budget too short for anyone", async () => {
    const under = await modelUnderTest({ retries: 0 });
    under.server.always(hangs);
    for (let n = 1; n <= 6; n++) {
      const asked = outcome(under, { budgetMs: 50 });
      await under.server.askedTimes(n);
      await under.timer.advance(50);
      expect(await asked).toBe("timed-out");
    }
    for (let n = 7; n <= 11; n++) {
      const asked = outcome(under);
      await under.server.askedTimes(n);
      await under.timer.advance(10_000);
      expect(await asked).toBe("timed-out");
    }
    expect(await outcome(under)).toBe("busy");
  });
});
