import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../src/core/command.ts";
import { wording } from "../../src/core/wording.ts";
import { InMemoryIndex } from "../fakes/in-memory-index.ts";
import { admin, amira, ben, botUnderTest, day } from "./bot-under-test.ts";
import { passage, smallCorpus } from "./passages.ts";
import { buttonIn, labelsIn, pointsIn, replyIn, shownIn, sourcesIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";

/** Shows a button that is for the person who asked alone. */
const ownButton = defineCommand({
  ...{ name: "own", usage: "own", summary: "A button of one's own", access: "anyone", listed: true },
  args: z.string(),
  async *run(_, context) {
    const press = { label: "Mine", command: "ask", args: question, owner: context.request.person };
    const buttons = await context.buttons([press]);
    const blocks = [{ kind: "buttons", buttons }] as const;
    yield { kind: "reply", to: context.to, reply: { status: "done", summary: "Press it.", blocks } };
  },
});

describe("a button", () => {
  test("holds a stored id, never what it does", async () => {
    const reply = replyIn(await botUnderTest().say(question));
    for (const block of reply.blocks) {
      if (block.kind !== "buttons") continue;
      for (const button of block.buttons) expect(Object.keys(button).sort()).toEqual(["id", "label"]);
    }
    expect(labelsIn(reply)).toContain("Helpful");
  });

  test("that was never stored, or is too old, says so", async () => {
    const { say, press, clock } = botUnderTest();
    expect(replyIn(await press("made-up"))).toMatchObject({ status: "refused", summary: wording.buttonGone });
    const id = buttonIn(replyIn(await say(question)), "Helpful");
    clock.advance(29 * day);
    expect(replyIn(await press(id)).status).toBe("done");
    clock.advance(2 * day);
    expect(replyIn(await press(id)).summary).toBe(wording.buttonGone);
  });

  test("of one person is not for another, and one for all is", async () => {
    const { say, press } = botUnderTest({ commands: [ownButton] });
    const own = buttonIn(replyIn(await say("own", { audience: "shared" })), "Mine");
    expect(replyIn(await press(own, { person: ben })).summary).toBe(wording.buttonNotYours);
    expect(replyIn(await press(own, { person: amira })).status).toBe("answered");
    const shared = buttonIn(replyIn(await say(question, { audience: "shared" })), "Helpful");
    expect(replyIn(await press(shared, { person: ben })).status).toBe("done");
  });

  test("does nothing when its command is switched off meanwhile", async () => {
    const { say, press } = botUnderTest();
    const id = buttonIn(replyIn(await say(question)), "Helpful");
    await say("switch off feedback because we are moving", { person: admin });
    expect(replyIn(await press(id)).summary).toBe(wording.commandOff("feedback", "we are moving"));
  });

  test("with another command's name in its id is not run", async () => {
    const { press } = botUnderTest();
    for (const id of ["ask", "button:00000001", "../form:1", "__proto__", ""]) {
      expect(replyIn(await press(id)).summary).toBe(wording.buttonGone);
    }
  });
});

describe("“More”", () => {
  /** More than an official will read at once. */
  const many = Array.from({ length: 7 }, (_, n) =>
    passage({
      id: `standstill-${n}#1`,
      document: `standstill-${n}`,
      headings: [`The standstill period, part ${n}`],
      text: `The mandatory standstill period lasts 8 working days, as fact ${n} says: ${["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"][n]} ${"unlike what others say about it ".repeat(n + 4)}${n}.`,
    }),
  );
  const index = () =>
    new InMemoryIndex([...many, ...smallCorpus.filter(({ document }) => document !== "standstill")]);

  test("shows the rest, each point with its source, and nothing twice", async () => {
    const { say, press } = botUnderTest({ index: index() });
    const events = await say(question);
    const first = replyIn(events);
    const more = replyIn(await press(buttonIn(first, "More")));
    expect(more.status).toBe("done");
    const shown = pointsIn(events).map(({ text }) => text);
    const rest = sourcesIn(more);
    expect(rest.length).toBeGreaterThan(0);
    for (const { n, quote, reference } of rest) {
      expect(shown).not.toContain(quote);
      expect(more.summary).toContain(`${quote} [${n}]`);
      expect(shownIn(more)).toContain(`[${n}]`);
      expect(reference).toBeTruthy();
    }
    const numbers = [...sourcesIn(first), ...rest].map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, n) => n + 1));
  });

  test("is said where it was asked, and is there for others in a shared place", async () => {
    const { say, press } = botUnderTest({ index: index() });
    const id = buttonIn(replyIn(await say(question, { audience: "shared" })), "More");
    const events = await press(id, { audience: "shared", person: ben });
    expect(events.map(({ to }) => to)).toEqual(["conversation"]);
  });

  test("is not offered when there is no more", async () => {
    const { say } = botUnderTest();
    expect(labelsIn(replyIn(await say("How long must procurement records be kept?")))).not.toContain("More");
  });
});
