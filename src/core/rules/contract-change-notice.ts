import { exceeds, type Modification, requireUsable, shareOf, smallValueChange } from "./modification.ts";
import { type RuleResult, section } from "./result.ts";

/** Whether a contract change notice must be published before a contract is modified, and why. */
export interface ChangeNoticeFinding {
  readonly required: boolean;
  readonly reason: string;
}

/**
 * Whether a contract change notice is needed (s.75). `withEarlier` is the change taken together with an
 * earlier one it could reasonably have been made with (s.75(4)). Throws RangeError when the value or term is
 * not more than 0.
 */
export function contractChangeNotice(
  change: Modification,
  withEarlier?: Modification,
): RuleResult<ChangeNoticeFinding> {
  requireUsable(change);
  const outside = outsideSection75(change);
  const value = outside ? { required: false, reason: outside } : decide(change, withEarlier);
  return {
    value,
    inputs: [
      { name: "Change in value", value: shareOf(change.valueChange, change.estimatedValue) },
      { name: "Change in term", value: shareOf(change.termChange, change.maximumTerm) },
    ],
    steps: [
      value.reason,
      value.required ? "A contract change notice is needed first." : "No contract change notice is needed.",
    ],
    provision: [section("75(1)"), section("75(2)"), section("75(6)")],
    caveats: outside ? [] : caveatsOf(change),
  };
}

function decide(change: Modification, withEarlier?: Modification): ChangeNoticeFinding {
  if (change.ground === "corporate-restructuring") {
    return { required: true, reason: "A novation or assignment on restructuring needs one (s.75(2))." };
  }
  const small = smallEnough(change);
  if (small === undefined) {
    return { required: true, reason: "Neither the value nor the term changes by a small amount (s.75(2))." };
  }
  if (withEarlier && smallEnough(withEarlier) === undefined) {
    return { required: true, reason: "Taken with the earlier change it is not small (s.75(4) and (5))." };
  }
  return { required: false, reason: small };
}

/** No change at all is not read as a change of a small amount. */
function smallEnough(change: Modification): string | undefined {
  const { valueChange, estimatedValue, termChange, maximumTerm } = change;
  const percent = smallValueChange(change);
  if (valueChange !== 0 && !exceeds(valueChange, percent, estimatedValue)) {
    return `The value changes by ${shareOf(valueChange, estimatedValue)}, which is ${percent}% or less (s.75(2)(a)).`;
  }
  if (termChange !== 0 && !exceeds(termChange, 10, maximumTerm)) {
    return `The term changes by ${shareOf(termChange, maximumTerm)}, which is 10% or less (s.75(2)(b)).`;
  }
  return undefined;
}

function outsideSection75(change: Modification): string | undefined {
  const defence = change.defenceAndSecurity || change.defenceAuthority;
  if (defence) return "Section 75 does not apply to a defence and security contract (s.75(6)(a)).";
  if (change.lightTouch) return "Section 75 does not apply to a light touch contract (s.75(6)(b)).";
  if (change.privateUtility) return "Section 75 does not apply to a private utility (s.75(6)(c)).";
  if (change.northernIreland) return "Section 75 does not apply to Northern Ireland procurement (s.75(6)).";
  return undefined;
}

function caveatsOf(change: Modification): string[] {
  const valueOver = exceeds(change.valueChange, smallValueChange(change), change.estimatedValue);
  const termOver = exceeds(change.termChange, 10, change.maximumTerm);
  const oneOver = valueOver !== termOver && change.valueChange !== 0 && change.termChange !== 0;
  return [
    ...(oneOver
      ? ["One change is small and the other is not. The Act asks for one “or” the other. Consider a notice."]
      : []),
    ...(change.valueChange === 0 && change.termChange === 0
      ? ["Neither changes. The Act does not deal with this."]
      : []),
    "Take an earlier change together with this one if they could reasonably have been made as one (s.75(4)).",
  ];
}
