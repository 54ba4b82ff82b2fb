import { belowThreshold } from "../../rules/below-threshold.ts";
import { pounds } from "../../rules/money.ts";
import { section } from "../../rules/result.ts";
import type { Calculation } from "./asked.ts";
import { kindCases } from "./contract-kind.ts";
import { valueCases, valueIn } from "./contract-value.ts";
import { isNorthernIrish, isWelsh } from "./nation-law.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const ask =
  /\b(?:is|are|would|will|does|do|must|whether|need)\b[^.?!]{0,90}\b(?:notifiable|below[- ]threshold (?:tender |contract details |details )?notice)|\bnotifiable\b[^.?!]{0,20}\?/i;
const asksElse = /\b(?:who|where|when|how|why|what|limits?)\b/i;

/** Whether a contract below the threshold is notifiable (s.87(4)). */
export const notifiable: Calculation = (asked) => {
  const { text, amounts, today } = asked;
  const sentence = text.split(/(?<=[.?!])\s+|\n/).find((each) => ask.test(each));
  const told = sentence && !asksElse.test(sentence) ? valueIn(amounts, text) : undefined;
  if (!told) return undefined;
  const facts = {
    school: contractWords(text).school,
    devolvedWelsh: isWelsh(asked),
    northernIreland: isNorthernIrish(asked),
  };
  const { cases, assumed } = kindCases(text);
  const found = cases.flatMap(({ contract, words }) =>
    valueCases(told).map(({ including, condition, subject }) => {
      const { value, provision } = belowThreshold(
        contract,
        today,
        { amount: including, vat: "included" },
        facts,
      );
      return {
        provision,
        status: value.status,
        words: `${condition}${subject} for ${words}: ${finding(value)}`,
      };
    }),
  );
  const [first] = found;
  return worked({
    kind: "threshold",
    result: found.length === 1 ? (first?.words ?? "") : summaryOf(found),
    steps:
      found.length === 1
        ? told.steps
        : [...told.steps, ...found.map(({ words }) => words.replace(/\.$/, ""))],
    assumed: [...told.assumed, ...assumed],
    caveats: [
      "A below-threshold tender notice is needed only before advertising, and not when only particular or preselected suppliers are invited (s.87(1) and (2)).",
    ],
    provisions: [section("87(4)"), ...(first?.provision ?? [])],
  });
};

/** The cases that the question leaves open, in a sentence. */
function summaryOf(found: readonly { readonly status: string }[]): string {
  const [only, more] = new Set(found.map(({ status }) => status));
  if (more !== undefined) return "it depends on what you did not say.";
  const answers: Readonly<Record<string, string>> = {
    notifiable: "the contract is a notifiable below-threshold contract.",
    "not-notifiable": "the contract is not notifiable.",
  };
  return answers[only ?? ""] ?? "it is the same in every case.";
}

function finding(value: ReturnType<typeof belowThreshold>["value"]): string {
  switch (value.status) {
    case "notifiable":
      return `it is a notifiable below-threshold contract, being worth at least ${pounds(value.notifiableFrom)} with VAT.`;
    case "not-notifiable":
      return `it is not notifiable, being worth less than ${pounds(value.notifiableFrom)} with VAT.`;
    case "at-or-above":
      return `it is not below the threshold of ${pounds(value.threshold)}, so the notices for above-threshold contracts apply.`;
    default:
      return value.reason;
  }
}
