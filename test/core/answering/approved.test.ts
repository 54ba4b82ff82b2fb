import { describe, expect, test } from "vitest";
import type { ApprovedAnswer } from "../../../src/core/ports/records.ts";
import { amira, botUnderTest, day } from "../bot-under-test.ts";
import { pointsIn, replyIn, shownIn, sourcesIn } from "../what-came-back.ts";

const question = "How long is the standstill period?";
const approved: ApprovedAnswer = {
  id: "a1",
  space: amira.tenant,
  question,
  alsoAskedAs: ["When may we sign after standstill?"],
  answer: "Our board asks for 10 working days.\n\n- *Always* ask first",
  references: [{ label: "Contract procedure rule 7", url: "https://www.gov.uk/rule-7" }],
  owner: "the commercial team",
  reviewBy: "2026-06-30",
};

async function withApproved(overrides: Partial<ApprovedAnswer> = {}) {
  const bot = botUnderTest();
  await bot.records.approvedAnswers.save({ ...approved, ...overrides });
  return bot;
}

describe("an answer that the team has approved", () => {
  test("is shown where it fits, marked as such, with its owner and review date", async () => {
    const { say } = await withApproved();
    const events = await say(question);
    const reply = replyIn(events);
    expect(pointsIn(events).map(({ text }) => text)).toEqual([approved.answer]);
    expect(shownIn(reply)).toContain(
      "Answer approved by the commercial team. To be reviewed by 30 June 2026.",
    );
    expect(shownIn(reply)).not.toContain("Quoted from the guidance");
    expect(sourcesIn(reply)).toMatchObject([
      {
        ...{ n: 1, reference: "Contract procedure rule 7", url: "https://www.gov.uk/rule-7" },
        text: "local-rules",
        label: expect.stringContaining("Answer approved by the commercial team"),
      },
    ]);
  });

  test("is shown for the other ways it is asked, however it is typed", async () => {
    const { say } = await withApproved();
    for (const text of ["when may we sign after standstill", "HOW LONG is the standstill period???"]) {
      expect(pointsIn(await say(text)).map((point) => point.text)).toEqual([approved.answer]);
    }
  });

  test("is not shown for another question", async () => {
    const { say } = await withApproved();
    for (const text of [
      "How long must procurement records be kept?",
      "Can we have a voluntary standstill?",
    ]) {
      expect(JSON.stringify(await say(text))).not.toContain("Our board");
    }
  });

  test("is shown until its review date, the day itself included, and not after", async () => {
    const { say, clock } = await withApproved({ reviewBy: "2026-03-03" });
    clock.advance(day);
    expect(pointsIn(await say(question))[0]?.text).toBe(approved.answer);
    clock.advance(day);
    const events = await say(question);
    expect(JSON.stringify(events)).not.toContain("Our board");
    expect(replyIn(events).status).toBe("answered");
  });

  test("is not shown to people of another space", async () => {
    const { say } = await withApproved({ space: "T2" });
    expect(JSON.stringify(await say(question))).not.toContain("Our board");
    const theirs = await say(question, { person: { ...amira, tenant: "T2" } });
    expect(pointsIn(theirs)[0]?.text).toBe(approved.answer);
  });

  test("is not shown in place of a refusal", async () => {
    const asked = "How do I split the contract to stay under the threshold so we don't have to advertise?";
    const { say } = await withApproved({ question: asked });
    expect(replyIn(await say(asked)).status).toBe("refused");
  });
});
