import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type MessageKind, messageKinds, wordFeatures } from "../../src/core/answering/word-model.ts";

/** A training example. "fine" is a question the guidance may answer. */
export interface Example {
  readonly text: string;
  readonly label: MessageKind | "fine";
}

export interface WordModel {
  readonly bias: number[];
  readonly weights: Record<string, number[]>;
}

const rounds = 60;
const step = 0.25;
const decay = 2e-5;
/** A word met once teaches nothing. */
const leastCount = 2;
const smallestWeight = 0.08;

/** Fits a multinomial logistic regression over words by stochastic gradient descent; repeatable. */
export function fitWordModel(examples: readonly Example[]): WordModel {
  const rows = examples.map(({ text, label }) => ({ features: wordFeatures(text), label }));
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= leastCount).map(([feature]) => feature);
  const weights = new Map(kept.map((feature) => [feature, messageKinds.map(() => 0)]));
  const bias = messageKinds.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const rate = step / (1 + round / 10);
    for (const row of shuffled(rows, round)) learn(row, weights, bias, rate);
  }
  return { bias: bias.map(short), weights: prune(weights) };
}

/** Rare kinds count more, so that the many fine examples do not drown them. */
const importance = { fine: 1, refuse: 2, outside: 2, unheld: 2 };

function learn(
  { features, label }: { features: string[]; label: Example["label"] },
  weights: Map<string, number[]>,
  bias: number[],
  rate: number,
): void {
  const known = features.flatMap((feature) => weights.get(feature) ?? []).length / messageKinds.length;
  const rows = features.flatMap((feature) =>
    weights.has(feature) ? [weights.get(feature) as number[]] : [],
  );
  const scores = bias.map((start, kind) => rows.reduce((sum, row) => sum + (row[kind] ?? 0), start));
  const exponents = scores.map(Math.exp);
  const whole = exponents.reduce((sum, each) => sum + each, 1);
  const pace = (rate * importance[label]) / Math.sqrt(1 + known);
  messageKinds.forEach((kind, k) => {
    const error = (label === kind ? 1 : 0) - (exponents[k] ?? 0) / whole;
    bias[k] = (bias[k] ?? 0) + pace * error * 0.1;
    for (const row of rows) row[k] = (row[k] ?? 0) * (1 - decay * 10) + pace * error;
  });
}

function prune(weights: ReadonlyMap<string, number[]>): Record<string, number[]> {
  const large = [...weights].filter(([, row]) => row.some((each) => Math.abs(each) >= smallestWeight));
  return Object.fromEntries(
    large.sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, row]) => [feature, row.map(short)]),
  );
}

const short = (value: number) => Math.round(value * 100) / 100;

/** The same order for the same round, on every machine. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed + 1;
  const keyed = list.map((each) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return [state, each] as const;
  });
  return keyed.sort(([a], [b]) => a - b).map(([, each]) => each);
}

/** Writes the model where the core reads it. */
export async function writeWordModel(model: WordModel): Promise<void> {
  const file = fileURLToPath(new URL("../../src/core/answering/word-model.json", import.meta.url));
  await writeFile(file, `${JSON.stringify(model)}\n`);
}
