import { stem, words } from "../guidance/words.ts";
import model from "./word-model.json" with { type: "json" };

/** What a message may be, beside a question the guidance may answer. */
export const messageKinds = ["refuse", "outside", "unheld"] as const;
export type MessageKind = (typeof messageKinds)[number];

/** How likely a message is of each kind, 0 to 1. What is left is a question that may be answered. */
export type Likelihoods = Readonly<Record<MessageKind, number>>;

/** The words of a message and the pairs of words that stand together, as the model counts them. */
export function wordFeatures(text: string): string[] {
  const stems = words(text).map((word) => (/^\d/.test(word) ? "0" : stem(word)));
  const framed = ["^", ...stems, "$"];
  const pairs = framed.slice(1).map((each, n) => `${framed[n]} ${each}`);
  return [...new Set([...stems, ...pairs])];
}

const weights: Readonly<Record<string, readonly number[]>> = model.weights;

/**
 * How likely a message asks for help to break the rules, has nothing to do with procurement, or asks for what no
 * guidance holds. A multinomial logistic regression over words, fitted by `npm run fit`.
 */
export function likelihoods(text: string): Likelihoods {
  const scores = [...model.bias];
  const found = wordFeatures(text).flatMap((feature) => weights[feature] ?? []);
  for (let n = 0; n < found.length; n++)
    scores[n % scores.length] = (scores[n % scores.length] ?? 0) + (found[n] ?? 0);
  const exponents = scores.map(Math.exp);
  const whole = exponents.reduce((sum, each) => sum + each, 1);
  const [refuse = 0, outside = 0, unheld = 0] = exponents.map((each) => each / whole);
  return { refuse, outside, unheld };
}
