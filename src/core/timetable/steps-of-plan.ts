import type { BankHolidays } from "../rules/bank-holidays.ts";
import { addDays } from "../rules/calendar-date.ts";
import { type Provision, section } from "../rules/result.ts";
import { minimumStandstill, type StandstillExemption, standstill } from "../rules/standstill.ts";
import { type Estimated, estimate } from "./estimates.ts";
import {
  hasSelection,
  hasTenderNotice,
  type PlannedPeriod,
  participationOf,
  tenderingOf,
} from "./periods-of-plan.ts";
import type { Plan } from "./plan.ts";
import type { Step } from "./step.ts";

/** The stages from the first notice or invitation to the signature, in order. */
export function stepsOf(plan: Plan, calendar: BankHolidays): Step[] {
  return [...responseSteps(plan), ...decisionSteps(plan), ...awardSteps(plan, calendar)];
}

/** Until suppliers have answered. */
function responseSteps(plan: Plan): Step[] {
  if (plan.procedure === "direct-award") return [];
  if (plan.procedure === "framework-call-off")
    return [estimated(plan, "tenderDays", "tender-deadline", "Mini-competition responses due")];
  const tender = period(plan, "tenderDays", tenderingOf(plan), "tender-deadline", "Tenders due", "54(4)");
  if (!hasSelection(plan)) return [tender];
  return [
    period(
      plan,
      "participationDays",
      participationOf(plan),
      "requests-deadline",
      "Requests to participate due",
      "54(3)",
    ),
    estimated(plan, "selectionWeeks", "invitation", "Suppliers selected and invited to tender"),
    tender,
  ];
}

function decisionSteps(plan: Plan): Step[] {
  const assessed =
    plan.procedure === "direct-award" ? "Supplier's offer assessed" : "Assessment of tenders finished";
  return [
    estimated(plan, "assessmentWeeks", "assessed", assessed),
    estimated(plan, "approvalWeeks", "approved", "Award approved"),
  ];
}

function awardSteps(plan: Plan, calendar: BankHolidays): Step[] {
  const summaries = {
    key: "assessment-summaries",
    name: "Assessment summaries sent to suppliers",
    basis: "law",
    words: "By law: before the contract award notice",
    provision: section("50(3)"),
    earliest: (before) => before,
  } satisfies Step;
  const notice = {
    key: "award-notice",
    name: "Contract award notice (UK6) published",
    basis: "law",
    words: "By law: before the contract is signed",
    provision: section("50(1)"),
    earliest: (before) => before,
  } satisfies Step;
  return [...(hasTenderNotice(plan) ? [summaries] : []), notice, signature(plan, calendar)];
}

/** Why the plan needs no mandatory standstill, if it needs none. */
export function exemptionOf({ procedure, lightTouch, urgent }: Plan): StandstillExemption | undefined {
  if (lightTouch) return "light-touch";
  if (procedure === "framework-call-off") return "framework-call-off";
  if (procedure === "dynamic-market") return "dynamic-market";
  return procedure === "direct-award" && urgent ? "urgency" : undefined;
}

/** Where each exemption stands. */
const exemptRules: Readonly<Record<StandstillExemption, string>> = {
  urgency: "51(3)(a)",
  "life-protection": "51(3)(b)",
  "private-utility-direct-award": "51(3)(c)",
  "framework-call-off": "51(3)(d)",
  "dynamic-market": "51(3)(e)",
  "light-touch": "51(3)(f)",
};

function signature(plan: Plan, calendar: BankHolidays): Step {
  const common = { key: "signature", name: "Contract signed" };
  const exemption = exemptionOf(plan);
  if (exemption)
    return {
      ...common,
      basis: "law",
      words: "No mandatory standstill",
      provision: section(exemptRules[exemption]),
      earliest: (before) => addDays(before, 1),
    };
  return {
    ...common,
    basis: "law",
    words: `Legal minimum: the day after ${minimumStandstill} working days`,
    provision: section("51(1)"),
    earliest: (before) => {
      const { value } = standstill({ published: before }, calendar);
      return "earliestEntry" in value ? value.earliestEntry : addDays(before, 1);
    },
  };
}

function estimated(plan: Plan, name: Estimated, key: string, label: string): Step {
  const { days, words } = estimate(plan, name);
  return { key, name: label, basis: "estimate", words, earliest: (before) => addDays(before, days) };
}

/** A period with a legal minimum: the planner's own days where they are more. */
function period(
  plan: Plan,
  name: "tenderDays" | "participationDays",
  { minimum }: PlannedPeriod,
  key: string,
  label: string,
  rule: string,
): Step {
  const provision: Provision = section(rule);
  const given = plan[name];
  if (minimum === 0) {
    const { days, words } = estimate(plan, name);
    const said = `${words}. No legal minimum`;
    return {
      key,
      name: label,
      basis: "estimate",
      words: said,
      provision,
      earliest: (before) => addDays(before, days),
    };
  }
  const days = given ?? minimum;
  const law = `Legal minimum: ${minimum} days`;
  return {
    key,
    name: label,
    basis: days > minimum ? "estimate" : "law",
    words: days > minimum ? `Your choice: ${days} days. ${law}` : law,
    provision,
    earliest: (before) => addDays(before, days),
  };
}
