import { formatDate, type IsoDate } from "../../rules/calendar-date.ts";
import { pounds, toPence } from "../../rules/money.ts";
import { type Provision, section } from "../../rules/result.ts";
import { isHeld, nextThresholdReview, thresholdPeriodOn } from "../../rules/threshold-amounts.ts";
import { compareWithThreshold } from "../../rules/thresholds.ts";
import type { Calculation } from "./asked.ts";
import { begunOn } from "./begun-on.ts";
import { type KindCases, kindCases } from "./contract-kind.ts";
import { type ValueCase, valueCases, valueIn } from "./contract-value.ts";
import { isThresholdAsked } from "./threshold-words.ts";
import { worked } from "./worked.ts";

/** Whether a contract is at or above the threshold for its kind, in every case the question leaves open. */
export const thresholdCheck: Calculation = (asked) => {
  const { text } = asked;
  const told = isThresholdAsked(text) ? valueIn(asked.amounts, text) : undefined;
  if (!told) return undefined;
  const begun = begunOn(asked);
  if (!begun) return undefined;
  const period = thresholdPeriodOn(begun.date);
  if (!isHeld(period))
    return worked({ kind: "threshold", result: period.reason, provisions: [section("3")] });
  // The amount of a threshold itself is what the question is about, not the value of a contract.
  if (Object.values(period.amounts).includes(told.amount) && ofThresholdItself.test(text)) return undefined;
  const kinds = kindCases(text);
  const values = valueCases(told);
  const found = kinds.cases.flatMap((kind) => values.map((value) => compare(kind, value, begun.date)));
  return worked({
    kind: "threshold",
    result: resultOf(found, kinds, values),
    steps: [...told.steps, ...(found.length > 1 ? found.map(({ words }) => words) : [])],
    assumed: [...begun.assumed, ...told.assumed, ...kinds.assumed, ...rateNote(values)],
    caveats: [...(begun.date >= nextThresholdReview ? [reviewed] : []), estimate],
    provisions: found[0]?.provision ?? [],
  });
};

const ofThresholdItself =
  /\bthreshold[^.?!\d]{0,12}£|£[\d·]+\s*(?:[a-z]+\s+){0,2}?(?:the |a |our )?(?:\w+ )?threshold\b|\bis £[\d·]+ (?:the|a)\b/i;

interface Comparison {
  readonly below: boolean;
  /** "If VAT comes on top, £144,000 is below the threshold of £207,720 for …", without a full stop. */
  readonly words: string;
  readonly provision: readonly Provision[];
}

function compare(kind: KindCases["cases"][number], value: ValueCase, begun: IsoDate): Comparison {
  const { including, lead, condition, subject } = value;
  const given = { amount: including, vat: "included" } as const;
  const { value: found, provision } = compareWithThreshold(kind.contract, begun, given);
  const amount = "threshold" in found ? found.threshold : 0;
  const below = toPence(including) < toPence(amount);
  const side = toPence(including) === toPence(amount) ? "at" : below ? "below" : "above";
  const words = `${lead}${condition}${subject} is ${side} the threshold of ${pounds(amount)} for ${kind.words}`;
  return { below, words, provision };
}

function resultOf(found: readonly Comparison[], kinds: KindCases, values: readonly ValueCase[]): string {
  const [only] = found;
  if (only && found.length === 1) return `${only.words}.`;
  const open = [...kinds.open, ...(values.length > 1 ? ["whether the value includes VAT"] : [])];
  if (new Set(found.map(({ below }) => below)).size > 1)
    return `it depends on ${open.join(" and on ")}, which you did not say.`;
  const side = only?.below ? "below" : "at or above";
  return `the contract is ${side} the threshold. You did not say ${open.join(" or ").replace("the kind", "which kind")}, but the answer is the same.`;
}

const reviewed = `New amounts are expected from ${formatDate(nextThresholdReview)}. The amounts in force now are used.`;
const estimate =
  "The value is the most you could expect to pay over the whole term, with VAT, options and extensions (Sch.3).";

function rateNote(values: readonly ValueCase[]): string[] {
  const addsVat = values.length === 1 && values[0]?.lead !== "";
  return addsVat ? ["Check the rate of VAT. Some supplies are exempt or at another rate."] : [];
}
