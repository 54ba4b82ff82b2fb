import { describe, expect, test } from "vitest";
import { answerWording } from "../../src/core/commands/answer-reply.ts";
import { admin, amira, ben, botUnderTest, contact } from "./bot-under-test.ts";
import { smallCorpus } from "./passages.ts";
import { pointsIn, replyIn, shownIn, sourcesIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";

describe("a question that the guidance answers", () => {
  test("gets points, each with a source whose quote stands in its passage", async () => {
    const events = await botUnderTest().say(question);
    const reply = replyIn(events);
    expect(reply.status).toBe("answered");
    expect(shownIn(reply)).toContain("The mandatory standstill period is 8 working days.");
    const points = pointsIn(events);
    const sources = sourcesIn(reply);
    expect(points.length).toBeGreaterThan(0);
    expect(sources.map(({ n }) => n)).toEqual(sources.map((_, n) => n + 1));
    for (const { text, citations } of points) {
      const cited = sources.filter(({ n }) => citations.includes(n));
      expect(cited).toHaveLength(citations.length);
      expect(cited.map(({ quote }) => quote)).toContain(text);
    }
    for (const { quote, reference, url } of sources) {
      const passage = smallCorpus.find(({ references }) =>
        references.some(({ label }) => label === reference),
      );
      expect(passage?.text).toContain(quote);
      expect(passage?.references[0]?.url).toBe(url);
    }
  });

  test("a rule comes with its exceptions", async () => {
    const rule = pointsIn(await botUnderTest().say(question)).find(({ text }) =>
      text.includes("8 working days. Day"),
    );
    expect(rule?.text).toContain("Exception: no mandatory standstill applies to a call-off");
  });

  test("says what it is: quoted guidance, a summary of the law, no model, as at a date", async () => {
    const reply = replyIn(await botUnderTest().say(question));
    expect(shownIn(reply)).toContain(answerWording.quoted(answerWording.summaries, "2 March 2026", ""));
    const [source] = sourcesIn(reply);
    expect(source).toMatchObject({
      text: "summary",
      label: expect.stringMatching(
        /^Golden Link summary of Procurement Act 2023 s\.51.*checked on 22 November 2026$/,
      ),
      nation: "England, Wales and Northern Ireland",
      appliesFrom: "2025-02-24",
    });
  });

  test("comes in order: status, points, then the one reply", async () => {
    const kinds = (await botUnderTest().say(question)).map(({ kind }) => kind);
    expect(kinds.join(" ")).toMatch(/^status (?:point )+reply$/);
  });

  test("the summary is the whole answer in plain text, with the numbers", async () => {
    const events = await botUnderTest().say(question);
    const { summary } = replyIn(events);
    for (const { text, citations } of pointsIn(events))
      expect(summary).toContain(`${text} [${citations[0]}]`);
  });

  test("can be asked by naming the command, or as a slash command with arguments", async () => {
    const { say, send } = botUnderTest();
    const shown = async (events: ReturnType<typeof say>) => pointsIn(await events).map(({ text }) => text);
    const plain = await shown(say(question));
    expect(await shown(say(`ask ${question}`))).toEqual(plain);
    expect(await shown(say(`/Ask: ${question}`))).toEqual(plain);
    expect(await shown(send({ kind: "command", name: "ask", args: question }))).toEqual(plain);
    const args = { question, asAt: "2026-03-02" };
    expect(await shown(send({ kind: "command", name: "ask", args }))).toEqual(plain);
  });
});

describe("the law of another day or nation", () => {
  const ask = (args: object) =>
    botUnderTest().send({ kind: "command", name: "ask", args: { question, ...args } });

  test("an answer holds for the day that was asked", async () => {
    expect(shownIn(replyIn(await ask({ asAt: "2025-03-01" })))).toContain("as at 1 March 2025");
  });

  test("before the law applied, nothing of it is shown", async () => {
    const events = await ask({ asAt: "2024-01-01" });
    expect(pointsIn(events)).toEqual([]);
    const reply = replyIn(events);
    expect(reply.status).toBe("cannot-answer");
    expect(shownIn(reply)).toContain(answerWording.notCovered);
    expect(shownIn(reply)).toContain(`ask ${contact}.`);
  });

  test("a nation whose law is not held gets none of another's", async () => {
    const events = await ask({ nation: "scotland" });
    expect(pointsIn(events)).toEqual([]);
    expect(replyIn(events).status).not.toBe("answered");
  });

  test("a nation named in the question counts", async () => {
    const events = await botUnderTest().say(
      "Where does an authority publish its standstill notice in Wales?",
    );
    expect(
      pointsIn(events)
        .map(({ text }) => text)
        .join(),
    ).toContain("Sell2Wales");
    expect(
      pointsIn(events)
        .map(({ text }) => text)
        .join(),
    ).not.toContain("An authority in England");
    expect(shownIn(replyIn(events))).toContain("for Wales");
  });
});

describe("to whom an answer is said", () => {
  const addressees = async (audience: "private" | "shared", text: string, person = amira) =>
    new Set((await botUnderTest().say(text, { audience, person })).map(({ to }) => to));

  test("in private to the asker, in a shared place to the conversation", async () => {
    expect(await addressees("private", question)).toEqual(new Set(["asker"]));
    expect(await addressees("shared", question)).toEqual(new Set(["conversation"]));
  });

  test.each([
    ["a fault in the arguments", "ask", amira],
    ["a refusal of access", "switch off bot because I say so", amira],
    ["help", "help", ben],
    ["administration", "switch list", admin],
  ])("%s goes to the asker alone, in a shared place too", async (_, text, person) => {
    expect(await addressees("shared", text, person)).toEqual(new Set(["asker"]));
  });
});

describe("a question without an answer", () => {
  test("that is not procurement is told so, with no points", async () => {
    const reply = replyIn(await botUnderTest().say("How do I bake sourdough bread?"));
    expect(reply).toMatchObject({ status: "out-of-scope", summary: answerWording.notProcurement });
  });

  test("that is too thin is asked back", async () => {
    expect(replyIn(await botUnderTest().say("how long?"))).toMatchObject({
      status: "clarify",
      summary: answerWording.thin,
    });
  });

  test("about an invented section is not agreed with", async () => {
    const events = await botUnderTest().say(
      "What does section 999 of the Procurement Act say about standstill?",
    );
    expect(replyIn(events).summary).toContain("I could not find section 999 in the guidance I hold");
    expect(
      sourcesIn(replyIn(events))
        .map(({ reference }) => reference)
        .join(),
    ).not.toContain("999");
  });

  test("that no guidance can hold says who knows", async () => {
    const reply = replyIn(
      await botUnderTest().say("Who won the contract for school meals in Leeds last month?"),
    );
    expect(["cannot-answer", "out-of-scope"]).toContain(reply.status);
    expect(shownIn(reply)).toContain("Look up the contract on Find a Tender or Contracts Finder.");
    expect(sourcesIn(reply)).toEqual([]);
  });

  test.each([
    ["hello", "greeting"],
    ["thanks!", "thanks"],
    ["who are you?", "about"],
  ] as const)("%s is answered as what it is", async (text, name) => {
    expect(replyIn(await botUnderTest().say(text))).toMatchObject({
      status: "out-of-scope",
      summary: answerWording[name],
    });
  });
});

test("a false figure is named as unproved, beside what the passages say", async () => {
  const events = await botUnderTest().say(
    "I was told the mandatory standstill period is 30 days. How long is the mandatory standstill period?",
  );
  const reply = replyIn(events);
  expect(shownIn(reply)).toContain("8 working days");
  expect(shownIn(reply)).not.toMatch(/\b(?:yes|correct|that is right)\b/i);
  for (const { text } of pointsIn(events)) expect(text).not.toContain("30 days");
});
