import { createInterface } from "node:readline";
import { afterEach, describe, expect, test } from "vitest";
import { createExchange, type ExchangeEvent } from "../../../src/adapters/web/exchange.ts";
import { createTranscripts } from "../../../src/adapters/web/transcript.ts";
import type { State } from "../../../src/core/ports/state.ts";
import type { FakeClock } from "../../fakes/fake-clock.ts";
import { reply } from "./scripted-bot.ts";
import { begin, startWeb, stopAll, visit, type WebServer } from "./web-server.ts";

afterEach(stopAll);

/** A bot that says when it was called and answers when it is let. */
function heldUp(server: WebServer) {
  const called = Promise.withResolvers<void>();
  const free = Promise.withResolvers<void>();
  server.bot.follow(async function* () {
    called.resolve();
    await free.promise;
    yield reply([{ kind: "text", markdown: "At last." }]);
  });
  return { called: called.promise, free: free.resolve };
}

describe("a message that is sent again", () => {
  test("is answered from the transcript when it was answered", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    const first = await visitor.ask("Once?", "same");
    const second = await visitor.ask("Once?", "same");
    expect(second.lines.map(({ kind }) => kind)).toEqual(["turn", "reply"]);
    expect(second.lines.at(-1)?.html).toContain("Yes");
    expect(second.lines[0]?.turn).toBe(first.lines[0]?.turn);
    expect(server.bot.requests).toHaveLength(1);
  });

  test("is new when its text was changed", async () => {
    const server = await startWeb();
    const visitor = await visit(server);
    await visitor.ask("Once?", "same");
    await visitor.ask("Twice?", "same");
    expect(server.bot.requests).toHaveLength(2);
  });

  test("joins the answer that is being written", async () => {
    const server = await startWeb();
    const { called, free } = heldUp(server);
    const visitor = await visit(server);
    const first = visitor.ask("Slow?", "same");
    await called;
    const second = visitor.ask("Slow?", "same");
    free();
    const [one, two] = await Promise.all([first, second]);
    expect(two.lines.map(({ kind }) => kind)).toEqual(["turn", "reply"]);
    expect(two.lines).toHaveLength(one.lines.length);
    expect(server.bot.requests).toHaveLength(1);
  });

  test("finds its answer although the connection was lost before it", async () => {
    const server = await startWeb();
    const { called, free } = heldUp(server);
    const visitor = await visit(server);
    const body = JSON.stringify({ id: "same", input: { kind: "text", text: "Slow?" } });
    const message = await begin(server, "/web/messages", {
      method: "POST",
      headers: visitor.headers(),
      body,
    });
    await called;
    const lines = createInterface({ input: message.on("error", () => {}) });
    const opened = await lines[Symbol.asyncIterator]().next();
    const { turn } = JSON.parse(String(opened.value)) as { turn: string };
    message.destroy();

    expect(await visitor.open()).toContain("I am still working on this answer.");
    const again = visitor.send({ kind: "again" }, turn);
    free();
    expect((await again).lines.at(-1)?.html).toContain("At last.");
    expect(await visitor.open()).toContain("At last.");
  });

  test("that nobody knows any more must be typed again", async () => {
    const visitor = await visit(await startWeb());
    const { lines } = await visitor.send({ kind: "again" }, "unknown-turn");
    expect(lines).toEqual([
      { kind: "problem", text: "I no longer have that message. Send it again.", fresh: true },
    ]);
  });
});

describe("a message that another process took", () => {
  async function taken() {
    const server = await startWeb();
    const { state, newId, logger, clock } = server.options;
    const transcripts = createTranscripts(state, newId, 60_000_000);
    const silent = { async *handle() {} };
    const waitForOther = { steps: 5, ms: 5 };
    const exchange = createExchange({ bot: silent, clock, logger, transcripts, waitForOther });
    const person = { platform: "web", tenant: "space-1", id: "p" };
    const send = async (id: string) => {
      const events: ExchangeEvent[] = [];
      const message = { id, input: { kind: "text", text: "?!" } } as const;
      for await (const event of exchange({ person, conversation: "c" }, message)) events.push(event);
      return events;
    };
    return { send, transcript: transcripts("c"), clock: clock as FakeClock };
  }

  test("gets the answer that the other one writes", async () => {
    const { send, transcript } = await taken();
    const events = send("a");
    let turn = (await transcript.turns())[0];
    while (!turn) {
      await new Promise(setImmediate);
      turn = (await transcript.turns())[0];
    }
    const written = { kind: "reply", reply: { status: "answered", summary: "It.", blocks: [] } } as const;
    await transcript.keep({ ...turn, answer: written });
    expect((await events).at(-1)).toMatchObject({ kind: "answered", turn: { answer: written } });
  });

  test("is said to be under way, and later to be lost", async () => {
    const { send, clock } = await taken();
    expect((await send("a")).at(-1)).toMatchObject({ kind: "problem", fresh: false });
    clock.advance(5 * 60_000);
    expect((await send("a")).at(-1)).toMatchObject({ kind: "problem", fresh: true });
  });
});

describe("when the state fails", () => {
  test("a full disk does not keep the answer back", async () => {
    const good = await startWeb();
    const full: State = { ...good.options.state, set: () => Promise.reject(new Error("disk full")) };
    const visitor = await visit(await startWeb({ state: full }));
    expect((await visitor.ask("Still there?")).lines.at(-1)?.html).toContain("Yes");
    expect((await visitor.post({ id: "b", text: "And here?" })).text).toContain("Yes");
  });

  test("a store that does not answer is told in a sentence", async () => {
    const { options } = await startWeb();
    const server = await startWeb();
    const visitor = await visit(server);
    const broken: State = { ...options.state, get: () => Promise.reject(new Error("gone")) };
    Object.assign(visitor, { server: await startWeb({ state: broken }) });
    const answered = await visitor.ask("Anyone?");
    expect(answered.status).toBe(500);
    expect(answered.lines[0]?.text).toBe("Something went wrong and I could not finish. Please try again.");
  });
});
