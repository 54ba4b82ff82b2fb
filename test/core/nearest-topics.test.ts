import { describe, expect, test } from "vitest";
import { z } from "zod";
import { emptyAnswer } from "../../src/core/answering/answer.ts";
import { defineCommand } from "../../src/core/command.ts";
import { answerReply, answerWording } from "../../src/core/commands/answer-reply.ts";
import { botUnderTest, contact } from "./bot-under-test.ts";
import { buttonIn, labelsIn, pointsIn, replyIn, shownIn } from "./what-came-back.ts";

const title = "How long procurement records are kept";
const about = { question: "records?", asAt: "2026-03-02", nearest: [title, "Lots"] };

/** Ends as an answer without points does. */
const unanswered = (status: "clarify" | "cannot-answer") =>
  defineCommand({
    ...{ name: "not-held", usage: "not-held", summary: "No answer", access: "anyone", listed: true },
    args: z.string(),
    async *run(_, context) {
      const reply = await answerReply(emptyAnswer(status, about), "id", context, contact);
      yield { kind: "reply", to: context.to, reply };
    },
  });

describe.each([
  ["clarify", answerWording.thinWith],
  ["cannot-answer", answerWording.nearest],
] as const)("the nearest topics of a question that ends with %s", (status, words) => {
  test("are named in the summary and can be pressed, which asks for them", async () => {
    const { say, press } = botUnderTest({ commands: [unanswered(status)] });
    const reply = replyIn(await say("not-held"));
    expect(shownIn(reply)).toContain(words);
    expect(reply.summary).toContain(`- ${title}\n- Lots`);
    expect(labelsIn(reply)).toEqual([title, "Lots"]);
    const pressed = await press(buttonIn(reply, title));
    expect(pointsIn(pressed)[0]?.text).toContain("3 years after");
  });
});
