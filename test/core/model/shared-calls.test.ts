import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sharedCalls } from "../../../src/core/model/shared-calls.ts";
import { languageModelContract } from "../../contracts/language-model.ts";
import { all, listed, request } from "../../contracts/model-calls.ts";
import { type Scripted, ScriptedModel } from "../../fakes/scripted-model.ts";
import { VirtualTimer } from "../../fakes/virtual-timer.ts";

const shape = { name: "n", schema: z.object({ n: z.number() }) };
const usage = { inputTokens: 5, outputTokens: 2 };
const nothing = { inputTokens: 0, outputTokens: 0 };
const points = [{ claim: "one" }, { claim: "two" }];

languageModelContract("shared calls", async () => {
  const steps: Scripted[] = [];
  const timer = new VirtualTimer({ heldSleeps: true });
  return {
    model: sharedCalls(new ScriptedModel(() => steps.shift() ?? {}, { timer }), timer),
    script: (...more) => void steps.push(...more),
    hold: (held) => {
      steps.push({ answer: { points: held }, itemDelayMs: 10 });
      return { release: () => timer.advance(10) };
    },
    hang: () => void steps.push({ delayMs: 60_000 }),
    pass: (ms) => timer.advance(ms),
  };
});

function shared(...script: readonly Scripted[]) {
  const timer = new VirtualTimer({ heldSleeps: true });
  const model = new ScriptedModel(script, { timer });
  return { timer, asked: model.requests, model: sharedCalls(model, timer) };
}

describe("those who ask the same", () => {
  test("at one time share one call, for which one pays", async () => {
    const { model, timer, asked } = shared({ answer: { n: 1 }, delayMs: 100, usage });
    const answers = Promise.all([
      model.generate(request, shape),
      model.generate({ ...request, person: "p" }, shape),
    ]);
    await timer.advance(100);
    expect(await answers).toEqual([
      { value: { n: 1 }, usage },
      { value: { n: 1 }, usage: nothing },
    ]);
    expect(asked).toHaveLength(1);
  });

  test("within a minute of the answer share it, and not after", async () => {
    const { model, timer, asked } = shared({ answer: { n: 1 } }, { answer: { n: 2 } });
    await model.generate(request, shape);
    await timer.advance(59_999);
    expect((await model.generate(request, shape)).value).toEqual({ n: 1 });
    await timer.advance(1);
    expect((await model.generate(request, shape)).value).toEqual({ n: 2 });
    expect(asked).toHaveLength(2);
  });

  test("share items, those that came before too", async () => {
    const { model, timer, asked } = shared({ answer: { points }, itemDelayMs: 10, usage });
    const first = model.generateItems(request, listed);
    await timer.advance(10);
    const second = model.generateItems(request, listed);
    await timer.advance(10);
    expect(await Promise.all([all(first.items), all(second.items)])).toEqual([points, points]);
    expect(await second.end).toEqual({ value: { points }, usage: nothing, skipped: 0 });
    expect(asked).toHaveLength(1);
  });

  test("share a fault when they wait for it, and ask anew after it", async () => {
    const { model, timer } = shared({ fault: "unavailable", delayMs: 5 }, { answer: { n: 1 } });
    const both = Promise.allSettled([model.generate(request, shape), model.generate(request, shape)]);
    await timer.advance(5);
    expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await model.generate(request, shape)).value).toEqual({ n: 1 });
  });
});

describe("each who waits", () => {
  test("keeps to a budget of its own", async () => {
    const { model, timer } = shared({ answer: { n: 1 }, delayMs: 3_000 });
    const patient = model.generate(request, shape);
    const hasty = expect(model.generate({ ...request, budgetMs: 1_000 }, shape)).rejects.toMatchObject({
      because: "timed-out",
    });
    await timer.advance(1_000);
    await hasty;
    await timer.advance(2_000);
    expect((await patient).value).toEqual({ n: 1 });
    expect(timer.waiting).toBe(0);
  });

  test("does not depend on one who has much less time", async () => {
    const { model, timer, asked } = shared(
      { answer: { n: 1 }, delayMs: 3_000 },
      { answer: { n: 2 }, delayMs: 3_000 },
    );
    const hasty = expect(model.generate({ ...request, budgetMs: 1_000 }, shape)).rejects.toMatchObject({
      because: "timed-out",
    });
    const patient = model.generate(request, shape);
    await timer.advance(3_000);
    await hasty;
    expect((await patient).value).toEqual({ n: 2 });
    expect(asked).toHaveLength(2);
  });

  test("may give up alone; the last one to give up ends the call", async () => {
    const { model, timer, asked } = shared({ answer: { n: 1 }, delayMs: 3_000 }, { answer: { n: 2 } });
    const [first, second] = [new AbortController(), new AbortController()];
    const failing = [first, second].map(({ signal }) =>
      expect(model.generate({ ...request, signal }, shape)).rejects.toMatchObject({ because: "timed-out" }),
    );
    first.abort();
    await failing[0];
    expect(asked[0]?.signal?.aborted).toBe(false);
    second.abort();
    await failing[1];
    expect(asked[0]?.signal?.aborted).toBe(true);
    await timer.advance(0);
    expect((await model.generate(request, shape)).value).toEqual({ n: 2 });
  });

  test("gets no more items after giving up", async () => {
    const { model, timer } = shared({ answer: { points }, itemDelayMs: 10 });
    const giving = new AbortController();
    const left = model.generateItems({ ...request, signal: giving.signal }, listed);
    const stayed = model.generateItems(request, listed);
    await timer.advance(10);
    giving.abort();
    await timer.advance(10);
    expect(await all(stayed.items)).toEqual(points);
    const read: unknown[] = [];
    const reading = (async () => {
      for await (const item of left.items) read.push(item);
    })();
    await expect(reading).rejects.toMatchObject({ because: "timed-out" });
    expect(read).toEqual([points[0]]);
  });
});

test.each([
  ["input", { input: "other" }, shape],
  ["instructions", { instructions: "other" }, shape],
  ["task", { task: "other" }, shape],
  ["shape", {}, { ...shape, name: "m" }],
])("who asks with another %s does not share", async (_, changes, other) => {
  const { model, asked } = shared({ answer: { n: 1 } }, { answer: { n: 2 } });
  await model.generate(request, shape);
  await model.generate({ ...request, ...changes }, other);
  expect(asked).toHaveLength(2);
});
