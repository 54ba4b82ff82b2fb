import { describe, expect, test } from "vitest";
import { all, listed, request } from "../../contracts/model-calls.ts";
import { completes, completionEvents, hangs, streams } from "../../fakes/model-server-deeds.ts";
import { outcome, right } from "./asking.ts";
import { modelUnderTest } from "./under-test.ts";

const wrong = completes('{"holds": "perhaps"}');

describe("an answer of another shape", () => {
  test("is sent back once with what is wrong", async () => {
    const under = await modelUnderTest();
    under.server.next(wrong, completes(right));
    expect(await outcome(under)).toEqual({ holds: true });
    const [, , answer, correction] = under.server.asked[1]?.body.messages ?? [];
    expect(answer).toEqual({ role: "assistant", content: '{"holds": "perhaps"}' });
    expect(correction?.content).toMatch(/expected boolean, received string.+holds.+JSON schema/s);
    expect(under.used).toEqual([{ task: "compose", model: "test-model", inputTokens: 22, outputTokens: 14 }]);
  });

  test("is not sent back twice", async () => {
    const under = await modelUnderTest();
    under.server.always(wrong);
    expect(await outcome(under)).toBe("damaged");
    expect(under.server.asked).toHaveLength(2);
  });

  test("is sent back when it is not JSON at all", async () => {
    const under = await modelUnderTest();
    under.server.next(completes("It holds, I think."), completes(right));
    expect(await outcome(under)).toEqual({ holds: true });
  });

  test("may meet a fault on its way, and is corrected all the same", async () => {
    const under = await modelUnderTest();
    under.server.next(wrong, (_, response) => void response.destroy(), completes(right));
    expect(await outcome(under)).toEqual({ holds: true });
    expect(under.server.asked.map(({ body }) => body.messages.length)).toEqual([2, 4, 4]);
  });

  test("is sent back within the budget", async () => {
    const under = await modelUnderTest({ timeoutMs: 60_000 });
    under.server.next(wrong, hangs);
    const asked = outcome(under);
    await under.server.askedTimes(2);
    await under.timer.advance(request.budgetMs);
    expect(await asked).toBe("timed-out");
  });
});

describe("a list of another shape", () => {
  test("is sent back when none of its items fits", async () => {
    const under = await modelUnderTest();
    under.server.next(completes('{"points": [{"note": "x"}]}'), completes('{"points": [{"claim": "one"}]}'));
    const { items, end } = under.model.generateItems(request, listed);
    expect(await all(items)).toEqual([{ claim: "one" }]);
    expect(await end).toMatchObject({ skipped: 0 });
  });

  test("is damaged, and not asked for again, once an item was given", async () => {
    const under = await modelUnderTest();
    under.server.always(completes('{"points": [{"claim": "one"}], "title": 7}'));
    const { items, end } = under.model.generateItems(request, listed);
    await expect(all(items)).rejects.toMatchObject({ because: "damaged" });
    await expect(end).rejects.toMatchObject({ because: "damaged" });
    expect(under.server.asked).toHaveLength(1);
  });

  test("that breaks off before its first item is asked for again", async () => {
    const under = await modelUnderTest();
    const begun = completionEvents('{"points": [{"claim":', { finish: null, usage: null });
    under.server.next(
      streams(begun, "break-off"),
      streams(begun, "end"),
      completes('{"points": [{"claim": "one"}]}'),
    );
    expect(await all(under.model.generateItems(request, listed).items)).toEqual([{ claim: "one" }]);
    expect(under.server.asked).toHaveLength(3);
  });
});
