import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../src/core/command.ts";
import { wording } from "../../src/core/wording.ts";
import { admin, amira, botUnderTest } from "./bot-under-test.ts";
import { buttonIn, replyIn, shownIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";
const guest = { ...amira, id: "GUEST", external: true };
const visitor = { ...amira, id: "VISITOR", anonymous: true };

const profile = defineCommand({
  ...{ name: "profile", usage: "profile", summary: "Your profile", access: "signed-in", listed: true },
  args: z.string(),
  async *run() {
    yield { kind: "reply", to: "asker", reply: { status: "done", summary: "Your profile.", blocks: [] } };
  },
});

describe("people from outside", () => {
  test.each([question, "help", "switch list", "hello"])("are refused by default: %s", async (text) => {
    const reply = replyIn(await botUnderTest().say(text, { person: guest, audience: "shared" }));
    expect(reply).toMatchObject({ status: "refused", summary: wording.external });
  });

  test("press no button of those inside", async () => {
    const { say, press } = botUnderTest();
    const id = buttonIn(replyIn(await say(question)), "Helpful");
    expect(replyIn(await press(id, { person: guest })).summary).toBe(wording.external);
  });

  test("are answered where the owner allows it", async () => {
    const { say } = botUnderTest({ allowExternal: true });
    expect(replyIn(await say(question, { person: guest })).status).toBe("answered");
  });
});

describe("people who are not signed in", () => {
  test("may ask", async () => {
    expect(replyIn(await botUnderTest().say(question, { person: visitor })).status).toBe("answered");
  });

  test("may not do what is for people who are", async () => {
    const { say } = botUnderTest({ commands: [profile] });
    expect(replyIn(await say("profile", { person: visitor })).summary).toBe(wording.signIn);
    expect(replyIn(await say("profile", { person: amira })).summary).toBe("Your profile.");
  });
});

describe("administration", () => {
  test.each(["switch list", "switch off bot because I say so", "/switch on bot", "SWITCH LIST"])(
    "is for administrators alone: %s",
    async (text) => {
      const { say } = botUnderTest();
      for (const person of [amira, visitor]) {
        expect(replyIn(await say(text, { person })).summary).toBe(wording.adminsOnly);
      }
      expect(replyIn(await say(text, { person: admin })).status).toBe("done");
    },
  );

  test("stands in the help of administrators alone", async () => {
    const { say } = botUnderTest();
    expect(shownIn(replyIn(await say("help")))).not.toContain("switch");
    expect(shownIn(replyIn(await say("help", { person: admin })))).toContain("switch off");
  });
});
