/** A change to a contract, with the facts that its rules turn on. What is left out does not apply. */
export interface Modification {
  /** What the contract is for. */
  readonly subject: "goods" | "services" | "works";
  /** Estimated value before the change, in pounds including VAT. More than 0. */
  readonly estimatedValue: number;
  /** The change in estimated value, in pounds; negative for a decrease. */
  readonly valueChange: number;
  /** The maximum term provided for on award. Any unit, the same as `termChange`. More than 0. */
  readonly maximumTerm: number;
  /** The change in term; negative for a shorter one. */
  readonly termChange: number;
  /** It would materially change the scope: goods, services or works of a kind not already provided for (s.74(5)). */
  readonly changesScope: boolean;
  /** It would materially change the economic balance in favour of the supplier. */
  readonly favoursSupplier: boolean;
  /** The threshold amount for the type of contract, in pounds. See thresholds.ts. */
  readonly threshold: number;
  /** Value already added by earlier below-threshold modifications, in pounds. */
  readonly earlierBelowThreshold?: number;
  /** The ground in Schedule 8 that is relied on. */
  readonly ground?: PermittedGround;
  readonly changesSupplier?: boolean;
  readonly lightTouch?: boolean;
  readonly utilities?: boolean;
  readonly defenceAndSecurity?: boolean;
  /** A defence and security contract that was awarded by a defence authority (s.7(4)). */
  readonly defenceAuthority?: boolean;
  /** Awarded by a private utility. */
  readonly privateUtility?: boolean;
  /** Awarded by a transferred Northern Ireland authority, or under an arrangement of one. */
  readonly northernIreland?: boolean;
}

/** The grounds of Schedule 8. */
export type PermittedGround =
  | "provided-for"
  | "urgency"
  | "unforeseeable"
  | "known-risk"
  | "additional-supply"
  | "corporate-restructuring"
  | "defence-technology"
  | "defence-continuity";

/** A change as a share of a whole, in per cent, its sign dropped, for showing; compare with `exceeds`. */
export function shareOf(change: number, whole: number): string {
  return `${Number(((Math.abs(change) / whole) * 100).toFixed(2))}%`;
}

/** Whether a change, up or down, is more than a number of per cent of a whole. */
export function exceeds(change: number, percent: number, whole: number): boolean {
  return Math.abs(change) * 100 > percent * whole;
}

/** Throws RangeError when a value or term cannot be a base for percentages. */
export function requireUsable({ estimatedValue, maximumTerm, valueChange, termChange }: Modification): void {
  if (!(estimatedValue > 0)) throw new RangeError("The estimated value must be more than 0.");
  if (!(maximumTerm > 0)) throw new RangeError("The maximum term must be more than 0.");
  if (!Number.isFinite(valueChange) || !Number.isFinite(termChange)) {
    throw new RangeError("The changes in value and term must be numbers.");
  }
}

/** The change in value, in per cent, that is still small: 10, or 15 for works (ss.74(4)(a), 75(2)(a)). */
export function smallValueChange({ subject }: Modification): number {
  return subject === "works" ? 15 : 10;
}
