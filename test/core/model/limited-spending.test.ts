import { describe, expect, test } from "vitest";
import { z } from "zod";
import { BotError } from "../../../src/core/errors.ts";
import { limitedSpending } from "../../../src/core/model/limited-spending.ts";
import type { State } from "../../../src/core/ports/state.ts";
import { languageModelContract } from "../../contracts/language-model.ts";
import { all, listed, request } from "../../contracts/model-calls.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { memoryState } from "../../fakes/memory-state.ts";
import { type Scripted, ScriptedModel } from "../../fakes/scripted-model.ts";
import { VirtualTimer } from "../../fakes/virtual-timer.ts";

const shape = { name: "n", schema: z.object({ n: z.number() }) };
const short = { ...request, instructions: "", input: "1234" };
const answer = { answer: { n: 1 }, usage: { inputTokens: 60, outputTokens: 40 } };
const plenty = 1_000_000;

languageModelContract("limited spending", async () => {
  const steps: Scripted[] = [];
  const timer = new VirtualTimer({ heldSleeps: true });
  const clock = new FakeClock();
  const limits = { state: memoryState(clock), clock, perDayTokens: plenty, perPersonTokens: plenty };
  return {
    model: limitedSpending(new ScriptedModel(() => steps.shift() ?? {}, { timer }), limits),
    script: (...more) => void steps.push(...more),
    hold: (held) => {
      steps.push({ answer: { points: held }, itemDelayMs: 10 });
      return { release: () => timer.advance(10) };
    },
    hang: () => void steps.push({ delayMs: 60_000 }),
    pass: (ms) => timer.advance(ms),
  };
});

function limited(
  scripted: Scripted,
  limits: { perDayTokens?: number; perPersonTokens?: number; state?: State } = {},
) {
  const clock = new FakeClock();
  const inner = new ScriptedModel(() => scripted);
  const all = { state: memoryState(clock), clock, perDayTokens: plenty, perPersonTokens: plenty, ...limits };
  const model = limitedSpending(inner, all);
  const ask = (person?: string) =>
    model.generate({ ...short, ...(person && { person }) }, shape).then(
      () => "answered",
      (error) => error.because,
    );
  return { model, inner, clock, ask, all };
}

describe("the tokens of a day", () => {
  test("are spent by all together, and there are new ones the next day", async () => {
    const { ask, clock, inner } = limited(answer, { perDayTokens: 200 });
    expect([await ask("a"), await ask("b"), await ask("c")]).toEqual(["answered", "answered", "busy"]);
    expect(inner.requests).toHaveLength(2);
    clock.advance(24 * 3_600_000);
    expect(await ask("c")).toBe("answered");
  });

  test("of one person are spent by nobody else", async () => {
    const { ask } = limited(answer, { perPersonTokens: 100 });
    expect([await ask("a"), await ask("a"), await ask("b"), await ask()]).toEqual([
      "answered",
      "busy",
      "answered",
      "answered",
    ]);
  });

  test("are the same after a restart", async () => {
    const { ask, all, inner } = limited(answer, { perPersonTokens: 100 });
    await ask("a");
    const again = limitedSpending(inner, all).generate({ ...short, person: "a" }, shape);
    await expect(again).rejects.toMatchObject({ because: "busy" });
  });

  test("are counted by length where the server does not tell", async () => {
    const { ask } = limited({ answer: { n: 1 } }, { perDayTokens: 5 });
    // One for what was asked, two for {"n":1}. A call that has begun may go above the limit.
    expect([await ask(), await ask(), await ask()]).toEqual(["answered", "answered", "busy"]);
  });

  test("are set aside by calls on their way", async () => {
    const { ask } = limited(answer, { perDayTokens: 2 });
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(["answered", "answered", "busy"]);
  });

  test("are spent by items too", async () => {
    const points = [{ claim: "one" }];
    const { model, all: limits } = limited(
      { answer: { points }, usage: answer.usage },
      { perDayTokens: 100 },
    );
    expect(await all(model.generateItems(short, listed).items)).toEqual(points);
    await model.generateItems(short, listed).end.catch((error) => expect(error.because).toBe("busy"));
    expect(await limits.state.get("model-tokens:2026-03-02")).toBe(100);
  });

  test.each([
    ["unavailable", 0],
    ["busy", 0],
    ["damaged", 1],
    ["timed-out", 1],
  ] as const)("of a call that is %s: %i", async (fault, spent) => {
    const { ask, all } = limited({ fault });
    expect(await ask()).toBe(fault);
    expect((await all.state.get<number>("model-tokens:2026-03-02")) ?? 0).toBe(spent);
  });
});

describe("a state that fails", () => {
  const broken = (fails: "get" | "set"): State & { works: boolean } => {
    const state = memoryState(new FakeClock());
    const guarded = {
      ...state,
      works: false,
      [fails]: async (...given: never[]) => {
        if (!guarded.works) throw new BotError("unavailable", "state");
        return (state[fails] as (...args: never[]) => Promise<unknown>)(...given);
      },
    } as State & { works: boolean };
    return guarded;
  };

  test("to read lets nobody spend", async () => {
    const { ask, inner } = limited(answer, { state: broken("get") });
    expect(await ask()).toBe("unavailable");
    expect(inner.requests).toEqual([]);
  });

  test("to write loses no answer, and no count", async () => {
    const state = broken("set");
    const { ask } = limited(answer, { state, perDayTokens: 300 });
    expect([await ask(), await ask()]).toEqual(["answered", "answered"]);
    state.works = true;
    expect([await ask(), await ask()]).toEqual(["answered", "busy"]);
    expect(await state.get("model-tokens:2026-03-02")).toBe(300);
  });
});
