import { describe, expect, test } from "vitest";
import { answerWording } from "../../../src/core/commands/answer-reply.ts";
import { botUnderTest } from "../bot-under-test.ts";
import { replyIn } from "../what-came-back.ts";

const heard = async (text: string) => replyIn(await botUnderTest().say(text));

describe("small talk", () => {
  test.each(["hi", "Hello!", "good morning", "hey there", "Hi Golden Link"])(
    "%s is a greeting",
    async (text) => {
      expect((await heard(text)).summary).toBe(answerWording.greeting);
    },
  );

  test.each(["thanks", "Thank you!", "ok great thanks", "cheers", "brilliant, ta", "bye"])(
    "%s is thanks",
    async (text) => {
      expect((await heard(text)).summary).toBe(answerWording.thanks);
    },
  );

  test.each(["who are you?", "are you a human?", "what can you do", "do you store my questions?"])(
    "%s is about the bot",
    async (text) => {
      expect((await heard(text)).summary).toBe(answerWording.about);
    },
  );
});

describe("a question that begins politely is a question", () => {
  test.each([
    "Hi, how long is the standstill period?",
    "hello how long is standstill?",
    "Hey what is PME for?",
    "Good morning, is PME allowed?",
    "Thanks, and how long is the standstill period",
    "ok thanks, how long must procurement records be kept?",
  ])("%s", async (text) => {
    const reply = await heard(text);
    expect([answerWording.greeting, answerWording.thanks]).not.toContain(reply.summary);
    expect(reply.status).toBe("answered");
  });
});

describe("a question to an authority is no question about the bot", () => {
  test.each([
    "How long do you keep procurement records?",
    "What are you required to publish in the contract award notice?",
    "Do you record a conflict of interest?",
    "Are you a contracting authority if you split a contract into lots?",
  ])("%s", async (text) => {
    expect((await heard(text)).summary).not.toBe(answerWording.about);
  });
});

describe("words that orders are made of, in questions about the law", () => {
  test.each([
    "Can we disregard a tender that does not follow our instructions?",
    "Can a school ignore the procurement rules below the threshold?",
    "Does a call-off override the rules on standstill?",
    "May we bypass the rules on lots in an emergency?",
    "Do we show bidders the tender instructions before the standstill period?",
  ])("%s", async (text) => {
    const reply = await heard(text);
    expect(reply.summary).not.toBe(answerWording.orders);
  });
});
