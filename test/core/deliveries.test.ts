import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../src/core/command.ts";
import { wording } from "../../src/core/wording.ts";
import { amira, ben, botUnderTest, day, eventsOf, firstUse, requestOf } from "./bot-under-test.ts";
import { finalEvent, replyIn, shownIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";
const asked = { kind: "text", text: question } as const;
const again = { id: "same" };
/** As the bot names a delivery in its records. */
const recordedId = JSON.stringify([amira.platform, amira.tenant, "same"]);
const leaseMs = 3 * 60_000;

describe("first use", () => {
  test("each person is told once what the bot is", async () => {
    const { say } = botUnderTest();
    const told = async (person = amira) =>
      shownIn(replyIn(await say(question, { person }))).includes(firstUse);
    expect([await told(), await told(), await told(ben), await told(ben)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("it comes after the answer, whatever the answer is", async () => {
    const { say } = botUnderTest();
    expect(shownIn(replyIn(await say("hello")))).toMatch(new RegExp(`${firstUse}$`));
  });

  test("a person who could not be recorded is told again rather than never", async () => {
    const { records } = botUnderTest();
    const broken = { ...records, firstUse: { claim: async () => Promise.reject(new Error("full")) } };
    const { say } = botUnderTest({ records: broken });
    expect(shownIn(replyIn(await say(question)))).toContain(firstUse);
    expect(shownIn(replyIn(await say(question)))).toContain(firstUse);
  });
});

describe("a message that is delivered again", () => {
  test("is not answered again, and not measured again", async () => {
    const { send, metrics } = botUnderTest();
    expect(replyIn(await send(asked, again)).status).toBe("answered");
    expect(await send(asked, again)).toEqual([]);
    expect(metrics.turns).toHaveLength(1);
  });

  test("while the first is being answered, yields nothing", async () => {
    const { bot } = botUnderTest();
    const both = await Promise.all([1, 2].map(() => eventsOf(bot.handle(requestOf(asked, again)))));
    expect(both.map((events) => events.length > 0).sort()).toEqual([false, true]);
  });

  test("is another message when it has another id or comes from another workspace", async () => {
    const { send } = botUnderTest();
    await send(asked, again);
    expect(await send(asked, { id: "other" })).not.toEqual([]);
    expect(await send(asked, { ...again, person: { ...amira, tenant: "T2" } })).not.toEqual([]);
  });

  test("is answered once more after a crash, and marked as a repeat", async () => {
    const { send, records, clock } = botUnderTest();
    await records.deliveries.claim(recordedId, clock.now(), leaseMs);
    clock.advance(leaseMs);
    const reply = replyIn(await send(asked, again));
    expect(reply.status).toBe("answered");
    expect(shownIn(reply).startsWith(wording.afterCrash)).toBe(true);
    expect(await send(asked, again)).toEqual([]);
  });

  test("is answered after a crash even when it was delivered again before the crash", async () => {
    const { send, records, clock } = botUnderTest();
    await records.deliveries.claim(recordedId, clock.now(), leaseMs);
    clock.advance(1_000);
    expect(await send(asked, again)).toEqual([]);
    clock.advance(leaseMs);
    expect(shownIn(replyIn(await send(asked, again)))).toContain(wording.afterCrash);
  });

  test("is answered as new when deliveries cannot be recorded", async () => {
    const { records } = botUnderTest();
    const fail = async () => Promise.reject(new Error("disk full"));
    const deliveries = { claim: fail, finish: fail, purge: fail };
    const { send, logger } = botUnderTest({ records: { ...records, deliveries } });
    expect(replyIn(await send(asked, again)).status).toBe("answered");
    expect(logger.lines.map(({ level }) => level)).toEqual(["warn", "warn"]);
  });
});

describe("never silent, never twice", () => {
  const command = (run: Parameters<typeof defineCommand>[0]["run"]) =>
    defineCommand({
      ...{ name: "broken", usage: "broken", summary: "Breaks", access: "anyone", listed: true },
      args: z.string(),
      run,
    });
  const status = { kind: "status", to: "asker", text: "Working" } as const;
  const done = { status: "done", summary: "Done.", blocks: [] } as const;

  test.each([
    ["says nothing at all", async function* () {}],
    [
      "says only what it is doing",
      async function* () {
        yield status;
      },
    ],
    [
      "throws",
      async function* () {
        yield status;
        throw new Error("a secret");
      },
    ],
    [
      "throws what is no error",
      async function* () {
        yield status;
        throw "a secret";
      },
    ],
  ])("a command that %s ends with a reply to the asker and a reference", async (_, run) => {
    const { say, logger } = botUnderTest({ commands: [command(run)] });
    const events = await say("broken", { audience: "shared" });
    expect(finalEvent(events).to).toBe("asker");
    const reply = replyIn(events);
    expect(reply.status).toBe("failed");
    expect(reply.summary).not.toContain("secret");
    const reference = logger.lines.find(({ level }) => level === "error")?.fields.reference;
    expect(reply.summary).toContain(wording.errorReference(String(reference)));
  });

  test("a command that breaks after its reply has been shown does not reply again", async () => {
    const run = async function* () {
      yield { kind: "reply", to: "asker", reply: done } as const;
      throw new Error("too late");
    };
    const { say, logger } = botUnderTest({ commands: [command(run)] });
    expect(replyIn(await say("broken")).summary).toBe("Done.");
    expect(logger.lines.some(({ level }) => level === "error")).toBe(true);
  });

  test("each turn is measured once, with its command and how it ended", async () => {
    const { say, metrics, clock } = botUnderTest({
      commands: [
        command(async function* () {
          clock.advance(250);
          yield status;
        }),
      ],
    });
    await say(question);
    await say("broken");
    await say("switch list");
    expect(metrics.turns).toMatchObject([
      { platform: "slack", command: "ask", status: "answered" },
      { command: "broken", status: "failed", ms: 250 },
      { command: "switch", status: "refused" },
    ]);
  });

  test("a turn long after the last is a turn like any other", async () => {
    const { say, clock } = botUnderTest();
    await say(question);
    clock.advance(400 * day);
    expect(replyIn(await say(question)).status).toBe("answered");
  });
});
