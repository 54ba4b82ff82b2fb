import { describe, expect, test } from "vitest";
import { wording } from "../../src/core/wording.ts";
import { admin, amira, botUnderTest } from "./bot-under-test.ts";
import { replyIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";

function administered() {
  const bot = botUnderTest();
  const summary = async (text: string, person = amira) => replyIn(await bot.say(text, { person })).summary;
  return { ...bot, summary, order: (text: string) => summary(text, admin) };
}

describe("kill switches", () => {
  test("the whole bot: everybody is shown the reason, administrators go on, and on again", async () => {
    const { say, summary, order } = administered();
    expect(await order("switch off bot because we are moving house")).toContain("we are moving house");
    for (const text of [question, "help", "hello", "switch list", "ask"]) {
      expect(await summary(text)).toBe(wording.botOff("we are moving house"));
    }
    expect(replyIn(await say(question, { person: admin })).status).toBe("answered");
    await order("switch on bot");
    expect(replyIn(await say(question)).status).toBe("answered");
  });

  test("one command, by name, by fallback and for administrators; the others go on", async () => {
    const { summary, order } = administered();
    await order("switch off ask because the law has changed");
    const off = wording.commandOff("ask", "the law has changed");
    expect(await summary(question)).toBe(off);
    expect(await summary(`ask ${question}`)).toBe(off);
    expect(await order(question)).toBe(off);
    expect(await summary("help")).toContain("What I can do");
    await order("switch on ask");
    expect(await summary(question)).toContain("8 working days");
  });

  test("the use of a model: it is recorded, and answers without one go on", async () => {
    const { summary, order } = administered();
    await order("switch off model because it costs too much");
    expect(await order("switch list")).toContain("model is off. Reason: it costs too much");
    expect(await summary(question)).toContain("8 working days");
  });

  test("what is off is listed with its reason; the last reason counts", async () => {
    const { order } = administered();
    expect(await order("switch list")).toBe("Everything is switched on.");
    await order("switch off bot because one");
    await order("switch off help because two");
    await order("SWITCH OFF Bot BECAUSE three because four");
    expect(await order("switch")).toBe("bot is off. Reason: three because four\nhelp is off. Reason: two");
  });

  test.each([
    "switch off frobnicate because I can",
    "switch on frobnicate",
    "switch off switch because I lock myself out",
    "switch off bot",
    "switch off bot because",
    "switch off",
    "switch on",
    "switch sideways",
    "switch off command:ask because x",
  ])("%s is answered with how to type it and the names there are", async (text) => {
    const { order, say } = administered();
    const answer = await order(text);
    expect(answer).toContain("switch off <bot, model or a command> because <reason>");
    expect(answer).toMatch(/Names: bot, model, ask, help/);
    expect(await order("switch list")).toBe("Everything is switched on.");
    expect(replyIn(await say(question)).status).toBe("answered");
  });

  test("who switched it off, and when, is kept", async () => {
    const { order, records, clock } = administered();
    await order("switch off bot because there is a drill");
    expect(await records.switches.list()).toMatchObject([
      {
        ...{ name: "bot", reason: "there is a drill", at: clock.now() },
        by: JSON.stringify([admin.platform, admin.tenant, admin.id]),
      },
    ]);
  });

  test("a reason can hold anything, and is shown as text", async () => {
    const { order, say } = administered();
    await order("switch off bot because *stop* <b>now</b> [here](https://example.org) & that's it");
    const [block] = replyIn(await say(question)).blocks;
    expect(block).toEqual({
      kind: "text",
      markdown: expect.stringContaining(
        "\\*stop\\* \\<b\\>now\\</b\\> \\[here\\](https://example.org) \\& that's it",
      ),
    });
  });
});
