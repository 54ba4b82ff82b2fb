import { viewAsked } from "../../src/core/answering/rank-signs.ts";
import { type ReadHit, readHits } from "../../src/core/answering/select-points.ts";
import { type GoldQuestion, names, plain } from "../score.ts";
import { lookUp } from "./look-up.ts";

/** One part of a gold question, with every point found for it and what each point is good for. */
export interface RankExample {
  readonly id: string;
  readonly read: readonly ReadHit[];
  /** By passage, whether it carries an expected provision. */
  readonly right: readonly boolean[];
  /** By fact, passage and point, whether the point holds the fact. */
  readonly facts: readonly (readonly (readonly boolean[])[])[];
}

/** The gold questions that expect a provision. What the calculator answers says nothing of ranking. */
export async function rankExamples(gold: readonly GoldQuestion[]): Promise<RankExample[]> {
  const asked = gold.filter(({ kind, expect }) => expect.references.length > 0 && kind !== "calculation");
  return lookUp(asked, ({ gold: { id, expect }, question, gathered }) =>
    gathered.parts.map(({ part, hits, topics, rarity }) => {
      const read = readHits(hits, viewAsked(topics, { part, text: question.text }, rarity));
      const holds = (text: string, wordings: readonly string[]) =>
        wordings.some((wording) => plain(text).includes(plain(wording)));
      const carries = ({ analysed: { passage } }: ReadHit) =>
        expect.references.some((wanted) =>
          names(
            wanted,
            passage.references.map(({ label }) => label),
          ),
        );
      return {
        id,
        read,
        right: read.map(carries),
        facts: expect.facts.map((wordings) =>
          read.map(({ points }) => points.map(({ point }) => holds(point.text, wordings))),
        ),
      };
    }),
  );
}
