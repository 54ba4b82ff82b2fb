import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../src/core/answering/answerer.ts";
import { createCommands } from "../../src/core/commands/index.ts";
import { createConversations } from "../../src/core/conversations.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { InMemoryIndex } from "../fakes/in-memory-index.ts";
import { memoryRecords } from "../fakes/memory-records.ts";
import { memoryState } from "../fakes/memory-state.ts";
import { plainCalendarFile } from "../fakes/plain-calendar-file.ts";
import { RecordingLogger } from "../fakes/recording-logger.ts";
import { botUnderTest } from "./bot-under-test.ts";
import { smallCorpus } from "./passages.ts";
import { buttonIn, labelsIn, pointsIn, replyIn, shownIn } from "./what-came-back.ts";

const clock = new FakeClock();
const records = memoryRecords();
const answering = { index: new InMemoryIndex([]), clock, approvedAnswers: async () => [] };
const commands = createCommands({
  personCode: ({ id }) => id,
  ...{ records, clock, logger: new RecordingLogger(), newId: () => "id", contact: "us" },
  calendarFile: plainCalendarFile,
  ...{ answering, answerer: createAnswerer({ ports: answering, modelOff: async () => undefined }) },
  conversations: createConversations(memoryState(clock), 1),
});

describe("help", () => {
  test("names every listed command a person may use, in words and in the summary", async () => {
    const reply = replyIn(await botUnderTest().say("help"));
    expect(reply.status).toBe("done");
    for (const { listed, access, usage, summary } of commands) {
      const line = `${usage}: ${summary}`;
      const named = listed && access !== "admins";
      expect(reply.summary.includes(line)).toBe(named);
      expect(shownIn(reply).includes(line)).toBe(named);
    }
  });

  test("its examples can be pressed and are answered", async () => {
    const { say, press, index } = botUnderTest();
    (index as InMemoryIndex).replace(smallCorpus);
    const reply = replyIn(await say("help"));
    const [label = ""] = labelsIn(reply);
    expect(pointsIn(await press(buttonIn(reply, label))).length).toBeGreaterThan(0);
  });
});

describe("the list of commands", () => {
  test("fits the menus of every platform", () => {
    for (const { name, summary } of commands) {
      expect(name.length).toBeLessThanOrEqual(32);
      expect(summary.length).toBeLessThanOrEqual(128);
    }
  });

  test("has each name once", () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
