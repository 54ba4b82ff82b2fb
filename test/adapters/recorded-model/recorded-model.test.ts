import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { recordModel } from "../../../src/adapters/recorded-model/record-model.ts";
import { createRecordedModel } from "../../../src/adapters/recorded-model/recorded-model.ts";
import { languageModelContract } from "../../contracts/language-model.ts";
import { all, everythingIn, listed, request, secrets } from "../../contracts/model-calls.ts";
import { type Scripted, ScriptedModel } from "../../fakes/scripted-model.ts";
import { VirtualTimer } from "../../fakes/virtual-timer.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const shape = { name: "n", schema: z.object({ n: z.number(), more: z.string().optional() }) };
const points = [{ claim: "one" }, { claim: "two" }];

async function recording(script: readonly Scripted[]) {
  const file = join(await temporaryFolder(), "recording.jsonl");
  const timer = new VirtualTimer();
  return { file, timer, model: recordModel(new ScriptedModel(script, { timer }), file, timer) };
}

// A model that is recorded does all that a model does.
languageModelContract("recording", async () => {
  const steps: Scripted[] = [];
  const timer = new VirtualTimer({ heldSleeps: true });
  const scripted = new ScriptedModel(() => steps.shift() ?? {}, { timer });
  return {
    model: recordModel(scripted, join(await temporaryFolder(), "recording.jsonl"), timer),
    script: (...more) => void steps.push(...more),
    hold: (held) => {
      steps.push({ answer: { points: held }, itemDelayMs: 10 });
      return { release: () => timer.advance(10) };
    },
    hang: () => void steps.push({ delayMs: 60_000 }),
    pass: (ms) => timer.advance(ms),
  };
});

describe("a recording", () => {
  test("holds no word of what was asked", async () => {
    const { file, model } = await recording([{ answer: { n: 1 } }, { fault: "busy" }]);
    await model.generate(request, shape);
    await model.generate(request, shape).catch(() => undefined);
    const text = await readFile(file, "utf8");
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { model: "scripted", task: "compose", answer: { n: 1 } },
      { task: "compose", fault: "busy" },
    ]);
  });

  test("is whole when calls end at the same time", async () => {
    const script = Array.from({ length: 50 }, (_, n) => ({ answer: { n, more: "x".repeat(10_000) } }));
    const { file, model } = await recording(script);
    await Promise.all(script.map((_, n) => model.generate({ ...request, input: String(n) }, shape)));
    const replayed = await createRecordedModel(file);
    const answers = await Promise.all(
      script.map((_, n) => replayed.generate({ ...request, input: String(n) }, shape)),
    );
    expect(answers.map(({ value }) => value)).toEqual(script.map(({ answer }) => answer));
  });
});

describe("a recorded model", () => {
  test("answers as the model did", async () => {
    const { file, model } = await recording([
      { answer: { n: 1 }, usage: { inputTokens: 4, outputTokens: 2 } },
    ]);
    const first = await model.generate(request, shape);
    const replayed = await createRecordedModel(file);
    expect(await replayed.generate({ ...request, budgetMs: 1, person: "other" }, shape)).toEqual(first);
    expect(replayed.name).toBe("scripted (recorded)");
  });

  test("fails as the model did", async () => {
    const { file, model } = await recording([{ answer: { points }, failsAfter: 1, fault: "refused" }]);
    await model.generateItems(request, listed).end.catch(() => undefined);
    const { items, end } = (await createRecordedModel(file)).generateItems(request, listed);
    expect((await items[Symbol.asyncIterator]().next()).value).toEqual(points[0]);
    await expect(end).rejects.toMatchObject({ because: "refused" });
  });

  test("gives the answers to one question in their order, and then the last", async () => {
    const { file, model } = await recording([{ answer: { n: 1 } }, { answer: { n: 2 } }]);
    await model.generate(request, shape);
    await model.generate(request, shape);
    const replayed = await createRecordedModel(file);
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push((await replayed.generate(request, shape)).value.n);
    expect(answers).toEqual([1, 2, 2]);
  });

  test("gives items as slowly as they came, or all at once", async () => {
    const { file, model } = await recording([{ answer: { points }, delayMs: 300, itemDelayMs: 200 }]);
    await model.generateItems(request, listed).end;
    const timer = new VirtualTimer({ heldSleeps: true });
    const { items } = (await createRecordedModel(file, timer)).generateItems(request, listed);
    const reading = items[Symbol.asyncIterator]();
    let came = 0;
    const first = reading.next().then(() => came++);
    await timer.advance(499);
    expect(came).toBe(0);
    await timer.advance(1);
    await first;
    const atOnce = (await createRecordedModel(file)).generateItems(request, listed);
    expect(await all(atOnce.items)).toEqual(points);
    expect(await atOnce.end).toMatchObject({ value: { points }, skipped: 0 });
  });

  test("keeps to the budget when it takes its time", async () => {
    const { file, model } = await recording([{ answer: { n: 1 }, delayMs: 5_000 }]);
    await model.generate(request, shape);
    const slow = await createRecordedModel(file, new VirtualTimer());
    await expect(slow.generate({ ...request, budgetMs: 4_000 }, shape)).rejects.toMatchObject({
      because: "timed-out",
    });
  });

  test.each([
    ["another input", { input: "other" }, shape],
    ["other instructions", { instructions: "other" }, shape],
    ["another task", { task: "route" }, shape],
    ["another shape", {}, { ...shape, name: "m" }],
  ])("does not know %s, and names the task only", async (_, changes, asked) => {
    const { file, model } = await recording([{ answer: { n: 1 } }]);
    await model.generate(request, shape);
    const replayed = await createRecordedModel(file);
    const failed = await replayed
      .generate({ ...request, ...changes }, asked)
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ because: "unavailable" });
    expect(everythingIn(failed)).toContain(`no recording of this "${{ ...request, ...changes }.task}"`);
    for (const secret of Object.values(secrets)) expect(everythingIn(failed)).not.toContain(secret);
  });

  test("is damaged where the schema has changed since", async () => {
    const { file, model } = await recording([{ answer: { n: 1 } }]);
    await model.generate(request, shape);
    const changed = { ...shape, schema: z.object({ n: z.string() }) };
    const replayed = await createRecordedModel(file);
    await expect(replayed.generate(request, changed)).rejects.toMatchObject({ because: "damaged" });
  });

  test.each(["{", '{"task": 1}', "null"])("is not made of a file that holds %j", async (line) => {
    const file = join(await temporaryFolder(), "recording.jsonl");
    await writeFile(file, `\n${line}\n`);
    await expect(createRecordedModel(file)).rejects.toThrow("line 2 is not a recorded call");
  });

  test("of an empty file knows nothing", async () => {
    const file = join(await temporaryFolder(), "recording.jsonl");
    await writeFile(file, "");
    await expect((await createRecordedModel(file)).generate(request, shape)).rejects.toMatchObject({
      because: "unavailable",
    });
  });
});
