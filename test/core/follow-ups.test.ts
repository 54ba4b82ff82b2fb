import { describe, expect, test } from "vitest";
import type { ChatRequest } from "../../src/core/request.ts";
import { amira, ben, botUnderTest, day, memoryMs } from "./bot-under-test.ts";
import { pointsIn, replyIn, shownIn } from "./what-came-back.ts";

const first = "How long is the mandatory standstill period?";
/** Makes sense only after an earlier question. */
const afterthought = "and how long is it?";
const shared = (conversation: string, person = amira): Partial<ChatRequest> => ({
  audience: "shared",
  conversation,
  person,
});

describe("a follow-up", () => {
  test("is too thin by itself", async () => {
    expect(replyIn(await botUnderTest().say(afterthought)).status).toBe("clarify");
  });

  test("uses the earlier question", async () => {
    const { say } = botUnderTest();
    await say(first);
    const events = await say(afterthought);
    expect(replyIn(events).status).toBe("answered");
    expect(shownIn(replyIn(events))).toContain("8 working days");
  });

  test("brings a new matter to the earlier question", async () => {
    const { say } = botUnderTest();
    await say(first);
    const events = await say("and for light touch?");
    expect(replyIn(events).status).toBe("answered");
    expect(
      pointsIn(events)
        .map(({ text }) => text)
        .join(),
    ).toContain("No mandatory standstill period applies to a light touch contract.");
  });

  test("brings another nation, which stays until it is changed", async () => {
    const { say } = botUnderTest();
    await say("Where does an authority in England publish its standstill notice?");
    const wales = await say("what about Wales?");
    const texts = pointsIn(wales)
      .map(({ text }) => text)
      .join();
    expect(texts).toContain("Sell2Wales");
    expect(texts).not.toContain("An authority in England");
    expect(shownIn(replyIn(wales))).toContain("for Wales");
    expect(shownIn(replyIn(await say("and how long is it?")))).toContain("for Wales");
  });

  test("still knows the matter after another follow-up", async () => {
    const { say } = botUnderTest();
    await say(first);
    await say("what about Wales?");
    const texts = pointsIn(await say("and for light touch?"))
      .map(({ text }) => text)
      .join();
    expect(texts).toContain("light touch contract");
  });

  test("a new question is not mixed with the one before", async () => {
    const { say } = botUnderTest();
    await say(first);
    const events = await say("How long must procurement records be kept?");
    expect(pointsIn(events)[0]?.text).toContain("3 years after");
    const alone = pointsIn(await botUnderTest().say("How long must procurement records be kept?"));
    expect(pointsIn(events)).toEqual(alone);
  });
});

describe("what is remembered, and for whom", () => {
  test("in private nobody else's questions", async () => {
    const { say } = botUnderTest();
    await say(first, { person: amira, conversation: "D1" });
    expect(replyIn(await say(afterthought, { person: ben, conversation: "D1" })).status).toBe("clarify");
    expect(replyIn(await say(afterthought, { person: amira, conversation: "D1" })).status).toBe("answered");
  });

  test("the same id in another workspace or on another platform is another person", async () => {
    const { say } = botUnderTest();
    await say(first);
    for (const other of [{ tenant: "T2" }, { platform: "teams" }]) {
      expect(replyIn(await say(afterthought, { person: { ...amira, ...other } })).status).toBe("clarify");
    }
  });

  test("in a shared place everybody's questions there, and none from elsewhere", async () => {
    const { say } = botUnderTest();
    await say(first, shared("C1", amira));
    expect(replyIn(await say(afterthought, shared("C1", ben))).status).toBe("answered");
    expect(replyIn(await say(afterthought, shared("C2", amira))).status).toBe("clarify");
  });

  test("what was asked in private is not used in a shared place, nor the other way round", async () => {
    const { say } = botUnderTest();
    await say(first, { conversation: "X" });
    expect(replyIn(await say(afterthought, shared("X"))).status).toBe("clarify");
    const other = botUnderTest();
    await other.say(first, shared("X"));
    expect(replyIn(await other.say(afterthought, { conversation: "X" })).status).toBe("clarify");
  });

  test("until its time is over, counted from the last question", async () => {
    const { say, clock } = botUnderTest();
    await say(first);
    clock.advance(memoryMs - day);
    expect(replyIn(await say(afterthought)).status).toBe("answered");
    clock.advance(memoryMs - day);
    expect(replyIn(await say(afterthought)).status).toBe("answered");
    clock.advance(memoryMs + 1);
    expect(replyIn(await say(afterthought)).status).toBe("clarify");
  });
});
