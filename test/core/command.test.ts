import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineCommand, findCommand } from "../../src/core/command.ts";
import { answerWording } from "../../src/core/commands/answer-reply.ts";
import type { FormDesign } from "../../src/core/form.ts";
import { wording } from "../../src/core/wording.ts";
import { admin, amira, botUnderTest, personCode } from "./bot-under-test.ts";
import { formIn, pointsIn, replyIn, shownIn } from "./what-came-back.ts";

const named = (name: string) =>
  defineCommand({
    ...{ name, usage: name, summary: name, access: "anyone", listed: true, args: z.string() },
    async *run() {},
  });
const commands = ["ask", "draft", "draft notice", "help"].map(named);

describe("a typed line", () => {
  test.each([
    ["ask how long?", "ask", "how long?"],
    ["  ASK   how long?  ", "ask", "how long?"],
    ["/ask how long?", "ask", "how long?"],
    ["ask: how long?", "ask", "how long?"],
    ["/ask: how long?", "ask", "how long?"],
    ["ask", "ask", ""],
    ["ask:", "ask", ""],
    ["ask\nhow long?", "ask", "how long?"],
    ["draft notice road repairs", "draft notice", "road repairs"],
    ["draft notices", "draft", "notices"],
    ["draft letter", "draft", "letter"],
    ["Draft Notice", "draft notice", ""],
  ])("%j names a command, the longest name first", (text, name, rest) => {
    expect(findCommand(commands, text)).toMatchObject({ command: { name }, rest });
  });

  test.each(["asking for help", "helpful", "please help", "helpme", "", "   ", "//ask", "drafting"])(
    "%j names none",
    (text) => {
      expect(findCommand(commands, text)).toBeUndefined();
    },
  );
});

describe("a question that only begins like a command", () => {
  test.each([
    "help us split the requirement into lots?",
    "help me understand the standstill period",
    "switch to direct award after the standstill period?",
    "switch off the standstill period, can we do that?",
  ])("is a question: %s", async (text) => {
    const reply = replyIn(await botUnderTest().say(text));
    expect(reply.status).not.toBe("done");
    expect(reply.summary).not.toBe(wording.adminsOnly);
  });

  test("of an administrator switches nothing off", async () => {
    const { say, records } = botUnderTest();
    await say("switch off the bot because it rains?", { person: admin });
    expect(await records.switches.list()).toEqual([]);
  });

  test("what only a button runs cannot be typed", async () => {
    for (const text of ["more", "feedback", "more about the standstill period"]) {
      const events = await botUnderTest().say(text);
      expect(replyIn(events).status).not.toBe("failed");
      expect(replyIn(events).status).not.toBe("done");
    }
  });
});

describe("arguments", () => {
  const asked = async (args: unknown) =>
    replyIn(await botUnderTest().send({ kind: "command", name: "ask", args }));

  test.each(["ask", "/ask", "ask:", "ask   "])("%j says what to type", async (text) => {
    expect(replyIn(await botUnderTest().say(text))).toMatchObject({
      status: "clarify",
      summary: answerWording.empty,
    });
  });

  test.each([
    ["an empty slash command", ""],
    ["white space", "  \n "],
    ["an empty question", { question: " " }],
  ])("%s says what to type", async (_, args) => {
    expect((await asked(args)).summary).toBe(answerWording.empty);
  });

  test.each([
    ["a date that is none", { question: "How long is standstill?", asAt: "2026-02-30" }],
    ["a nation that is none", { question: "How long is standstill?", nation: "cornwall" }],
    ["nothing", undefined],
    ["a number", 7],
  ])("%s gets a sentence for people", async (_, args) => {
    const reply = await asked(args);
    expect(reply.status).toBe("clarify");
    expect(reply.summary).not.toMatch(/invalid|expected|received|undefined/i);
  });

  test("a command that is not there is named", async () => {
    const reply = replyIn(await botUnderTest().send({ kind: "command", name: "<b>fly</b>", args: "" }));
    expect(reply).toMatchObject({ status: "refused", summary: wording.unknownCommand("<b>fly</b>") });
    expect(shownIn(reply)).toContain("“<b>fly</b>”");
  });
});

describe("a form that no platform could show", () => {
  const field = (name: string) => ({ kind: "text", name, label: name }) as const;
  const withForm = (design: FormDesign) =>
    defineCommand<string, unknown>({
      ...{ name: "fill", usage: "fill", summary: "Fill in", access: "anyone", listed: true },
      args: z.string(),
      async *run(args, context) {
        yield await context.openForm(args);
      },
      form: { design: () => design, values: z.unknown(), async *submit() {} },
    });
  const opened = (names: readonly string[]) => {
    const steps = [{ title: "One", fields: names.map(field) }];
    const command = withForm({ title: "Form", submitLabel: "Send", steps, values: { f0: "typed before" } });
    return botUnderTest({ commands: [command] }).say("fill");
  };
  const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}`);

  test("30 fields can be shown, with what was typed before", async () => {
    expect(formIn(await opened(fields(30)))).toMatchObject({ values: { f0: "typed before" }, errors: {} });
  });

  test("31 fields, or two of one name, are a failure with a reference", async () => {
    for (const names of [fields(31), ["a", "a"]]) {
      expect(replyIn(await opened(names))).toMatchObject({
        status: "failed",
        summary: expect.stringContaining("reference"),
      });
    }
  });

  test("a form of a command that has none is gone", async () => {
    const { send, state } = botUnderTest();
    const owner = personCode(amira);
    await state.set("form:1", { command: "help", args: "", owner }, 1_000);
    const events = await send({ kind: "form", form: "1", values: {} });
    expect(pointsIn(events)).toEqual([]);
    expect(replyIn(events).status).toBe("failed");
  });
});
