import { exceeds, type Modification, requireUsable, shareOf, smallValueChange } from "./modification.ts";
import { pounds } from "./money.ts";
import { checkGround, type GroundFinding } from "./permitted-grounds.ts";
import { type RuleInput, type RuleResult, section } from "./result.ts";

/** A way in which s.74 lets a contract be modified. */
export type ModificationRoute = "light-touch" | "permitted" | "not-substantial" | "below-threshold";

/** Whether a contract may be modified, and by which routes. */
export interface ModificationFinding {
  readonly allowed: boolean;
  readonly routes: readonly ModificationRoute[];
  /** A substantial modification (s.74(3)). */
  readonly substantial: boolean;
}

interface Test {
  readonly met: boolean;
  readonly steps: readonly string[];
}

/**
 * Whether a public contract may be modified (s.74, Sch.8). Throws RangeError when the value or the term is
 * not more than 0.
 */
export function assessModification(change: Modification): RuleResult<ModificationFinding> {
  requireUsable(change);
  const substantial = substantialTest(change);
  const ground = change.ground && checkGround(change.ground, change);
  const belowThreshold = belowThresholdTest(change, !substantial.met || ground?.fits === true);
  const routes = routesOf(change, substantial, ground, belowThreshold);
  const before = [...(change.lightTouch ? [lightTouchStep] : []), ...(ground ? [ground.step] : [])];
  const steps = [...before, ...substantial.steps, ...belowThreshold.steps];
  const common = {
    inputs: inputsOf(change),
    provision: [section("74"), ...(ground ? [ground.provision] : [])],
    caveats: [...(ground ? [ground.conditions] : []), judgementCaveat, splitCaveat],
  };
  const value = { allowed: routes.length > 0, routes, substantial: substantial.met };
  const sameSupplier = !change.changesSupplier || change.ground === "corporate-restructuring";
  if (sameSupplier) return { ...common, value, steps };
  return { ...common, value: { ...value, allowed: false, routes: [] }, steps: [...steps, sameSupplierStep] };
}

function routesOf(
  change: Modification,
  substantial: Test,
  ground: GroundFinding | undefined,
  belowThreshold: Test,
): ModificationRoute[] {
  return [
    ...(change.lightTouch ? (["light-touch"] as const) : []),
    ...(ground?.fits ? (["permitted"] as const) : []),
    ...(substantial.met ? [] : (["not-substantial"] as const)),
    ...(belowThreshold.met ? (["below-threshold"] as const) : []),
  ];
}

function substantialTest({ termChange, maximumTerm, changesScope, favoursSupplier }: Modification): Test {
  const longer = exceeds(termChange, 10, maximumTerm);
  const share = shareOf(termChange, maximumTerm);
  const met = longer || changesScope || favoursSupplier;
  const steps = [
    `The term changes by ${share}, ${longer ? "more than" : "not more than"} 10% of the maximum term on award (s.74(3)(a)).`,
    ...(changesScope ? ["It would materially change the scope (s.74(3)(b))."] : []),
    ...(favoursSupplier
      ? ["It would materially shift the economic balance to the supplier (s.74(3)(c))."]
      : []),
    met ? "It is a substantial modification." : "It is not a substantial modification.",
  ];
  return { met, steps };
}

function belowThresholdTest(change: Modification, otherwiseAllowed: boolean): Test {
  if (otherwiseAllowed) return { met: false, steps: [] };
  const { valueChange, estimatedValue, earlierBelowThreshold = 0, threshold } = change;
  const percent = smallValueChange(change);
  const large = exceeds(valueChange, percent, estimatedValue);
  const aggregate = earlierBelowThreshold + valueChange;
  const under = aggregate < threshold;
  const met = !large && under && !change.changesScope;
  const steps = [
    `The value changes by ${shareOf(valueChange, estimatedValue)}, ${large ? "more than" : "not more than"} ${percent}% (s.74(4)(a)).`,
    `Below-threshold modifications add up to ${pounds(aggregate)}, ${under ? "less than" : "not less than"} the threshold of ${pounds(threshold)} (s.74(4)(b)).`,
    met ? "It is a below-threshold modification." : "It is not a below-threshold modification.",
  ];
  return { met, steps };
}

function inputsOf(change: Modification): RuleInput[] {
  return [
    { name: "Contract", value: change.subject },
    { name: "Estimated value including VAT", value: pounds(change.estimatedValue) },
    { name: "Change in value", value: pounds(change.valueChange) },
    { name: "Change in term", value: `${change.termChange} of ${change.maximumTerm}` },
    ...(change.ground ? [{ name: "Ground relied on", value: change.ground.replaceAll("-", " ") }] : []),
  ];
}

const lightTouchStep = "A light touch contract may be modified freely (s.74(2)).";
const sameSupplierStep =
  "The supplier may be changed only on a corporate restructuring (s.74(9), Sch.8 para 9).";
const judgementCaveat =
  "Whether a change of scope or of economic balance is material is a matter of judgement.";
const splitCaveat =
  "A change that could reasonably have been made with another counts together with it, if the two would not be allowed as one (s.74(7) and (8)).";
