import type { ThresholdRow } from "./threshold-amounts.ts";

/** Who buys. Public undertakings and private utilities are contracting authorities for utilities contracts only. */
export type AuthorityKind = "central" | "sub-central" | "public-undertaking" | "private-utility";

/** What decides the threshold. What is left out does not apply. A framework is of the kind of its call-offs. */
export interface ContractDescription {
  readonly authority: AuthorityKind;
  /** The main purpose. */
  readonly subject: "goods" | "services" | "works";
  readonly concession?: boolean;
  readonly lightTouch?: boolean;
  readonly utilities?: boolean;
  /** Defence and security within s.7(1)(a) to (f). A contract within (g) alone does not count here (s.7(3)). */
  readonly defence?: boolean;
}

/**
 * The rows of the table in Sch.1 para 1 that a contract fits, by the words of the table. Two can fit, since
 * only some rows shut others out; none fits a contract that is not a contracting authority's.
 */
export function thresholdRows(contract: ContractDescription): ThresholdRow[] {
  const { concession = false, lightTouch = false, utilities = false, defence = false } = contract;
  const works = contract.subject === "works";
  const fits = new Set<ThresholdRow>();
  const add = (row: ThresholdRow, when: boolean) => when && fits.add(row);
  const none = (...rows: ThresholdRow[]) => rows.every((row) => !fits.has(row));
  add(1, defence && works);
  add(2, defence && concession);
  add(4, utilities && works);
  add(5, utilities && lightTouch);
  add(7, lightTouch && concession);
  add(8, lightTouch && none(5, 7));
  add(3, defence && none(1, 2, 8));
  add(6, utilities && none(3, 4, 5));
  add(9, concession && none(2, 6, 7));
  add(10, works && none(1, 4, 9));
  add(11, contract.authority === "central" && fits.size === 0);
  add(12, contract.authority === "sub-central" && fits.size === 0);
  return [...fits].sort((one, other) => one - other);
}

/** Whether the buyer is a contracting authority for the contract at all (s.2(1)). */
export function isContractingAuthorityFor({ authority, utilities = false }: ContractDescription): boolean {
  return authority === "central" || authority === "sub-central" || utilities;
}
