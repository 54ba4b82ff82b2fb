import { describe, expect, test } from "vitest";
import { createWordCount } from "../../../src/core/guidance/catalogue.ts";
import { createTermFinder } from "../../../src/core/guidance/synonyms.ts";
import { InMemoryIndex } from "../../fakes/in-memory-index.ts";
import { botUnderTest } from "../bot-under-test.ts";
import { smallCorpus } from "../passages.ts";
import { pointsIn } from "../what-came-back.ts";

const groups = [
  ["preliminary market engagement", "PME", "soft market testing"],
  ["modification", "roll over", "contract variation"],
  ["standstill period", "standstill"],
  ["standstill period", "Alcatel period"],
];

function others(text: string): string[] {
  const find = createTermFinder(createWordCount().catalogue(groups));
  return find(text).flatMap((found) => found.others.map((other) => other.text));
}

describe("terms that mean the same", () => {
  test.each([
    ["what is PME?", ["preliminary market engagement", "soft market testing"]],
    ["is preliminary market engagement a must", ["PME", "soft market testing"]],
    ["is Soft-Market Testing allowed", ["preliminary market engagement", "PME"]],
    ["can we roll it over", []],
    ["can we roll over the contract", ["modification", "contract variation"]],
    ["contract variations", ["modification", "roll over"]],
    ["modifications", ["roll over", "contract variation"]],
  ])("%s", (text, found) => {
    expect(others(text)).toEqual(found);
  });

  test("groups of one term of art are one group", () => {
    expect(others("Alcatel period")).toEqual(["standstill period", "standstill"]);
    expect(others("standstill")).toEqual(["standstill period", "Alcatel period"]);
  });

  test("the longest term is meant", () => {
    const names = createTermFinder(createWordCount().catalogue(groups))("the standstill period ends");
    expect(names.map(({ term }) => term.text)).toEqual(["standstill period"]);
  });

  test.each(["PME", "soft market testing"])(
    "a person who asks for %s gets the term of art's point",
    async (name) => {
      const { say } = botUnderTest({ index: new InMemoryIndex(smallCorpus, groups) });
      const [point] = pointsIn(await say(`what is ${name} for?`));
      expect(point?.text).toContain("may carry out preliminary market engagement");
    },
  );

  test("a person who asks for the term of art gets what is written with its everyday name", async () => {
    const [first, ...rest] = smallCorpus;
    const everyday = smallCorpus.find(({ id }) => id === "market-engagement#1");
    if (!first || !everyday) throw new Error("the small corpus has changed");
    const written = { ...everyday, id: "soft#1", title: "Asking around", headings: ["Asking around"] };
    const soft = { ...written, topics: [], text: "Soft market testing comes before a tender notice (UK4)." };
    const others = rest.filter(({ id }) => id !== everyday.id);
    const { say } = botUnderTest({ index: new InMemoryIndex([first, soft, ...others], groups) });
    const [point] = pointsIn(await say("when does preliminary market engagement come?"));
    expect(point?.text).toBe(soft.text);
  });
});
