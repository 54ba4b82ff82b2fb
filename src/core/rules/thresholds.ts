import { formatDate, type IsoDate } from "./calendar-date.ts";
import { type GivenValue, withVat } from "./contract-value.ts";
import { pounds, toPence } from "./money.ts";
import type { NotHeld } from "./regime.ts";
import { type RuleInput, type RuleResult, schedule, section } from "./result.ts";
import {
  isHeld,
  nextThresholdReview,
  type ThresholdPeriod,
  type ThresholdRow,
  thresholdPeriodOn,
  thresholdRowNames,
} from "./threshold-amounts.ts";
import { type ContractDescription, isContractingAuthorityFor, thresholdRows } from "./threshold-rows.ts";

/** No threshold amount: the law on the date is not held, or the buyer is not bound (s.2(1)(b)). */
export type NoThreshold =
  | { readonly status: "not-a-contracting-authority"; readonly reason: string }
  | NotHeld;

/** The threshold amount of a contract. Pounds including VAT. */
export type Threshold =
  | { readonly status: "threshold"; readonly amount: number; readonly row: ThresholdRow }
  | NoThreshold;

/** A value beside the threshold amount. Pounds including VAT. */
export interface Compared<Status extends string> {
  readonly status: Status;
  readonly threshold: number;
  readonly valueIncludingVat: number;
  readonly row: ThresholdRow;
}

/** How a value stands to the threshold amount. At the threshold counts as above: "not less than" (s.3). */
export type ThresholdComparison = Compared<"at-or-above"> | Compared<"below"> | NoThreshold;

/**
 * The threshold amount for a contract in a procurement begun on a day (Sch.1 para 1). Where two rows of the
 * table fit and differ, the lower is given and the caveats say so. Throws RangeError when `begun` is not a date.
 */
export function threshold(contract: ContractDescription, begun: IsoDate): RuleResult<Threshold> {
  const common = { inputs: inputsOf(contract, begun), provision: [schedule("1", "1"), section("3")] };
  const period = thresholdPeriodOn(begun);
  if (!isHeld(period)) return { ...common, value: period, steps: [], caveats: [] };
  const rows = thresholdRows(contract).sort((one, other) => period.amounts[one] - period.amounts[other]);
  const [row] = rows;
  if (row === undefined || !isContractingAuthorityFor(contract)) {
    const reason = "This buyer is a contracting authority for utilities contracts only (s.2(1)(b)).";
    return {
      ...common,
      value: { status: "not-a-contracting-authority", reason },
      steps: [reason],
      caveats: [],
    };
  }
  const amount = period.amounts[row];
  const steps = [
    `The procurement began on ${formatDate(begun)}, so the amounts from ${formatDate(period.from)} apply.`,
    `Row ${row} of the table applies: ${thresholdRowNames[row]}. The threshold is ${pounds(amount)} including VAT.`,
  ];
  const caveats = [...overlapCaveats(rows, period), ...reviewCaveats(begun), ...kindCaveats(contract)];
  return { ...common, value: { status: "threshold", amount, row }, steps, caveats };
}

/**
 * Compares an estimated value, in pounds, with the threshold amount, both including VAT (ss.3, 123(2)).
 * Throws RangeError when `begun` is not a date or the value is not an amount.
 */
export function compareWithThreshold(
  contract: ContractDescription,
  begun: IsoDate,
  given: GivenValue,
): RuleResult<ThresholdComparison> {
  const found = threshold(contract, begun);
  if (found.value.status !== "threshold") return { ...found, value: found.value };
  const { amount, row } = found.value;
  const value = withVat(given);
  const below = toPence(value.amount) < toPence(amount);
  const words = below ? "less than" : "not less than";
  return {
    value: {
      status: below ? "below" : "at-or-above",
      threshold: amount,
      valueIncludingVat: value.amount,
      row,
    },
    inputs: [...found.inputs, { name: `Estimated value, VAT ${given.vat}`, value: pounds(given.amount) }],
    steps: [...found.steps, ...value.steps, `${pounds(value.amount)} is ${words} ${pounds(amount)}.`],
    provision: [...found.provision, section("4"), section("123(2)")],
    caveats: [...found.caveats, ...value.caveats, estimateCaveat, ...(below ? [mixedCaveat] : [])],
  };
}

function inputsOf(contract: ContractDescription, begun: IsoDate): RuleInput[] {
  const { concession, lightTouch, utilities, defence } = contract;
  const kinds = [
    ...(defence ? ["defence and security"] : []),
    ...(utilities ? ["utilities"] : []),
    ...(lightTouch ? ["light touch"] : []),
    ...(concession ? ["concession"] : []),
    contract.subject,
  ];
  return [
    { name: "Procurement began", value: formatDate(begun) },
    { name: "Authority", value: contract.authority.replaceAll("-", " ") },
    { name: "Contract", value: kinds.join(", ") },
  ];
}

function overlapCaveats(rows: readonly ThresholdRow[], { amounts }: ThresholdPeriod): string[] {
  const differing = new Set(rows.map((row) => amounts[row]));
  if (differing.size < 2) return [];
  const list = rows.map((row) => `row ${row} (${pounds(amounts[row])})`).join(" and ");
  return [`The contract fits ${list}. The Act does not say which counts. The lower is used.`];
}

function reviewCaveats(begun: IsoDate): string[] {
  if (begun < nextThresholdReview) return [];
  return [
    `The amounts are reviewed every two years. New ones are expected from ${formatDate(nextThresholdReview)}.`,
  ];
}

function kindCaveats({ concession, defence }: ContractDescription): string[] {
  return [
    ...(concession
      ? ["Value a concession by what the supplier could expect to receive (Sch.3 para 3)."]
      : []),
    ...(defence
      ? ["A contract that is defence and security only by s.7(1)(g) has the ordinary threshold (s.7(3))."]
      : []),
  ];
}

const estimateCaveat =
  "Estimate the value by Schedule 3: the most you could pay, with options and extensions.";
const mixedCaveat =
  "It counts as above threshold if a part that could reasonably be bought separately would be (s.5).";
