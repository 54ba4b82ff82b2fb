import { pounds, toPence } from "./money.ts";
import { type Provision, type RuleResult, section } from "./result.ts";

/** Estimated value, in pounds including VAT, above which KPIs are set and a contract is published (ss.52(1), 53(3)). */
export const fiveMillion = 5_000_000;

/** Whether a duty for contracts of more than £5 million applies, and why. */
export interface ValueDuty {
  readonly required: boolean;
  readonly reason: string;
}

/** What takes a contract out of a duty. What is left out does not apply. */
export interface ValueDutyFacts {
  readonly framework?: boolean;
  readonly concession?: boolean;
  readonly lightTouch?: boolean;
  readonly privateUtility?: boolean;
  readonly userChoice?: boolean;
  /** Awarded by a devolved Welsh or transferred Northern Ireland authority, or under an arrangement of one. */
  readonly devolved?: boolean;
}

/**
 * Whether at least three key performance indicators must be set and published (s.52). `estimatedValue` is in pounds
 * including VAT. Throws RangeError when it is not an amount.
 */
export function keyPerformanceIndicators(
  estimatedValue: number,
  facts: ValueDutyFacts = {},
): RuleResult<ValueDuty> {
  return duty(estimatedValue, {
    what: "At least 3 key performance indicators (KPIs) must be set and published",
    exempt: [
      facts.framework ? "It is a framework (s.52(6))." : undefined,
      facts.concession ? "It is a concession contract (s.52(6))." : undefined,
      facts.lightTouch ? "It is a light touch contract (s.52(6))." : undefined,
      facts.privateUtility ? "It is awarded by a private utility (s.52(6))." : undefined,
    ],
    provision: [section("52(1)"), section("52(6)")],
    caveats: [
      "KPIs need not be set if the authority considers that performance could not appropriately be assessed by them (s.52(2)).",
    ],
  });
}

/**
 * Whether a copy of the contract must be published (s.53(3)). `estimatedValue` is in pounds including VAT. Throws
 * RangeError when it is not an amount. See contractPublication for the last day.
 */
export function contractCopy(estimatedValue: number, facts: ValueDutyFacts = {}): RuleResult<ValueDuty> {
  return duty(estimatedValue, {
    what: "A copy of the contract must be published",
    exempt: [
      facts.privateUtility ? "It is awarded by a private utility (s.53(6))." : undefined,
      facts.userChoice ? "It is a user choice contract (s.53(6))." : undefined,
      facts.devolved
        ? "It is devolved Welsh or Northern Ireland procurement, unless awarded under a reserved procurement arrangement (s.53(4))."
        : undefined,
    ],
    provision: [section("53(3)"), section("53(4)")],
    caveats: [
      "The copy is due within 90 days of entering into the contract, or 180 days for a light touch contract.",
    ],
  });
}

interface Rule {
  readonly what: string;
  readonly exempt: readonly (string | undefined)[];
  readonly provision: readonly Provision[];
  readonly caveats: readonly string[];
}

function duty(value: number, { what, exempt, provision, caveats }: Rule): RuleResult<ValueDuty> {
  const inputs = [{ name: "Estimated value including VAT", value: pounds(value) }];
  const over = toPence(value) > toPence(fiveMillion);
  const exemption = exempt.find((each) => each !== undefined);
  const compared = `${pounds(value)} is ${over ? "" : "not "}more than ${pounds(fiveMillion)}.`;
  const reason = over && exemption ? exemption : compared;
  const required = over && exemption === undefined;
  const steps = [
    compared,
    ...(over && exemption ? [exemption] : []),
    required ? `${what}.` : "There is no duty.",
  ];
  return { value: { required, reason }, inputs, steps, provision, caveats: required ? caveats : [] };
}
