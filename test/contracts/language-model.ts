import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type LanguageModel, ModelFailed, modelFaults } from "../../src/core/ports/model.ts";
import type { Scripted } from "../fakes/scripted-model.ts";
import { all, everythingIn, listed, request, secrets } from "./model-calls.ts";

/** A model that does what it is told. Time passes only when the test says so. */
export interface ModelUnderTest {
  readonly model: LanguageModel;
  /** What it does next, one after the other. */
  script(...steps: readonly Scripted[]): void;
  /** It answers next with these points, each held back until it is released. */
  hold(points: readonly Point[]): { release(): Promise<void> };
  /** It does not answer the next request. */
  hang(): void;
  pass(ms: number): Promise<void>;
}

export interface Point {
  readonly claim: string;
  readonly note?: string | undefined;
}

const verdict = { name: "verdict", schema: z.object({ holds: z.boolean(), why: z.string().optional() }) };

/** What every language model does. */
export function languageModelContract(name: string, make: () => Promise<ModelUnderTest>): void {
  describe(`${name}: language model`, () => {
    let under: ModelUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    answersContract(() => under);
    faultsContract(() => under);
    itemsContract(() => under);
    brokenItemsContract(() => under);
  });
}

function answersContract(under: () => ModelUnderTest): void {
  test("an answer comes in its shape, with what it cost", async () => {
    under().script({
      answer: { holds: true, why: "“£5” – \\ 📄" },
      usage: { inputTokens: 12, outputTokens: 3 },
    });
    const { value, usage } = await under().model.generate(request, verdict);
    expect(value).toEqual({ holds: true, why: "“£5” – \\ 📄" });
    expect(usage).toEqual({ inputTokens: 12, outputTokens: 3 });
  });

  test("what may be absent may be absent", async () => {
    under().script({ answer: { holds: false } });
    expect((await under().model.generate(request, verdict)).value).toEqual({ holds: false });
  });

  test("an answer of another shape is none", async () => {
    const wrong = { answer: { holds: "perhaps" } };
    under().script(wrong, wrong);
    await expect(under().model.generate(request, verdict)).rejects.toMatchObject({ because: "damaged" });
  });

  test("it has a name", () => {
    expect(under().model.name).not.toBe("");
  });
}

function faultsContract(under: () => ModelUnderTest): void {
  test.each(modelFaults.filter((fault) => fault !== "timed-out"))("%s is told", async (fault) => {
    under().script({ fault });
    const failed = await under()
      .model.generate(request, verdict)
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ModelFailed);
    expect(failed).toMatchObject({ because: fault });
    for (const secret of Object.values(secrets)) expect(everythingIn(failed)).not.toContain(secret);
  });

  test("no answer within the budget is timed-out", async () => {
    under().hang();
    const failed = expect(under().model.generate(request, verdict)).rejects.toMatchObject({
      because: "timed-out",
    });
    await under().pass(request.budgetMs);
    await failed;
  });

  test("a caller who gives up waits no longer", async () => {
    const giving = new AbortController();
    under().hang();
    const failing = under().model.generate({ ...request, signal: giving.signal }, verdict);
    giving.abort();
    await expect(failing).rejects.toMatchObject({ because: "timed-out" });
  });
}

function itemsContract(under: () => ModelUnderTest): void {
  const given: readonly Point[] = [
    { claim: "one", note: "“1” – \\ 📄" },
    { claim: "two" },
    { claim: "three" },
  ];

  test("items come in their order, and the whole at the end", async () => {
    under().script({ answer: { points: given, title: "T" }, usage: { inputTokens: 5, outputTokens: 9 } });
    const { items, end } = under().model.generateItems(request, listed);
    expect(await all(items)).toEqual(given);
    const whole = {
      value: { points: given, title: "T" },
      usage: { inputTokens: 5, outputTokens: 9 },
      skipped: 0,
    };
    expect(await end).toEqual(whole);
  });

  test("an item comes before the next is there", async () => {
    const held = under().hold(given);
    const { items, end } = under().model.generateItems(request, listed);
    const reading = items[Symbol.asyncIterator]();
    for (const value of given) {
      await held.release();
      expect(await reading.next()).toEqual({ done: false, value });
    }
    await held.release();
    expect((await end).value.points).toEqual(given);
  });

  test("whoever reads late, or beside another, gets all of them", async () => {
    under().script({ answer: { points: given } });
    const { items, end } = under().model.generateItems(request, listed);
    await end;
    expect(await Promise.all([all(items), all(items)])).toEqual([given, given]);
  });

  test("no items are no fault", async () => {
    under().script({ answer: { title: "none", points: [] } });
    const { items, end } = under().model.generateItems(request, listed);
    expect(await all(items)).toEqual([]);
    expect((await end).value).toEqual({ title: "none", points: [] });
  });
}

function brokenItemsContract(under: () => ModelUnderTest): void {
  test("items that do not fit are left out and counted", async () => {
    const answer = {
      points: [{ claim: "" }, { claim: "good" }, { note: "no claim" }, "text", { claim: "last" }],
    };
    under().script({ answer });
    const { items, end } = under().model.generateItems(request, listed);
    expect(await all(items)).toEqual([{ claim: "good" }, { claim: "last" }]);
    expect(await end).toMatchObject({
      value: { points: [{ claim: "good" }, { claim: "last" }] },
      skipped: 3,
    });
  });

  test("what fails after some items fails at both ends", async () => {
    under().script({
      answer: { points: [{ claim: "one" }, { claim: "two" }] },
      failsAfter: 1,
      fault: "unavailable",
    });
    const { items, end } = under().model.generateItems(request, listed);
    const read: Point[] = [];
    const reading = (async () => {
      for await (const item of items) read.push(item);
    })();
    await expect(reading).rejects.toMatchObject({ because: "unavailable" });
    await expect(end).rejects.toMatchObject({ because: "unavailable" });
    expect(read).toEqual([{ claim: "one" }]);
  });

  test("nobody has to read what fails", async () => {
    under().script({ fault: "unavailable" }, { fault: "unavailable" });
    under().model.generateItems(request, listed);
    const { items } = under().model.generateItems(request, listed);
    await expect(all(items)).rejects.toMatchObject({ because: "unavailable" });
  });
}
