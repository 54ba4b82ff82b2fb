import { type PeriodFinding, participationPeriod, tenderingPeriod } from "../rules/periods.ts";
import type { RuleResult } from "../rules/result.ts";
import type { Plan } from "./plan.ts";

/** A period for suppliers to answer in, with the least that the law allows. */
export interface PlannedPeriod {
  /** Days; 0 where the law sets no minimum. */
  readonly minimum: number;
  readonly rule: RuleResult<PeriodFinding>;
}

/** The shortest participation period of a plan (s.54(3)). */
export function participationOf({ lightTouch = false, urgent = false }: Plan): PlannedPeriod {
  return planned(participationPeriod({ lightTouch, urgency: urgent }));
}

/**
 * The shortest tendering period of a plan (s.54(4)). Where the kind of authority is not told, the longer period of a
 * central government authority is taken.
 */
export function tenderingOf(plan: Plan): PlannedPeriod {
  const { electronic = false, documentsWithNotice = false, lightTouch = false, utilities = false } = plan;
  return planned(
    tenderingPeriod({
      ...{ electronic, documentsWithNotice, lightTouch },
      centralGovernment: plan.authority !== "sub-central",
      utilitiesContract: utilities,
      urgency: plan.urgent ?? false,
      dynamicMarket: plan.procedure === "dynamic-market",
      preselectedSuppliersOnly: plan.procedure === "flexible",
      qualifyingPlannedProcurementNotice: plan.plannedNotice ?? false,
    }),
  );
}

function planned(rule: RuleResult<PeriodFinding>): PlannedPeriod {
  return { minimum: rule.value.status === "minimum" ? rule.value.days : 0, rule };
}

/** Whether suppliers are chosen before they are invited to tender. */
export function hasSelection({ procedure }: Plan): boolean {
  return procedure === "flexible";
}

/** Whether the procedure is a competitive tendering procedure, with a tender notice and the periods of s.54. */
export function hasTenderNotice({ procedure }: Plan): boolean {
  return procedure === "open" || procedure === "flexible" || procedure === "dynamic-market";
}

/** Why the days that the planner gave are too few, if they are. */
export function tooFewDays(plan: Plan): string | undefined {
  if (!hasTenderNotice(plan)) return undefined;
  const periods = [
    { name: "tendering", given: plan.tenderDays, minimum: tenderingOf(plan).minimum },
    ...(hasSelection(plan)
      ? [{ name: "participation", given: plan.participationDays, minimum: participationOf(plan).minimum }]
      : []),
  ];
  const short = periods.find(({ given, minimum }) => given !== undefined && given < minimum);
  return (
    short &&
    `The ${short.name} period must be at least ${short.minimum} days here (section 54). You gave ${short.given}. Give ${short.minimum} days or more.`
  );
}
