import type { IsoDate } from "./calendar-date.ts";
import type { GivenValue } from "./contract-value.ts";
import { pounds, toPence } from "./money.ts";
import { type RuleResult, section } from "./result.ts";
import { isHeld, thresholdPeriodOn } from "./threshold-amounts.ts";
import type { ContractDescription } from "./threshold-rows.ts";
import { type Compared, compareWithThreshold, type NoThreshold } from "./thresholds.ts";

/** What takes a contract below the threshold out of Part 6 or changes its notices. What is left out does not apply. */
export interface BelowThresholdFacts {
  readonly school?: boolean;
  readonly exempted?: boolean;
  readonly devolvedWelsh?: boolean;
  /** The contract is awarded in accordance with a framework. */
  readonly underFramework?: boolean;
  /** A transferred Northern Ireland authority, or under an arrangement of one. */
  readonly northernIreland?: boolean;
}

/** A contract that Part 6 regulates. Amounts in pounds including VAT. */
export interface RegulatedBelowThreshold {
  /** Notices are due under s.87 when notifiable. */
  readonly status: "notifiable" | "not-notifiable";
  readonly notifiableFrom: number;
  readonly valueIncludingVat: number;
  /** Whether tenders may be restricted by an assessment of suitability (s.85). */
  readonly suitabilityTest: "allowed" | "not-allowed";
}

/** Which duties of Part 6 apply, or why Part 6 does not. */
export type BelowThresholdFinding =
  | RegulatedBelowThreshold
  | { readonly status: "outside-part-6"; readonly reason: string }
  | Compared<"at-or-above">
  | NoThreshold;

/**
 * Whether a contract below the threshold is notifiable (s.87(4)) and whether its tenders may be restricted by
 * suitability (s.85). Throws RangeError when `begun` is not a date or the value is not an amount.
 */
export function belowThreshold(
  contract: ContractDescription,
  begun: IsoDate,
  given: GivenValue,
  facts: BelowThresholdFacts = {},
): RuleResult<BelowThresholdFinding> {
  const compared = compareWithThreshold(contract, begun, given);
  const { value } = compared;
  if (value.status !== "below") return { ...compared, value };
  const provision = [...compared.provision, section("84"), section("85"), section("87(4)")];
  const reason = outsidePart6(contract, facts);
  if (reason) {
    const steps = [...compared.steps, reason];
    return { ...compared, provision, steps, value: { status: "outside-part-6", reason } };
  }
  const regulated = regulatedContract(contract, begun, value.valueIncludingVat, facts);
  return {
    ...compared,
    value: regulated.value,
    provision,
    steps: [...compared.steps, ...regulated.steps],
    caveats: [...compared.caveats, noticeCaveat],
  };
}

function regulatedContract(
  contract: ContractDescription,
  begun: IsoDate,
  valueIncludingVat: number,
  facts: BelowThresholdFacts,
): { value: RegulatedBelowThreshold; steps: string[] } {
  const notifiableFrom = contract.authority === "central" && !facts.devolvedWelsh ? 12_000 : 30_000;
  const notifiable = toPence(valueIncludingVat) >= toPence(notifiableFrom);
  const suitability = suitabilityTest(contract, begun, valueIncludingVat, facts);
  const status = notifiable ? "notifiable" : "not-notifiable";
  const notifiableStep = `It is ${notifiable ? "" : "not "}notifiable. Contracts of at least ${pounds(notifiableFrom)} are (s.87(4)).`;
  return {
    value: { status, notifiableFrom, valueIncludingVat, suitabilityTest: suitability.answer },
    steps: [notifiableStep, suitability.step],
  };
}

function outsidePart6(
  { concession, utilities }: ContractDescription,
  facts: BelowThresholdFacts,
): string | undefined {
  if (facts.exempted) return "Part 6 does not apply to an exempted contract (s.84(1)(a)).";
  if (concession) return "Part 6 does not apply to a concession contract (s.84(1)(b)).";
  if (utilities) return "Part 6 does not apply to a utilities contract (s.84(1)(c)).";
  if (facts.school) return "Part 6 does not apply to procurement by a school (s.84(2)(a)).";
  if (facts.northernIreland)
    return "Part 6 does not apply to transferred Northern Ireland procurement (s.84(2)).";
  return undefined;
}

function suitabilityTest(
  { authority, subject }: ContractDescription,
  begun: IsoDate,
  value: number,
  facts: BelowThresholdFacts,
): { answer: "allowed" | "not-allowed"; step: string } {
  if (facts.devolvedWelsh || facts.underFramework) return { answer: "allowed", step: outsideSection85 };
  const period = thresholdPeriodOn(begun);
  const works = subject === "works" && isHeld(period) ? period.suitabilityWorks : undefined;
  const from = authority === "central" ? works?.central : works?.other;
  if (from === undefined || toPence(value) < toPence(from)) return { answer: "not-allowed", step: noTest };
  return {
    answer: "allowed",
    step: `Works of at least ${pounds(from)} may be tested for suitability (s.85(3)).`,
  };
}

const noTest = "Tenders may not be restricted by an assessment of suitability (s.85(1)).";
const outsideSection85 =
  "The bar on suitability tests does not apply to a devolved Welsh authority or an award under a framework (s.85(5)).";
const noticeCaveat =
  "A below-threshold tender notice is needed only before advertising, and not when only particular or preselected suppliers are invited (s.87(1) and (2)).";
