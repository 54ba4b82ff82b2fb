import { describe, expect, test } from "vitest";
import { BotError, type FailureCode, failureCodes } from "../../src/core/errors.ts";
import type { Records } from "../../src/core/ports/records.ts";
import type { SearchIndex } from "../../src/core/ports/search-index.ts";
import { failureText } from "../../src/core/wording.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { memoryRecords } from "../fakes/memory-records.ts";
import { memoryState } from "../fakes/memory-state.ts";
import { amira, botUnderTest } from "./bot-under-test.ts";
import { buttonIn, finalEvent, formIn, pointsIn, replyIn, shownIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";
const cause = new Error("SQLITE_FULL: /srv/secret/records.db password=hunter2");
const failing = (code: FailureCode) => async () => Promise.reject(new BotError(code, "a port", { cause }));
const brokenIndex = (code: FailureCode): SearchIndex => ({ search: failing(code), catalogue: failing(code) });

describe("a part that does not work", () => {
  test.each(failureCodes)(
    "%s is told in plain words with a reference, and its cause is not",
    async (code) => {
      const { say, logger } = botUnderTest({ index: brokenIndex(code) });
      const events = await say(question, { audience: "shared" });
      expect(finalEvent(events).to).toBe("asker");
      const reply = replyIn(events);
      expect(reply.status).toBe("failed");
      expect(reply.summary.startsWith(failureText[code])).toBe(true);
      expect(JSON.stringify(events)).not.toMatch(/SQLITE|secret|hunter2|a port|BotError/);
      const [line] = logger.lines.filter(({ level }) => level === "error");
      expect(reply.summary).toContain(`reference ${line?.fields.reference}`);
      expect(line?.fields.err).toMatchObject({ code, cause });
    },
  );

  test("what is logged holds nothing of the question", async () => {
    const { say, logger } = botUnderTest({ index: brokenIndex("unavailable") });
    await say("Is Zebedee Ltd under standstill?");
    expect(JSON.stringify(logger.lines)).not.toMatch(/zebedee|standstill/i);
    expect(JSON.stringify(logger.lines)).not.toContain(amira.id);
  });

  test("works again when the part does", async () => {
    const { say, index } = botUnderTest();
    const search = index.search.bind(index);
    index.search = failing("busy");
    expect(replyIn(await say(question)).status).toBe("failed");
    index.search = search;
    expect(replyIn(await say(question)).status).toBe("answered");
  });
});

describe("nowhere left to store anything", () => {
  const full = failing("storage-full");
  const fullRecords = (): Records => {
    const records = memoryRecords();
    return {
      ...records,
      questions: { ...records.questions, record: full, feedback: full },
      deliveries: { claim: full, finish: full, purge: full },
      firstUse: { claim: full },
    };
  };

  test("a question is answered all the same when it cannot be recorded", async () => {
    const { say, logger } = botUnderTest({ records: fullRecords() });
    const events = await say(question);
    expect(replyIn(events).status).toBe("answered");
    expect(pointsIn(events).length).toBeGreaterThan(0);
    expect(logger.lines.every(({ level }) => level === "warn")).toBe(true);
  });

  test("a question is answered all the same when the conversation cannot be kept", async () => {
    const state = { ...memoryState(new FakeClock()), set: full };
    const events = await botUnderTest({ state, records: fullRecords() }).say(question);
    expect(replyIn(events).status).toBe("answered");
    expect(shownIn(replyIn(events))).toContain("8 working days");
  });

  test("a word of feedback that cannot be kept is not thanked for", async () => {
    const records = memoryRecords();
    const { say, press } = botUnderTest({
      records: { ...records, questions: { ...records.questions, feedback: full } },
    });
    const reply = replyIn(await press(buttonIn(replyIn(await say(question)), "Helpful")));
    expect(reply.status).toBe("failed");
    expect(reply.summary).toContain(failureText["storage-full"]);
  });

  test("a form that was carried out is answered once, even when it cannot be put away", async () => {
    const state = { ...memoryState(new FakeClock()), delete: full };
    const { say, press, send } = botUnderTest({ state });
    const form = formIn(await press(buttonIn(replyIn(await say(question)), "Not helpful")));
    const values = { reason: "wrong", detail: "" };
    expect(replyIn(await send({ kind: "form", form: form.id, values })).status).toBe("done");
  });
});
