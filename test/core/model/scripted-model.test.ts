import { describe, expect, test } from "vitest";
import { z } from "zod";
import { languageModelContract } from "../../contracts/language-model.ts";
import { request } from "../../contracts/model-calls.ts";
import { type Scripted, ScriptedModel } from "../../fakes/scripted-model.ts";
import { VirtualTimer } from "../../fakes/virtual-timer.ts";

languageModelContract("scripted", async () => {
  const steps: Scripted[] = [];
  const timer = new VirtualTimer({ heldSleeps: true });
  return {
    model: new ScriptedModel(() => steps.shift() ?? {}, { timer }),
    script: (...more) => void steps.push(...more),
    hold: (points) => {
      steps.push({ answer: { points }, itemDelayMs: 10 });
      return { release: () => timer.advance(10) };
    },
    hang: () => void steps.push({ delayMs: 60_000 }),
    pass: (ms) => timer.advance(ms),
  };
});

const shape = { name: "n", schema: z.object({ n: z.number() }) };

describe("a script", () => {
  test("by task is followed task by task", async () => {
    const model = new ScriptedModel({
      route: [{ answer: { n: 1 } }, { answer: { n: 2 } }],
      compose: [{ answer: { n: 3 } }],
    });
    const asked = ["route", "compose", "route"].map((task) => model.generate({ ...request, task }, shape));
    expect((await Promise.all(asked)).map(({ value }) => value.n)).toEqual([1, 3, 2]);
    expect(model.requests.map(({ task }) => task)).toEqual(["route", "compose", "route"]);
  });

  test("that has run out says so", async () => {
    const model = new ScriptedModel([]);
    await expect(model.generate(request, shape)).rejects.toThrow('the script ran out at the task "compose"');
  });

  test("takes no real time", async () => {
    const slow = { answer: { n: 1 }, delayMs: 15_000 };
    const model = new ScriptedModel([slow, slow]);
    expect((await model.generate(request, shape)).value).toEqual({ n: 1 });
    await expect(model.generate({ ...request, budgetMs: 9_000 }, shape)).rejects.toMatchObject({
      because: "timed-out",
    });
  });
});
