import type { Aligned } from "../align.ts";
import type { Claim } from "../claim.ts";
import type { Evidence } from "../evidence.ts";
import type { Fault, FindAlike, ProofFault } from "../proof.ts";

/** A point and all that it is held against. */
export interface Case {
  readonly claim: Claim;
  readonly evidence: Evidence;
  /** The point's propositions, each with the nearest of the evidence. */
  readonly aligned: readonly Aligned[];
  readonly alike?: FindAlike;
}

/** Finds one kind of fault in a point, or none. */
export type Rule = (held: Case) => Fault | undefined;

export function fault(because: ProofFault, detail: string): Fault {
  return { because, detail };
}

/** The first fault that a check finds in a list of things. */
export function firstFault<T>(list: Iterable<T>, check: (each: T) => Fault | undefined): Fault | undefined {
  for (const each of list) {
    const found = check(each);
    if (found) return found;
  }
  return undefined;
}
