import { describe, expect, test } from "vitest";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { InMemoryIndex } from "../../../fakes/in-memory-index.ts";
import { botUnderTest } from "../../bot-under-test.ts";
import { act, passage, smallCorpus } from "../../passages.ts";
import { pointsIn, replyIn, shownIn } from "../../what-came-back.ts";

const question = "UK6 went out 18 December 2026, when can we sign?";
const standstill = passage({
  id: "standstill-days#1",
  document: "standstill-days",
  title: "Mandatory standstill",
  headings: ["How long the mandatory standstill lasts"],
  text: "The mandatory standstill period is 8 working days. Day 1 is the day the contract award notice (UK6) is published.",
  references: [act("51(1)"), act("51(2)")],
});

function bot() {
  const clock = new FakeClock("2026-11-23T09:00:00Z");
  return botUnderTest({ clock, index: new InMemoryIndex([standstill, ...smallCorpus]) });
}

describe("what was worked out", () => {
  test("stands before the quoted points, with the days and a link to each provision", async () => {
    const events = await bot().say(question);
    const reply = replyIn(events);
    expect(reply.status).toBe("answered");
    const texts = reply.blocks.flatMap((block) => (block.kind === "text" ? [block.markdown] : []));
    const at = texts.findIndex((text) => text.startsWith("Worked out by rule."));
    expect(at).toBe(0);
    expect(texts[at]).toContain("from Friday 1 January 2027");
    expect(texts[at]).toContain("\n- Not counted: Friday 25 December 2026, Christmas Day");
    expect(texts[at]).toContain(
      "[Procurement Act 2023 s.51(2)](https://www.legislation.gov.uk/ukpga/2023/54/section/51)",
    );
    expect(pointsIn(events).length).toBeGreaterThan(0);
  });

  test("rests on the provision that is quoted with it", async () => {
    const reply = replyIn(await bot().say(question));
    const sources = reply.blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
    expect(sources[0]?.reference).toContain("s.51");
  });

  test("stands in the plain text too, with its addresses", async () => {
    const { summary } = replyIn(await bot().say(question));
    expect(summary).toContain("The contract may be signed from Friday 1 January 2027.");
    expect(summary).toContain("The rule: Procurement Act 2023 s.51(1); Procurement Act 2023 s.51(2)");
    expect(summary).toContain("https://www.legislation.gov.uk/ukpga/2023/54/section/51");
  });

  test("is shown though no guidance is found for it", async () => {
    const clock = new FakeClock("2026-11-23T09:00:00Z");
    const { say } = botUnderTest({ clock, index: new InMemoryIndex([]) });
    const reply = replyIn(await say("20 working days from 3 March 2027"));
    expect(reply.status).toBe("answered");
    expect(shownIn(reply)).toContain("end on Monday 5 April 2027");
  });

  test("an answer with nothing to work out has none of it", async () => {
    expect(shownIn(replyIn(await bot().say("How long is the standstill period?")))).not.toContain(
      "Worked out by rule",
    );
  });
});
