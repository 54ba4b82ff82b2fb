import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Signs, signNames } from "../../src/core/answering/sufficiency.ts";

/** A gold question's signs and whether it should be answered. */
export interface Judged {
  readonly signs: Signs;
  readonly answerable: boolean;
}

const rounds = 20_000;
const step = 0.02;
const decay = 0.5;
/** A wrong answer counts more than a missing one. */
const wrongAnswerWeight = 1.6;

/** Fits the shares of the signs by logistic regression with a little shrinkage. */
export function fitSigns(judged: readonly Judged[]): Record<string, number> {
  const weights: Record<string, number> = Object.fromEntries(signNames.map((name) => [name, 0]));
  for (let round = 0; round < rounds; round++) {
    const slope: Record<string, number> = Object.fromEntries(signNames.map((name) => [name, 0]));
    for (const { signs, answerable } of judged) {
      const error = (sure(weights, signs) - Number(answerable)) * (answerable ? 1 : wrongAnswerWeight);
      for (const name of signNames) slope[name] = (slope[name] ?? 0) + error * signs[name];
    }
    for (const name of signNames) {
      const shrink = name === "bias" ? 0 : decay * (weights[name] ?? 0);
      weights[name] =
        (weights[name] ?? 0) - (step * ((slope[name] ?? 0) + shrink)) / Math.sqrt(judged.length / 100);
    }
  }
  return Object.fromEntries(signNames.map((name) => [name, Math.round((weights[name] ?? 0) * 100) / 100]));
}

function sure(weights: Readonly<Record<string, number>>, signs: Signs): number {
  return 1 / (1 + Math.exp(-signNames.reduce((sum, name) => sum + (weights[name] ?? 0) * signs[name], 0)));
}

/** Writes the shares where the core reads them. */
export async function writeSigns(weights: Readonly<Record<string, number>>): Promise<void> {
  const file = fileURLToPath(new URL("../../src/core/answering/signs.json", import.meta.url));
  await writeFile(file, `${JSON.stringify(weights, null, 2)}\n`);
}
