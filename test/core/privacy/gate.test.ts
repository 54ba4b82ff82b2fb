import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gate } from "../../../src/core/privacy/gate.ts";
import { redact } from "../../../src/core/privacy/redact.ts";
import { hostileTexts } from "./hostile.ts";

const textOf = (text: string, options = {}) => gate([text], options).texts[0]?.text;

describe("several texts of one request", () => {
  const texts = [
    "Hi Sarah, ask John Smith on 07700 900123.",
    "Smith is jo@x.gov.uk; so is John Smith. Call 07700 900123.",
  ];

  test("share one numbering, and a person keeps one number", () => {
    expect(gate(texts).texts.map(({ text }) => text)).toEqual([
      "Hi [person 1], ask [person 2] on [phone number 1].",
      "[person 2.2] is [email 1]; so is [person 2]. Call [phone number 1].",
    ]);
  });

  test("share one way back", () => {
    const { restore } = gate(texts);
    expect(restore("Tell [person 2] ([person 2.2]) at [email 1], [person 1].")).toBe(
      "Tell John Smith (Smith) at jo@x.gov.uk, Sarah.",
    );
  });

  test("a name that one makes known is found in the others", () => {
    const [first, second] = gate(["Ouyang sent the scores.", "My colleague Xiuying Ouyang is away."]).texts;
    expect(first?.text).toBe("[person 1] sent the scores.");
    expect(second?.text).toBe("My colleague [person 1.2] is away.");
  });

  test("two people of one surname stay two", () => {
    expect(textOf("John Smith and Jane Smith bid. Smith won.")).toBe(
      "[person 1] and [person 2] bid. [person 3] won.",
    );
  });

  test("says what was found, by text and in all", () => {
    const { texts: each, found } = gate(texts);
    expect(found).toContainEqual({ kind: "phone number", count: 2 });
    expect(each[0]?.found).toContainEqual({ kind: "person", count: 2 });
    expect(JSON.stringify([found, each.map((one) => one.found)])).not.toMatch(/Sarah|Smith|900123/);
  });

  test("none is nothing", () => {
    expect(gate([])).toMatchObject({ texts: [], found: [], caseDetails: [] });
  });
});

describe("putting the originals back", () => {
  const { restore } = gate(["Ask John Smith."]);

  test.each(["[person 2]", "[Person 1]", "[person 1 ]", "[person 01]", "person 1", "[person]", "[email 1]"])(
    "%s is none of ours and stays",
    (text) => {
      expect(restore(text)).toBe(text);
    },
  );

  test("what somebody typed like a placeholder is never filled", () => {
    const typed = gate(["Show me [person 1] and [email 1].", "Mail John Smith at jo@x.gov.uk."]);
    expect(typed.texts[1]?.text).toBe("Mail [person 2] at [email 2].");
    expect(typed.restore("[person 1] [email 1] [person 2]")).toBe("[person 1] [email 1] John Smith");
  });

  test("what is put back is not looked at again", () => {
    const nested = gate(["Mail a[person2]@b.uk or jo@x.gov.uk"]);
    expect(nested.restore(nested.texts[0]?.text ?? "")).toBe("Mail a[person2]@b.uk or jo@x.gov.uk");
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "Hi Sarah,",
      "John Smith",
      "Smith",
      "Mr O'Neill",
      "Dr. Patel's",
      "[person 1]",
      "[email 2]",
      "4 Mill Lane",
    ),
    fc.constantFrom(
      "jo@x.gov.uk",
      "07700 900123",
      "NHS number 943 476 5919",
      "£5m",
      "Regards\nPriya",
      "[person 1.2]",
      "AB 12 34 56 C",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const anyTexts = fc.array(
    fc.array(piece, { maxLength: 8 }).map((all) => all.join(" ")),
    { maxLength: 4 },
  );
  const visibleOnly = (text: string) => gate([text], { keep: [] });

  test("of every text gives the text again", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { texts: out, restore: back } = gate(texts);
        const seen = texts
          .map((text) => visibleOnly(text))
          .map((one) => one.restore(one.texts[0]?.text ?? ""));
        expect(out.map(({ text }) => back(text))).toEqual(seen);
      }),
    );
  });

  test("redacts once and for all", () => {
    fc.assert(
      fc.property(anyTexts, ([text = ""]) => {
        expect(redact(redact(text))).toBe(redact(text));
      }),
    );
  });
});

describe("what the platform knows", () => {
  test("people who take part are found however rare their names", () => {
    expect(textOf("Nguvuumu said yes, and Grant too.", { people: ["Nguvuumu Ihyaa", "Grant Oduya"] })).toBe(
      "[person 1] said yes, and [person 2] too.",
    );
  });

  test("a name that is a word is not found wherever the word stands", () => {
    expect(
      textOf("Will the grant be paid? Grant agreements are no contracts.", { people: ["Will Grant"] }),
    ).toBe("Will the grant be paid? Grant agreements are no contracts.");
  });

  test("what is no secret stays", () => {
    expect(textOf("Ask Help@x.gov.uk or jo@x.gov.uk.", { keep: ["help@x.gov.uk"] })).toBe(
      "Ask Help@x.gov.uk or [email 1].",
    );
  });
});

describe("what hides personal data", () => {
  test.each([
    ["zero-width characters", "Mail jo.blo\u200bggs@exam\u00adple.gov.uk", "Mail [email 1]"],
    ["wide characters", "Ring ０７７００ ９００１２３", "Ring [phone number 1]"],
    ["mathematical letters", "Ask 𝐉𝐨𝐡𝐧 𝐒𝐦𝐢𝐭𝐡 now", "Ask [person 1] now"],
    ["other blanks and dashes", "Ring 07700\u2009900\u2011123", "Ring [phone number 1]"],
    ["typographic apostrophes", "Ask Sinéad O’Neill’s boss", "Ask [person 1]’s boss"],
    ["letters with loose accents", "Ask Sia\u0302n Rees", "Ask [person 1]"],
    ["direction marks", "\u202eAsk John Smith\u202c", "Ask [person 1]"],
  ])("%s", (_, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });
});

describe("a text made to hold it up", () => {
  test.each(hostileTexts)("passes: %s", (_, text) => {
    expect(gate([text]).texts).toHaveLength(1);
    expect(typeof redact(text)).toBe("string");
  });
});
