import type { IsoDate } from "./calendar-date.ts";
import { type Deadline, deadlineOf } from "./deadline.ts";
import { pounds } from "./money.ts";
import { type RuleResult, section } from "./result.ts";

/** What decides whether a notice about a contract is due. What is left out does not apply. */
export interface NoticeFacts {
  readonly lightTouch?: boolean;
  /** The authority is a private utility. */
  readonly privateUtility?: boolean;
  /** A direct award by reference to Sch.5 para 15 (user choice). */
  readonly userChoice?: boolean;
  /** Awarded by a devolved Welsh or transferred Northern Ireland authority, or under an arrangement of one. */
  readonly devolved?: boolean;
}

/** Estimated value in pounds above which a contract, or its modification, is published (ss.53(3), 77(2)). */
const PUBLISHED_ABOVE = 5_000_000;

/** The last day for the contract details notice (s.53(1)): 30 days, 120 when light touch. */
export function contractDetailsNotice(entered: IsoDate, facts: NoticeFacts = {}): RuleResult<Deadline> {
  return deadlineOf({
    act: "publish the contract details notice",
    event: "Contract entered into",
    date: entered,
    days: facts.lightTouch ? 120 : 30,
    provision: [section("53(1)")],
    exempt: [privateUtility(facts, "53(6)"), userChoice(facts, "53(6)")],
  });
}

/**
 * The last day to publish a copy of the contract (s.53(3)): 90 days, 180 when light touch.
 * `estimatedValue` is in pounds including VAT; the duty is for more than £5 million.
 */
export function contractPublication(
  entered: IsoDate,
  estimatedValue: number,
  facts: NoticeFacts = {},
): RuleResult<Deadline> {
  return deadlineOf({
    act: "publish a copy of the contract",
    event: "Contract entered into",
    date: entered,
    days: facts.lightTouch ? 180 : 90,
    provision: [section("53(3)")],
    exempt: [
      privateUtility(facts, "53(6)"),
      userChoice(facts, "53(6)"),
      devolved(facts, "53(4)"),
      atMostFiveMillion(estimatedValue, "53(3)"),
    ],
    inputs: [{ name: "Estimated value including VAT", value: pounds(estimatedValue) }],
  });
}

/**
 * The last day to publish the modified contract or the modification (s.77): 90 days from the modification,
 * when a contract change notice was required and the contract is now worth more than £5 million.
 */
export function modificationPublication(
  modified: IsoDate,
  estimatedValue: number,
  facts: Pick<NoticeFacts, "devolved"> & { readonly changeNoticeRequired: boolean },
): RuleResult<Deadline> {
  const noNotice = "No contract change notice was required, so there is nothing to publish (s.77(2)(a)).";
  return deadlineOf({
    act: "publish the contract as modified, or the modification",
    event: "Contract modified",
    date: modified,
    days: 90,
    provision: [section("77(1)"), section("77(2)")],
    exempt: [
      facts.changeNoticeRequired ? undefined : noNotice,
      facts.devolved
        ? "It does not apply to a contract awarded under Welsh arrangements (s.77(3))."
        : undefined,
      atMostFiveMillion(estimatedValue, "77(2)(b)"),
    ],
    inputs: [{ name: "Estimated value including VAT", value: pounds(estimatedValue) }],
  });
}

/** The last day for the contract termination notice (s.80): 30 days. Discharge and expiry count as termination. */
export function contractTerminationNotice(
  terminated: IsoDate,
  facts: NoticeFacts = {},
): RuleResult<Deadline> {
  return deadlineOf({
    act: "publish the contract termination notice",
    event: "Contract terminated",
    date: terminated,
    days: 30,
    provision: [section("80(1)"), section("80(3)")],
    exempt: [privateUtility(facts, "80(4)"), userChoice(facts, "80(4)")],
  });
}

function privateUtility(facts: NoticeFacts, rule: string): string | undefined {
  return facts.privateUtility ? `It does not apply to a private utility (s.${rule}).` : undefined;
}

function userChoice(facts: NoticeFacts, rule: string): string | undefined {
  return facts.userChoice ? `It does not apply to a user choice contract (s.${rule}).` : undefined;
}

function devolved(facts: NoticeFacts, rule: string): string | undefined {
  return facts.devolved
    ? `It does not apply under Welsh or Northern Ireland arrangements (s.${rule}).`
    : undefined;
}

function atMostFiveMillion(value: number, rule: string): string | undefined {
  return value > PUBLISHED_ABOVE
    ? undefined
    : `${pounds(value)} is not more than ${pounds(PUBLISHED_ABOVE)} (s.${rule}).`;
}
