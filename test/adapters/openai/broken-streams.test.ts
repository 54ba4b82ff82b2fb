import { describe, expect, test } from "vitest";
import { all, listed, request } from "../../contracts/model-calls.ts";
import {
  completes,
  completionEvents,
  drops,
  event,
  hangs,
  neverEnds,
  streams,
  streamsHeld,
} from "../../fakes/model-server-deeds.ts";
import { modelUnderTest } from "./under-test.ts";

const points = [{ claim: "one" }, { claim: "two" }];
const answer = JSON.stringify({ points });
const begun = completionEvents('{"points": [{"claim": "one"}, {"cla', { finish: null, usage: null });

describe("a stream that is not whole", () => {
  test.each([
    ["breaks off", streams(begun, "break-off"), "unavailable"],
    ["ends too early", streams(begun, "end"), "damaged"],
    [
      "tells of a fault",
      streams([...begun, event({ error: { message: "x", type: "server_error" } })], "hang"),
      "unavailable",
    ],
    [
      "tells of a limit",
      streams([...begun, event({ error: { message: "x", code: "rate_limit_exceeded" } })], "hang"),
      "busy",
    ],
    [
      "tells of a status",
      streams(
        [...begun, event({ error: { message: "x", code: 400, type: "context_length_exceeded" } })],
        "hang",
      ),
      "too-long",
    ],
    [
      "tells of a fault by the name of the event",
      streams([...begun, 'event: error\ndata: {"message":"overloaded"}\n\n'], "hang"),
      "busy",
    ],
    ["holds what is no JSON", streams([...begun, "data: {oops\n\n"], "hang"), "damaged"],
    [
      "is cut by the filter",
      completes('{"points": [{"claim": "one"}, {"cla', { finish: "content_filter" }),
      "refused",
    ],
    [
      "is cut by its length",
      completes('{"points": [{"claim": "one"}, {"cla', { finish: "length" }),
      "damaged",
    ],
  ])("gives what was whole, and fails when it %s", async (_, deed, because) => {
    const under = await modelUnderTest();
    under.server.next(deed);
    const { items, end } = under.model.generateItems(request, listed);
    const read: unknown[] = [];
    const reading = (async () => {
      for await (const item of items) read.push(item);
    })();
    await expect(reading).rejects.toMatchObject({ because });
    await expect(end).rejects.toMatchObject({ because });
    expect(read).toEqual([{ claim: "one" }]);
    expect(under.server.asked).toHaveLength(1);
    expect(under.timer.waiting).toBe(0);
  });
});

describe("time within a stream", () => {
  test("a silence that is too long ends it", async () => {
    const under = await modelUnderTest({ retries: 0 });
    under.server.next(streams(begun, "hang"));
    const { items, end } = under.model.generateItems(request, listed);
    await items[Symbol.asyncIterator]().next();
    await under.timer.advance(10_000);
    await expect(end).rejects.toMatchObject({ because: "timed-out" });
    await under.server.brokenOffTimes(1);
  });

  test("bytes keep it alive, to the end of the budget", async () => {
    const under = await modelUnderTest({ retries: 0 });
    const more = (text: string) => event({ choices: [{ delta: { content: text } }] });
    const held = streamsHeld([begun.join(""), more('im": "two"}, '), more('{"claim": "three"}, '), ""]);
    under.server.next(held.deed);
    const { items, end } = under.model.generateItems(request, listed);
    const reading = items[Symbol.asyncIterator]();
    for (const claim of ["one", "two", "three"]) {
      held.release();
      expect((await reading.next()).value).toEqual({ claim });
      await under.timer.advance(8_000);
    }
    await expect(end).rejects.toMatchObject({ because: "timed-out" });
    expect(under.logger.lines.at(-1)?.fields.ms).toBe(request.budgetMs);
    await under.server.brokenOffTimes(1);
  });

  test.each([
    ["stays open", streams(completionEvents(answer, { usage: null }), "hang")],
    [
      "goes on for ever",
      neverEnds(completionEvents(answer, { usage: null, finish: null }).join(""), ": and so on\n\n"),
    ],
    [
      "goes on for ever with more text",
      neverEnds(
        completionEvents(answer, { usage: null, finish: null }).join(""),
        event({ choices: [{ delta: { content: " " } }] }),
      ),
    ],
  ])("one that %s after its answer is not waited for", async (_, deed) => {
    const under = await modelUnderTest();
    under.server.next(deed);
    const { items, end } = under.model.generateItems(request, listed);
    const reading = items[Symbol.asyncIterator]();
    for (const value of points) expect(await reading.next()).toEqual({ done: false, value });
    // The rest of the stream is given two seconds.
    while (under.timer.nextIn !== 2_000) await new Promise((resolve) => setImmediate(resolve));
    await under.timer.advance(2_000);
    expect((await end).value.points).toEqual(points);
    expect(under.server.asked).toHaveLength(1);
  });

  test("the first byte is waited for no longer than any other", async () => {
    const under = await modelUnderTest();
    under.server.next(hangs, drops, completes(answer));
    const { items } = under.model.generateItems(request, listed);
    await under.server.askedTimes(1);
    await under.timer.advance(10_000);
    expect(await all(items)).toEqual(points);
  });

  test("a caller who gives up has the stream broken off", async () => {
    const under = await modelUnderTest();
    under.server.next(streams(begun, "hang"));
    const giving = new AbortController();
    const { items, end } = under.model.generateItems({ ...request, signal: giving.signal }, listed);
    await items[Symbol.asyncIterator]().next();
    giving.abort();
    await expect(end).rejects.toMatchObject({ because: "timed-out" });
    await under.server.brokenOffTimes(1);
    expect(under.timer.waiting).toBe(0);
  });
});
