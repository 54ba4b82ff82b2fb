import { exceeds, type Modification, type PermittedGround, shareOf } from "./modification.ts";
import { type Provision, schedule } from "./result.ts";

interface Ground {
  readonly paragraph: string;
  /** What must be true, as a check for the reader. */
  readonly conditions: string;
  /** The estimated value may not go up by more than 50%, save in a utilities contract. */
  readonly capped?: true;
  readonly defenceAuthorityOnly?: true;
}

const GROUNDS: Readonly<Record<PermittedGround, Ground>> = {
  "provided-for": {
    paragraph: "1",
    conditions:
      "The contract as awarded and its tender or transparency notice must provide for the change unambiguously, and the overall nature of the contract must stay the same.",
  },
  urgency: {
    paragraph: "2",
    conditions:
      "The purpose must be one that could be met by a direct award for extreme urgency (Sch.5 para 13) or under regulations to protect life (s.42).",
  },
  unforeseeable: {
    paragraph: "4",
    conditions:
      "The authority could not reasonably have foreseen the circumstances before award, and the overall nature of the contract must stay the same.",
    capped: true,
  },
  "known-risk": {
    paragraph: "5",
    conditions:
      "The risk must be named in the tender or transparency notice, have arisen through no act of either party, and stop the contract being performed satisfactorily. The change must go no further than needed, and a new award must not be in the public interest. Leave the risk itself out when you estimate the value.",
    capped: true,
  },
  "additional-supply": {
    paragraph: "8",
    conditions:
      "A different supplier would bring difference or incompatibility, with disproportionate difficulty or significant inconvenience, and a substantial duplication of costs.",
    capped: true,
  },
  "corporate-restructuring": {
    paragraph: "9",
    conditions:
      "The novation or assignment must be required by a corporate restructuring or similar, and the new supplier must not be an excluded supplier.",
  },
  "defence-technology": {
    paragraph: "10",
    conditions:
      "The change must be needed to use developments in technology or to guard against their effects.",
    defenceAuthorityOnly: true,
  },
  "defence-continuity": {
    paragraph: "11",
    conditions: "Continuous supply must be needed for the Armed Forces, and the change needed to secure it.",
    defenceAuthorityOnly: true,
  },
};

/** What checking a ground of Schedule 8 found. */
export interface GroundFinding {
  /** The figures fit. The conditions, which need judgement, are in `conditions`. */
  readonly fits: boolean;
  readonly step: string;
  readonly conditions: string;
  readonly provision: Provision;
}

/** Checks the figures of a ground: the 50% cap (Sch.8 paras 4, 5 and 8) and for whom it is. */
export function checkGround(ground: PermittedGround, change: Modification): GroundFinding {
  const { paragraph, conditions, capped, defenceAuthorityOnly } = GROUNDS[ground];
  const common = { conditions, provision: schedule("8", paragraph) };
  if (defenceAuthorityOnly && !change.defenceAuthority) {
    return {
      ...common,
      fits: false,
      step: `Sch.8 para ${paragraph} is for defence authority contracts only.`,
    };
  }
  if (!capped) return { ...common, fits: true, step: `Sch.8 para ${paragraph} sets no limit on value.` };
  if (change.utilities) {
    return {
      ...common,
      fits: true,
      step: `The 50% cap in Sch.8 para ${paragraph} does not bind a utilities contract.`,
    };
  }
  if (change.valueChange <= 0) return { ...common, fits: true, step: "The value does not go up." };
  const over = exceeds(change.valueChange, 50, change.estimatedValue);
  const share = shareOf(change.valueChange, change.estimatedValue);
  const words = over ? "more than the cap of 50%" : "within the cap of 50%";
  return {
    ...common,
    fits: !over,
    step: `The value goes up by ${share}, ${words} in Sch.8 para ${paragraph}.`,
  };
}
