import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { type Answered, answerGold } from "../../evaluation/answer-gold.ts";
import { baselineFile, publicGold } from "../../evaluation/gold.ts";
import { type Summary, summarise } from "../../evaluation/score.ts";
import type { Point, Source } from "../../src/core/reply.ts";
import { guidanceFolder, realCorpus } from "../core/guidance/real-corpus.ts";

const corpus = await realCorpus();
const answered = await answerGold(await publicGold(), guidanceFolder);
const passages = corpus.flatMap(({ passages, source }) => passages.map((passage) => ({ passage, source })));

/** The one passage that a source cites, with the file it stands in. Its provisions are named, wider ones at most. */
function citedPassage({ title, reference, url }: Source) {
  const found = passages.filter(
    ({ passage }) => title === `${passage.title}: ${passage.headings.join(" › ")}`,
  );
  expect(found, title).toHaveLength(1);
  const [cited] = found;
  if (!cited) throw new Error("no passage");
  const held = cited.passage.references.map(({ label }) => label);
  const shown = reference.split("; ");
  const stands = (label: string, within: string) => label === within || label.startsWith(`${within}(`);
  expect(shown.filter((within) => !held.some((label) => stands(label, within)))).toEqual([]);
  expect(held.filter((label) => !shown.some((within) => stands(label, within)))).toEqual([]);
  expect(url).toBe(cited.passage.references[0]?.url);
  return cited;
}

/** What an answer shows at once and under “More”. */
const everything = ({ answer }: Answered) => ({
  points: [...answer.points, ...answer.more.points],
  sources: [...answer.sources, ...answer.more.sources],
});

describe("the public gold sets", () => {
  test("hold at least 250 questions, each with an id of its own", () => {
    expect(answered.length).toBeGreaterThanOrEqual(250);
    expect(new Set(answered.map(({ gold }) => gold.id)).size).toBe(answered.length);
  });

  test("are answered with something: the checks below are no empty ones", () => {
    expect(answered.filter(({ answer }) => answer.points.length > 0).length).toBeGreaterThan(200);
  });
});

describe.each(answered)("$gold.id", (each) => {
  const { answer, gold, score } = each;
  const { points, sources } = everything(each);

  test("every quote stands word for word in the passage it cites, and in that passage's file", () => {
    for (const cited of sources) {
      const { passage, source } = citedPassage(cited);
      expect(passage.text).toContain(cited.quote);
      expect(source.text).toContain(cited.quote);
      expect(cited).toMatchObject({ text: "summary", appliesFrom: passage.appliesFrom });
    }
  });

  test("every point stands word for word in a passage it cites", () => {
    for (const { text, citations } of points) {
      expect(citations.length).toBeGreaterThan(0);
      const cited = sources.filter(({ n }) => citations.includes(n));
      expect(cited.some((one) => citedPassage(one).passage.text.includes(text))).toBe(true);
    }
  });

  test("every number has its source, in order, and every source is used", () => {
    expectNumbered(answer.points, answer.sources, 1);
    expectNumbered(answer.more.points, answer.more.sources, answer.sources.length + 1);
  });

  test("only law of the day and of the nation is cited", () => {
    for (const cited of sources) {
      const { passage } = citedPassage(cited);
      // What the law says of the change-over is shown for procurements of the time before it too.
      const ofChange = answer.asAt < "2025-02-24" && passage.topics.includes("transition");
      expect(passage.appliesFrom <= answer.asAt || ofChange).toBe(true);
      expect((passage.appliesTo ?? answer.asAt) >= answer.asAt).toBe(true);
      if (gold.nation) expect(passage.nations).toContain(gold.nation);
    }
  });

  test("points are shown exactly when there is an answer, or the law instead of one", () => {
    const { status } = answer;
    if (status === "answered" || status === "partial") expect(answer.points.length).toBeGreaterThan(0);
    else if (status !== "refused") expect(points).toEqual([]);
  });

  test("nothing is said that would show a wrong answer", () => {
    expect(score.wrong).toEqual([]);
  });
});

function expectNumbered(points: readonly Point[], sources: readonly Source[], first: number): void {
  expect(sources.map(({ n }) => n)).toEqual(sources.map((_, n) => first + n));
  const used = new Set(points.flatMap(({ citations }) => citations));
  expect([...used].sort((a, b) => a - b)).toEqual(sources.map(({ n }) => n));
}

describe("the shares", () => {
  const now = summarise(answered.map(({ score }) => score)).at(-1);

  test.each(["status", "facts", "cited", "quotesHold"] as const)(
    "%s is not below the baseline",
    async (name) => {
      expect(now?.[name]).toBeGreaterThanOrEqual((await baseline())[name] - 0.0005);
    },
  );

  test("there are no more wrong statements than in the baseline", async () => {
    expect(now?.wrong).toBeLessThanOrEqual((await baseline()).wrong);
  });
});

async function baseline(): Promise<Summary> {
  const text = await readFile(baselineFile, "utf8").catch(() => {
    throw new Error("evaluation/baseline.json is missing. Write it with: npm run eval -- --update");
  });
  return JSON.parse(text) as Summary;
}
