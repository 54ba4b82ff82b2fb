import { describe, expect, test } from "vitest";
import { formFields } from "../../src/core/form.ts";
import { textReply } from "../../src/core/reply.ts";
import { form, formOf, reply, replyOf, source } from "../builders.ts";
import { everyBlock, fullForm, typedWords, wordsOf } from "./every-block.ts";
import { expectLinks, type RenderedBy, shows, visible } from "./rendered.ts";
import { disarms, holdsForAnything, keepsLongText } from "./renderer-texts.ts";

/** What every renderer owes: nothing of a reply or a form is lost, nothing in it acts, no limit is passed. */
export function rendererContract(name: string, rendered: RenderedBy): void {
  describe(`${name} renderer`, () => {
    keepsEveryBlock(rendered);
    keepsForms(rendered);
    keepsLongText(rendered);
    disarms(rendered);
    holdsForAnything(rendered);
  });
}

function keepsEveryBlock(rendered: RenderedBy) {
  test.each(Object.values(everyBlock))("shows the words of a $kind block", (block) => {
    shows(rendered.reply(replyOf(block)).text, wordsOf(block));
  });

  test("shows the blocks in their order", () => {
    const { text } = rendered.reply(
      replyOf(...["one", "two", "three"].map((markdown) => ({ kind: "text" as const, markdown }))),
    );
    expect(visible(text)).toMatch(/one.*two.*three/);
  });

  test("keeps the link of every source", () => {
    const seen = rendered.reply(replyOf(everyBlock.sources));
    expectLinks(
      seen,
      everyBlock.sources.sources.map(({ url }) => url),
    );
    shows(seen.text, ["Applies from 24 February 2025", "Applies from 2 January 2024"]);
  });

  test("leaves out the nation of a source that has none", () => {
    expect(
      rendered.reply(replyOf({ kind: "sources", sources: [source({ nation: "" })] })).text,
    ).not.toContain("..");
  });

  test("shows a source that stands on no page without a link", () => {
    const own = source({ title: "Contract procedure rules", url: "", nation: "Wales" });
    const seen = rendered.reply(replyOf({ kind: "sources", sources: [own] }));
    shows(seen.text, ["Contract procedure rules"]);
    expect(seen.text).not.toContain("()");
    expect(seen.links ?? []).toEqual([]);
  });

  test("shows every button with its label", () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ label: `Choice ${n}`, id: `stored-${n}` }));
    const { buttons } = rendered.reply(replyOf({ kind: "buttons", buttons: many }));
    expect(buttons.map(({ label }) => label)).toEqual(many.map(({ label }) => label));
  });

  test("opens only web pages from buttons", () => {
    const label = "Read more";
    const of = (url: string) => rendered.reply(replyOf({ kind: "buttons", buttons: [{ label, url }] }));
    expect(of("https://www.gov.uk/a").buttons).toEqual([{ label, url: "https://www.gov.uk/a" }]);
    const script = of("javascript:alert(1)");
    expect([...script.buttons, ...(script.links ?? [])].map(({ url }) => url)).not.toContain(
      "javascript:alert(1)",
    );
    expect(script.text + script.buttons.map((button) => button.label)).toContain(label);
  });

  test("says the summary", () => {
    const given = textReply("done", "Thank you. That is recorded.");
    const { notification, text } = rendered.reply(given);
    expect(notification ?? text).toContain(given.summary);
  });

  test("shows the summary of a reply without blocks", () => {
    const summary = "Nothing *to* show";
    shows(rendered.reply(reply({ blocks: [], summary })).text, [summary]);
  });

  test("keeps links to web pages and the words of the others", () => {
    const markdown =
      "[the Act](https://www.legislation.gov.uk/ukpga/2023/54) and [run](javascript:alert) `code` *it*";
    const seen = rendered.reply(replyOf({ kind: "text", markdown }));
    expectLinks(seen, ["https://www.legislation.gov.uk/ukpga/2023/54"]);
    shows(seen.text, ["the Act", "and run", "code", "it"]);
  });

  test("keeps the numbers and the order of lists", () => {
    const markdown = "Do this:\n\n3. first\n4. second\n   - inner\n\n- loose\n\n- last";
    const { text } = rendered.reply(replyOf({ kind: "text", markdown }));
    expect(visible(text)).toMatch(/Dothis:3\.first4\.second.?inner.?loose.?last/);
  });
}

function keepsForms(rendered: RenderedBy) {
  const fields = formFields(fullForm);

  test("shows thirty fields with labels, hints and errors", () => {
    const { text } = rendered.form(fullForm);
    shows(text, [fullForm.title, fullForm.intro ?? "", ...fullForm.steps.map(({ title }) => title)]);
    shows(
      text,
      fields.flatMap(({ label, hint }) => [label, hint ?? ""]),
    );
    shows(text, Object.values(fullForm.errors));
  });

  test("keeps what was typed and chosen in thirty fields", () => {
    shows(rendered.form(fullForm).values, typedWords(fullForm));
  });

  test("keeps values that are no date, number or address", () => {
    const wrong = ["next Friday", "2027-02-30", "£5 million", "not an address"];
    const kinds = ["date", "date", "number", "email"] as const;
    const given = formOf(
      kinds.map((kind, n) => ({ kind, name: `f${n}`, label: `Field ${n}` })),
      { values: Object.fromEntries(wrong.map((value, n) => [`f${n}`, value])) },
    );
    shows(rendered.form(given).values, wrong);
  });

  test("shows an error that belongs to no field", () => {
    shows(rendered.form(form({ errors: { form: "Say who you are first" } })).text, ["Say who you are first"]);
  });
}
