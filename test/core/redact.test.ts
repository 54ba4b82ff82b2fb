import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SearchIndex } from "../../src/core/ports/search-index.ts";
import { redact } from "../../src/core/privacy/redact.ts";
import { InMemoryIndex } from "../fakes/in-memory-index.ts";
import { botUnderTest } from "./bot-under-test.ts";
import { smallCorpus, smallSynonyms } from "./passages.ts";
import { pointsIn, replyIn } from "./what-came-back.ts";

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (count: number) =>
  fc.array(digit, { minLength: count, maxLength: count }).map((all) => all.join(""));
const letterOf = (letters: string) => fc.constantFrom(...letters);
/** What may stand around it: words, marks and line ends. */
const around = fc.constantFrom("", " ", "Ring ", "me on: ", "(", "\n", "tel. ", "— ", '"');
const after = fc.constantFrom("", " ", ".", ", please", ")", "\n", "; thanks", '"');
const within = (secret: fc.Arbitrary<string>) => fc.tuple(around, secret, after);

/** Cuts digits into groups with one separator between them. */
const grouped = (number: string, sizes: readonly number[], separator: string) => {
  const ends = sizes.map((_, n) => sizes.slice(0, n + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, n) => number.slice(end - (sizes[n] ?? 0), end)).join(separator);
};
const separator = fc.constantFrom("", " ", "-");

const email = fc
  .tuple(letterOf("abczABCZ'é"), fc.array(letterOf("abz019._%+-é")), letterOf("az09é"), fc.domain())
  .map(([first, middle, last, domain]) => `${first}${middle.join("")}${last}@${domain}`);

const phone = fc
  .tuple(
    fc.constantFrom("1", "2", "3", "7", "8"),
    digits(9),
    fc.constantFrom("0", "+44", "+44 ", "+44(0)", "+44 (0) "),
    separator,
    fc.constantFrom([4, 6], [3, 3, 4], [2, 4, 4], [4, 3, 3], [10]),
  )
  .map(([first, rest, prefix, gap, sizes]) => prefix + grouped(first + rest, sizes, gap));

const insurance = fc
  .tuple(letterOf("ACEHJLMPRSTWXY"), letterOf("ACEHJLMPRSWXY"), digits(6), letterOf("ABCD"), fc.boolean())
  .map(([a, b, number, end, spaced]) =>
    spaced ? `${a}${b} ${grouped(number, [2, 2, 2], " ")} ${end}` : a + b + number + end,
  );

const card = fc
  .tuple(fc.constantFrom("3", "4", "5"), digits(15), separator)
  .map(([first, rest, gap]) => grouped(first + rest, [4, 4, 4, 4], gap));

const onlyDigits = (text: string) => text.replace(/\D/g, "");

describe("what is stored of a text", () => {
  test("no e-mail address", () => {
    fc.assert(
      fc.property(within(email), ([before, address, behind]) => {
        const stored = redact(before + address + behind);
        expect(stored).not.toContain("@");
        expect(stored).toContain("[email]");
      }),
    );
  });

  test.each([
    ["phone number", phone],
    ["card number", card],
  ])("no %s", (_, secret) => {
    fc.assert(
      fc.property(within(secret), ([before, number, behind]) => {
        expect(onlyDigits(redact(before + number + behind))).toBe("");
      }),
    );
  });

  test("no National Insurance number, in small letters neither", () => {
    fc.assert(
      fc.property(within(insurance), fc.boolean(), ([before, number, behind], small) => {
        const stored = redact(before + (small ? number.toLowerCase() : number) + behind);
        expect(onlyDigits(stored)).toBe("");
        expect(stored).toContain("[national insurance number]");
      }),
    );
  });

  test.each([
    "(020) 7946 0018",
    "+44-7700-900123",
    "0044 20 7946 0018",
    "020.7946.0018",
    "07700\u00a0900\u00a0123",
    "tel/07700 900123",
    "Jo,07700900123",
    "12-34-56 12345678",
    "GB29 NWBK 6016 1331 9268 19",
    "GB29NWBK60161331926819",
    "4111 1111 1111 1111 and 07700 900123",
  ])("nothing of %s", (number) => {
    expect(redact(number).replace(/\D/g, "").length).toBeLessThan(6);
  });

  test.each([
    "£12,000,000",
    "£ 12,000,000",
    "28-01-2026",
    "28/01/2026",
    "2026-01-28",
    "from 28-01-2026 to 28-01-2027",
    "£207,720 including VAT and £5,372,609",
    "£1.5m, £30k, 100000",
    "s.51(2), Schedule 5 para 13, PPN 017, UK6, SI 2024/692",
    "8 working days, 95% in 45 days",
    "the 2026-27 budget of 1,234,567,890 pounds",
    "ocds-h6vhtk-04fbb1",
    "@channel, is 25 days @ 5% right?",
  ])("%s survives", (text) => {
    expect(redact(text)).toBe(text);
  });

  test("every amount and every date survives", () => {
    const amount = fc
      .integer({ min: 1, max: 999_999_999_999 })
      .map((pounds) => `£${pounds.toLocaleString("en-GB")}`);
    const date = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10).split("-"))
      .chain(([year = "", month = "", day = ""]) =>
        fc.constantFrom(`${day}-${month}-${year}`, `${day}/${month}/${year}`, `${year}-${month}-${day}`),
      );
    fc.assert(
      fc.property(fc.oneof(amount, date), around, after, (text, before, behind) => {
        expect(redact(before + text + behind)).toBe(before + text + behind);
      }),
    );
  });

  test("any text is redacted once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(redact(redact(text))).toBe(redact(text));
      }),
    );
  });
});

describe("what is recorded of a question", () => {
  const secrets = ["jo.bloggs@example.gov.uk", "07700 900123", "AB 12 34 56 C", "4111 1111 1111 1111"];
  const leak = /bloggs|900123|AB 12|34 56|4111/;

  test.each(secrets)("not %s", async (secret) => {
    const { say, records } = botUnderTest();
    await say(`I am ${secret}. How long is the standstill period on £12,000,000 from 28-01-2026?`);
    const [recorded] = await records.questions.recent(1);
    expect(JSON.stringify(recorded)).not.toMatch(leak);
    expect(recorded?.question).toContain("£12,000,000 from 28-01-2026");
  });

  test("not when it is hidden between invisible characters", async () => {
    const { say, records } = botUnderTest();
    await say("Mail jo.blo\u200bggs@exam\u00adple.gov.uk: how long is the standstill period?");
    expect(JSON.stringify(await records.questions.recent(1))).not.toMatch(/bloggs/);
  });

  test("not of the question that a follow-up leans on", async () => {
    const { say, records } = botUnderTest();
    await say(`How long is the standstill period? Mail ${secrets[0]}.`);
    await say("and for light touch?");
    expect(JSON.stringify(await records.questions.recent(2))).not.toMatch(leak);
  });

  test("not in the reason why a part of it was not answered", async () => {
    const { say, records } = botUnderTest({ index: onlyFor("standstill") });
    const events = await say(
      `How long is the mandatory standstill period? Which quokkas does ${secrets[0]} tender?`,
    );
    expect(replyIn(events).status).toBe("partial");
    expect(pointsIn(events).length).toBeGreaterThan(0);
    expect(JSON.stringify(await records.questions.recent(1))).not.toMatch(leak);
  });
});

/** Finds something only for a part that asks about the word first of all. */
function onlyFor(word: string): SearchIndex {
  const index = new InMemoryIndex(smallCorpus, smallSynonyms);
  const isFor = (texts: readonly string[]) => texts.slice(0, 3).some((text) => text.includes(word));
  return {
    search: async (query) => (isFor(query.terms.map(({ text }) => text)) ? index.search(query) : []),
    catalogue: () => index.catalogue(),
  };
}
