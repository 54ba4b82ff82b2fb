import { describe, expect, test } from "vitest";
import { amountIn, holdsFor } from "../../../src/core/answering/amount-range.ts";
import { InMemoryIndex } from "../../fakes/in-memory-index.ts";
import { botUnderTest } from "../bot-under-test.ts";
import { passage, smallCorpus } from "../passages.ts";
import { replyIn, sourcesIn } from "../what-came-back.ts";

function rule(n: number, heading: string, text: string, space = "T1") {
  const document = `space/${space}/rules`;
  return passage({
    ...{ id: `${document}#${n}`, document, title: "Contract procedure rules", headings: [heading], text },
    ...{ askedAs: [], topics: [], kind: "local-rules", textKind: "local-rules", space },
    references: [{ label: "Contract procedure rules, paragraph 4", url: "" }],
  });
}

const rules = [
  rule(
    1,
    "Quotations",
    "Below £10,000 one quotation is enough.\n\nFrom £10,000 to £74,999 get three quotations.",
  ),
  rule(2, "Lots", "The head of procurement decides whether a contract is divided into lots."),
  rule(3, "Quotations", "Every quotation needs a purchase order from the other space.", "T2"),
];

const index = () => new InMemoryIndex([...smallCorpus, ...rules]);
const ask = async (question: string) => replyIn(await botUnderTest({ index: index() }).say(question));

describe("an organisation's own rules", () => {
  test("are shown apart from the law, after it, and called what they are", async () => {
    const reply = await ask("When must a procurement be divided into lots?");
    const [law, own] = reply.summary.split(
      "Your organisation's own rules and documents say this. They are not law:",
    );
    expect(law).toContain("could be split into lots");
    expect(own).toContain("The head of procurement decides");
    expect(sourcesIn(reply).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["summary", "local-rules"]),
    );
    expect(sourcesIn(reply).at(-1)?.label).toMatch(/^Your organisation's own rules, not law/);
  });

  test("answer by themselves where the law says nothing, for the amount that is asked", async () => {
    const reply = await ask("How many quotations do I need for £20,000?");
    expect(reply.summary).toContain("From £10,000 to £74,999 get three quotations.");
    expect(reply.summary).not.toContain("Below £10,000 one quotation");
    expect(reply.status).toBe("answered");
  });

  test("and its own library stand apart too: guidance it brought in never passes for official text", async () => {
    const note = {
      ...rule(9, "Standstill", "The standstill period is 10 calendar days here."),
      kind: "guidance" as const,
    };
    const bot = botUnderTest({ index: new InMemoryIndex([...smallCorpus, note]) });
    const reply = replyIn(await bot.say("How long is the standstill period?"));
    expect(reply.summary.indexOf("8 working days")).toBeLessThan(reply.summary.indexOf("They are not law:"));
    expect(sourcesIn(reply).at(-1)?.label).toMatch(/^From your organisation's own library, not official/);
  });

  test("of another organisation are never shown", async () => {
    expect((await ask("Does every quotation need a purchase order?")).summary).not.toContain("other space");
  });

  test("are not shown where they do not speak of the matter", async () => {
    expect((await ask("How long is the standstill period?")).summary).not.toContain("own rules");
  });
});

describe("amounts", () => {
  test.each([
    ["a 20k purchase", 20_000],
    ["worth £1.5 million", 1_500_000],
    ["£74,999.50 of desks", 74_999.5],
    ["in 2026", undefined],
    ["8 working days", undefined],
  ])("in “%s”", (text, amount) => expect(amountIn(text)).toBe(amount));

  test.each([
    ["From £10,000 to £74,999 get three.", 20_000, true],
    ["From £10,000 to £74,999 get three.", 80_000, false],
    ["£10k–£75k: three quotes", 10_000, true],
    ["Up to £5,000 one quote.", 5_001, false],
    ["Contracts of £500,000 and above go to Cabinet.", 600_000, true],
    ["Above £1 million: Cabinet.", 999_999, false],
    ["Keep the quotes.", 5, undefined],
  ])("“%s” and %d", (text, amount, holds) => expect(holdsFor(text, amount)).toBe(holds));
});
