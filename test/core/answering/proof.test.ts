import { describe, expect, test } from "vitest";
import type { Passage } from "../../../src/core/guidance/passage.ts";
import { InMemoryIndex } from "../../fakes/in-memory-index.ts";
import { botUnderTest } from "../bot-under-test.ts";
import { act, passage, smallCorpus } from "../passages.ts";
import { pointsIn, replyIn, shownIn, sourcesIn } from "../what-came-back.ts";

const question = "How long must procurement records be kept?";
const others = smallCorpus.filter(({ document }) => document !== "records");

function records(overrides: Partial<Passage>): Passage {
  return passage({
    ...{ id: `${overrides.document ?? "records"}#1`, document: "records", title: "Record keeping" },
    ...{ headings: ["How long procurement records are kept"], askedAs: [], topics: ["records"] },
    text: "Procurement records must be kept until 3 years after the contract was entered into.",
    references: [act("98(3)")],
    ...overrides,
  });
}

async function sourcesOf(...passages: readonly Passage[]) {
  return sourcesIn(
    replyIn(await botUnderTest({ index: new InMemoryIndex([...passages, ...others]) }).say(question)),
  );
}

describe("what a quote is called", () => {
  test("a summary is called a summary, official text official, own rules one's own", async () => {
    const kinds = [
      ["summary", "Golden Link summary of Procurement Act 2023 s.98(3), checked on 22 November 2026"],
      ["official", "Official text of Procurement Act 2023 s.98(3), fetched on 22 November 2026"],
    ] as const;
    for (const [textKind, label] of kinds) {
      const document = `records-${textKind}`;
      const sources = await sourcesOf(records({ document, textKind }));
      expect(sources.find(({ title }) => title.startsWith("Record keeping"))).toMatchObject({
        label,
        text: textKind,
      });
    }
  });

  test.each([
    ["the Act before guidance", { kind: "guidance" }, { kind: "act", references: [act("98(1)")] }],
    ["official text before our summary", {}, { textKind: "official", references: [act("98(1)")] }],
  ] as const)("of two that fit alike, %s", async (_, lower, higher) => {
    const sources = await sourcesOf(
      records({ document: "lower", ...lower }),
      records({ document: "higher", ...higher }),
    );
    expect(sources[0]?.reference).toBe("Procurement Act 2023 s.98(1)");
  });

  test("the same text is not shown twice", async () => {
    const sources = await sourcesOf(
      records({ document: "e" }),
      records({ document: "f" }),
      records({ document: "g" }),
    );
    expect(sources.filter(({ quote }) => quote.includes("3 years after the contract"))).toHaveLength(1);
  });

  test("the nations and the date from which it applies are named", async () => {
    const [source] = await sourcesOf(
      records({
        document: "h",
        nations: ["england", "wales", "scotland", "northern-ireland"],
        appliesFrom: "2026-01-01",
      }),
    );
    expect(source).toMatchObject({ nation: "United Kingdom", appliesFrom: "2026-01-01" });
  });
});

describe("when the guidance changes while the bot runs", () => {
  test("a mended provision is cited from then on, though the text is the same", async () => {
    const wrong = records({ document: "mended", references: [act("99")] });
    const index = new InMemoryIndex([wrong, ...others]);
    const { say } = botUnderTest({ index });
    expect(sourcesIn(replyIn(await say(question)))[0]?.reference).toBe("Procurement Act 2023 s.99");
    index.replace([{ ...wrong, references: [act("98(3)")], checked: "2026-12-01" }, ...others]);
    const [source] = sourcesIn(replyIn(await say(question)));
    expect(source).toMatchObject({
      reference: "Procurement Act 2023 s.98(3)",
      label: expect.stringContaining("checked on 1 December 2026"),
    });
  });

  test("a mended text is quoted from then on", async () => {
    const old = records({ document: "reworded" });
    const index = new InMemoryIndex([old, ...others]);
    const { say } = botUnderTest({ index });
    await say(question);
    index.replace([{ ...old, text: "Procurement records must be kept for 4 years." }, ...others]);
    expect(pointsIn(await say(question))[0]?.text).toBe("Procurement records must be kept for 4 years.");
  });
});

test("a point with markup in it is shown as text", async () => {
  const text =
    "Procurement records must be kept for <b>3 years</b> & *more* [here](https://x.org) until then.";
  const index = new InMemoryIndex([records({ document: "markup", text }), ...others]);
  const reply = replyIn(await botUnderTest({ index }).say(question));
  expect(shownIn(reply)).toContain(text);
  const markdown = reply.blocks.flatMap((block) => (block.kind === "text" ? block.markdown : [])).join();
  expect(markdown).toContain("\\<b\\>3 years\\</b\\> \\& \\*more\\* \\[here\\](https://x.org)");
});
