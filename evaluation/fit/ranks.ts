import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { passageSignNames, pointSignNames } from "../../src/core/answering/rank-signs.ts";
import type { RankWeights } from "../../src/core/answering/select-points.ts";
import type { RankExample } from "./rank-examples.ts";

const signNames = [...passageSignNames, ...pointSignNames];

/** The points of one part of a question as rows of signs; each target is a set of rows of which one should come first. */
interface Rows {
  readonly signs: readonly Float64Array[];
  readonly targets: readonly { readonly rows: readonly number[]; readonly weight: number }[];
}

const rounds = 250;
const step = 0.05;
const decay = 0.04;

/**
 * Fits how much each sign counts: softmax regression over the points of a question. Of each expected fact one of the
 * points that hold it should come first, and of the expected provisions one of the points that rest on them.
 */
export function fitRanks(examples: readonly RankExample[]): RankWeights {
  const all = examples.map(toRows).filter(({ targets }) => targets.length > 0);
  const spread = spreadOf(all.flatMap(({ signs }) => signs));
  const scaled = all.map(({ signs, targets }) => ({
    targets,
    signs: signs.map((row) => row.map((value, n) => value / (spread[n] ?? 1))),
  }));
  const weights = new Float64Array(signNames.length);
  const speed = new Float64Array(signNames.length);
  const noise = new Float64Array(signNames.length);
  for (let round = 1; round <= rounds; round++) {
    const slope = slopeOf(scaled, weights);
    // Adam: steps of one size for every sign, however steep its slope.
    for (let n = 0; n < weights.length; n++) {
      const each = (slope[n] ?? 0) / scaled.length + decay * (weights[n] ?? 0);
      speed[n] = 0.9 * (speed[n] ?? 0) + 0.1 * each;
      noise[n] = 0.999 * (noise[n] ?? 0) + 0.001 * each * each;
      const pace = (speed[n] ?? 0) / (1 - 0.9 ** round);
      weights[n] =
        (weights[n] ?? 0) - (step * pace) / (Math.sqrt((noise[n] ?? 0) / (1 - 0.999 ** round)) + 1e-9);
    }
  }
  const short = (value: number) => Math.round(value * 1000) / 1000;
  return Object.fromEntries(
    signNames.map((name, n) => [name, short((weights[n] ?? 0) / (spread[n] ?? 1))]),
  ) as RankWeights;
}

/** A right provision counts as much as a fact. */
function toRows({ read, right, facts }: RankExample): Rows {
  const places = read.flatMap(({ points }, passage) => points.map((_, point) => ({ passage, point })));
  const signs = places.map(({ passage, point }) => {
    const hit = read[passage];
    const both = { ...hit?.signs, ...hit?.points[point]?.signs } as RankWeights;
    return Float64Array.from(signNames, (name) => both[name]);
  });
  const where = (fits: (place: { passage: number; point: number }) => boolean) =>
    places.flatMap((place, row) => (fits(place) ? [row] : []));
  const carrying = where(({ passage }) => right[passage] === true);
  const sets = facts.map((held) => {
    const holding = where(({ passage, point }) => held[passage]?.[point] === true);
    const both = holding.filter((row) => carrying.includes(row));
    return both.length > 0 ? both : holding;
  });
  const targets = [...sets, carrying].filter((rows) => rows.length > 0);
  return { signs, targets: targets.map((rows) => ({ rows, weight: 1 / targets.length })) };
}

/** How far each sign spreads, so that the same shrinkage is fair to all. */
function spreadOf(rows: readonly Float64Array[]): number[] {
  return signNames.map((_, n) => {
    const mean = rows.reduce((sum, row) => sum + (row[n] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[n] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(square) + 1e-6;
  });
}

/** The slope of the loss: by sign, what the model expects less what the targets hold. */
function slopeOf(examples: readonly Rows[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { signs, targets } of examples) {
    const scores = signs.map((row) => row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0));
    const top = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - top));
    const whole = odds.reduce((sum, each) => sum + each, 0);
    const excess = odds.map((each) => each / whole);
    for (const { rows, weight } of targets) {
      const held = rows.reduce((sum, row) => sum + (odds[row] ?? 0), 0) || 1;
      for (const row of rows) excess[row] = (excess[row] ?? 0) - (weight * (odds[row] ?? 0)) / held;
    }
    signs.forEach((row, at) => {
      for (let n = 0; n < slope.length; n++) slope[n] = (slope[n] ?? 0) + (row[n] ?? 0) * (excess[at] ?? 0);
    });
  }
  return slope;
}

/** Writes the weights where the core reads them. */
export async function writeRanks(weights: RankWeights): Promise<void> {
  const file = fileURLToPath(new URL("../../src/core/answering/ranks.json", import.meta.url));
  await writeFile(file, `${JSON.stringify(weights, null, 2)}\n`);
}
