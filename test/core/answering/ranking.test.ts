import { describe, expect, test } from "vitest";
import { fitRanks } from "../../../evaluation/fit/ranks.ts";
import { cues, sharedCues } from "../../../src/core/answering/cues.ts";
import { readQuestion } from "../../../src/core/answering/question.ts";
import { viewAsked } from "../../../src/core/answering/rank-signs.ts";
import { analyse, likeness, sought } from "../../../src/core/answering/score.ts";
import { searchTerms, type Topic } from "../../../src/core/answering/search-terms.ts";
import { choosePoints, rankRead, readHits } from "../../../src/core/answering/select-points.ts";
import type { Passage } from "../../../src/core/guidance/passage.ts";

const topic = (stem: string): Topic => ({ stem, weight: 1, share: 1, alike: [], unknown: false });
const common = () => 1;

function passage(document: string, askedAs: string, text: string): Passage {
  return {
    ...{ id: `${document}#1`, document, title: document, headings: [document], askedAs: [askedAs], text },
    ...{ references: [], kind: "act", textKind: "summary", nations: ["england"], topics: [], space: "" },
    ...{ regime: "procurement-act-2023", appliesFrom: "2025-02-24", checked: "2026-11-01" },
  } as Passage;
}

const lots = passage("lots", "divide into lots", "Consider lots first.\n\nGive reasons.");
const fees = passage("fees", "framework fees", "A fee may be charged.");
const hits = [lots, fees].map((each, n) => ({ passage: each, score: 2 - n, exact: false }));
const asked = viewAsked([topic("lot")], { part: "must we use lots?", text: "must we use lots?" }, common);
const read = readHits(hits, asked);

describe("ranking what was found", () => {
  test("the form of a question is told from its small words", () => {
    expect(sharedCues(cues("who signs it"), cues("Who must sign"))).toBeGreaterThan(0);
    expect(sharedCues(cues("who signs it"), cues("The value"))).toBe(0);
  });

  test("a label that the question does not touch is not alike", () => {
    const [, label] = analyse(lots).labels;
    expect(likeness(sought([topic("fee")]), label ?? new Set(), common)).toBe(0);
    expect(likeness(sought([topic("lot")]), label ?? new Set(), common)).toBeGreaterThan(0.5);
  });

  test("fitted weights put the points first that hold the fact", () => {
    const example = {
      ...{ id: "one", read, right: [true, false] },
      facts: [[[true, false], [false]]],
    };
    const [best] = rankRead(read, fitRanks([example]));
    expect(best?.point.text).toBe("Consider lots first.");
  });

  test("what is worth much less than the best point is not shown", () => {
    const [first, second, third] = rankRead(
      read,
      fitRanks([{ id: "one", read, right: [true, false], facts: [] }]),
    );
    if (!first || !second || !third) throw new Error("three points are read");
    const ranked = [
      { ...first, score: 5 },
      { ...second, score: 4 },
      { ...third, score: 1 },
    ];
    const { shown, more } = choosePoints(ranked);
    expect(shown.map(({ score }) => score)).toEqual([5, 4]);
    expect(more.map(({ score }) => score)).toEqual([1]);
  });

  test("other names are searched for only where the question's own word is seldom used", () => {
    const found = [
      { term: { text: "OJEU", stems: ["ojeu"] }, others: [{ text: "Find a Tender", stems: [] }] },
    ];
    const question = readQuestion("where is the OJEU");
    const texts = (rarity: number) =>
      searchTerms(question, question.text, found, (stem) => (stem === "ojeu" ? rarity : 0.5)).map(
        ({ text }) => text,
      );
    expect(texts(0.9)).toContain("tender");
    expect(texts(0.3)).not.toContain("tender");
  });
});
