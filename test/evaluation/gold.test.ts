import { describe, expect, test } from "vitest";
import { type Answered, answerGold } from "../../evaluation/answer-gold.ts";
import { type Baseline, figures, readBaseline, worse } from "../../evaluation/baseline.ts";
import { publicGold } from "../../evaluation/gold.ts";
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

describe("the figures", () => {
  const scores = answered.map(({ score }) => score);
  const now = figures(scores);

  test("are none of them worse than in the baseline", async () => {
    expect(worse(await readBaseline(), now)).toEqual([]);
  });

  test("hold every kind and every topic", () => {
    expect(Object.keys(now.kinds)).toEqual([...new Set(scores.map(({ kind }) => kind))]);
    expect(Object.keys(now.topics)).toEqual([...new Set(scores.map(({ topic }) => topic))]);
  });

  test("are worse by any share of all that falls, and by each wrong statement more", () => {
    const before = {
      ...now,
      all: { ...now.all, precision: now.all.precision + 0.0001, wrong: now.all.wrong - 1 },
    };
    expect(worse(before, now)).toEqual([
      expect.stringContaining("all precision:"),
      expect.stringContaining("all wrong:"),
    ]);
  });

  test("are worse when more is wrongly held back, or less held back rightly", () => {
    const { recall, wrongly } = now.holding;
    const before = { ...now, holding: { ...now.holding, recall: recall + 0.01, wrongly: wrongly - 0.01 } };
    expect(worse(before, now)).toEqual([
      expect.stringContaining("holding recall:"),
      expect.stringContaining("holding wrongly:"),
    ]);
  });

  test("of a kind may fall by one question, not by two", () => {
    const official = now.kinds.official as Baseline["kinds"][string];
    const fallenBy = (lost: number) => {
      const { share, of } = official.status;
      const status = { share: share + lost / of, of };
      return { ...now, kinds: { ...now.kinds, official: { ...official, status } } };
    };
    expect(worse(fallenBy(1), now)).toEqual([]);
    expect(worse(fallenBy(2), now)).toEqual([expect.stringContaining("kind official status:")]);
  });

  test("name a topic that is gone and one that is new", () => {
    const { award, ...others } = now.topics;
    expect(worse(now, { ...now, topics: others })).toEqual(["topic award: no longer there"]);
    expect(worse({ ...now, topics: others }, now)).toEqual(["topic award: not in the baseline"]);
  });
});
