import { describe, expect, test } from "vitest";
import { formFields } from "../../src/core/form.ts";
import { wording } from "../../src/core/wording.ts";
import { amira, ben, botUnderTest, day } from "./bot-under-test.ts";
import { buttonIn, finalEvent, formIn, replyIn } from "./what-came-back.ts";

const question = "How long is the standstill period?";

/** A bot that has answered a question, and what can be pressed under the answer. */
async function answered() {
  const bot = botUnderTest();
  const reply = replyIn(await bot.say(question));
  const helpful = buttonIn(reply, "Helpful");
  const unhelpful = buttonIn(reply, "Not helpful");
  const recorded = async () => {
    const [latest] = await bot.records.questions.recent(1);
    return [latest?.helpful, latest?.feedbackReason];
  };
  const submit = (form: string, values: Record<string, string>, person = amira) =>
    bot.send({ kind: "form", form, values }, { person });
  return { ...bot, helpful, unhelpful, recorded, submit };
}

describe("feedback", () => {
  test("“Helpful” is thanked for and recorded", async () => {
    const { press, helpful, recorded } = await answered();
    expect(await recorded()).toEqual([null, null]);
    expect(replyIn(await press(helpful))).toMatchObject({
      status: "done",
      summary: expect.stringMatching(/^Thank/),
    });
    expect(await recorded()).toEqual([true, null]);
  });

  test("the last click counts", async () => {
    const { press, helpful, unhelpful, recorded, clock } = await answered();
    for (const id of [helpful, unhelpful, helpful, unhelpful]) {
      clock.advance(1_000);
      await press(id);
      expect((await recorded())[0]).toBe(id === helpful);
    }
  });

  test("“Not helpful” opens a form for the person who pressed it, in a shared place too", async () => {
    const { press, unhelpful } = await answered();
    const events = await press(unhelpful, { audience: "shared" });
    expect(finalEvent(events)).toMatchObject({ kind: "form", to: "asker" });
    const form = formIn(events);
    expect(form).toMatchObject({ errors: {}, values: {}, submitLabel: "Send" });
    expect(formFields(form).map(({ name, kind }) => [name, kind])).toEqual([
      ["reason", "choice"],
      ["detail", "long-text"],
    ]);
  });

  test("a reason is recorded, without addresses and numbers of people", async () => {
    const { press, unhelpful, recorded, submit } = await answered();
    const { id } = formIn(await press(unhelpful));
    const detail = "Ask jo.bloggs@example.gov.uk or 07700 900123, it was £12,000,000";
    expect(replyIn(await submit(id, { reason: "wrong", detail })).status).toBe("done");
    expect(await recorded()).toEqual([false, "wrong: Ask [email] or [phone number], it was £12,000,000"]);
  });

  test.each([
    [{ detail: "I typed this" }, { reason: "Choose what was not right" }],
    [{ reason: "rude", detail: "I typed this" }, { reason: "Choose what was not right" }],
    [{ reason: "wrong", detail: "x".repeat(1_001) }, { detail: "Keep it under 1,000 characters" }],
  ])("a fault stands beside its field, and what was typed is kept", async (values, errors) => {
    const { press, unhelpful, submit, recorded } = await answered();
    const { id } = formIn(await press(unhelpful));
    const again = formIn(await submit(id, values));
    expect(again).toMatchObject({ id, values, errors });
    expect((await recorded())[1]).toBeNull();
    expect(replyIn(await submit(id, { ...values, reason: "unclear", detail: "Mended" })).status).toBe("done");
    expect(await recorded()).toEqual([false, "unclear: Mended"]);
  });

  test("a text that came in parts is read as one", async () => {
    const { press, unhelpful, submit, recorded } = await answered();
    const { id } = formIn(await press(unhelpful));
    await submit(id, { reason: "wrong", detail__part1: "two", detail__part0: "one " });
    expect(await recorded()).toEqual([false, "wrong: one two"]);
  });

  test("another person's form is refused, and stays open for its own", async () => {
    const { press, unhelpful, submit, recorded } = await answered();
    const { id } = formIn(await press(unhelpful));
    const values = { reason: "wrong", detail: "" };
    expect(replyIn(await submit(id, values, ben))).toMatchObject({
      status: "refused",
      summary: wording.formNotYours,
    });
    expect((await recorded())[1]).toBeNull();
    expect(replyIn(await submit(id, values, amira)).status).toBe("done");
  });

  test("a form that was sent, never opened, or left for too long is gone", async () => {
    const { press, unhelpful, submit, clock } = await answered();
    const { id } = formIn(await press(unhelpful));
    const values = { reason: "wrong", detail: "" };
    await submit(id, values);
    expect(replyIn(await submit(id, values)).summary).toBe(wording.formGone);
    expect(replyIn(await submit("made-up", values)).summary).toBe(wording.formGone);
    const late = formIn(await press(unhelpful));
    clock.advance(8 * day);
    expect(replyIn(await submit(late.id, values)).summary).toBe(wording.formGone);
  });

  test("two people's words are kept apart", async () => {
    const { press, helpful, unhelpful, records, clock } = await answered();
    await press(helpful, { person: amira });
    clock.advance(1_000);
    await press(unhelpful, { person: ben });
    clock.advance(1_000);
    await press(helpful, { person: ben });
    expect((await records.questions.recent(1))[0]?.helpful).toBe(true);
  });
});
