import { z } from "zod";
import type { FormDesign, FormValues } from "../form.ts";
import { tooFewDays } from "../timetable/periods-of-plan.ts";
import { type Plan, planSchema, procedureNames, procedures } from "../timetable/plan.ts";

/** What applies to a procurement: fields of a plan that are ticked together. */
const circumstances = {
  electronic: "Tenders may be submitted electronically",
  documentsWithNotice: "All tender documents are provided with the tender notice",
  plannedNotice: "A planned procurement notice (UK3) is published first",
  lightTouch: "Light touch contract",
  utilities: "Utilities contract",
  urgent: "State of urgency",
} as const satisfies Partial<Record<keyof Plan, string>>;
type Circumstance = keyof typeof circumstances;
const circumstanceNames = Object.keys(circumstances) as Circumstance[];

const amounts = [
  ["marketEngagementWeeks", "Weeks of market engagement"],
  ["preparationWeeks", "Weeks to prepare the tender documents"],
  ["selectionWeeks", "Weeks to select suppliers (flexible procedure)"],
  ["assessmentWeeks", "Weeks to assess tenders"],
  ["approvalWeeks", "Weeks to approve the award"],
  ["mobilisationWeeks", "Weeks from signing to the start of the contract"],
  ["participationDays", "Days for requests to participate (flexible procedure)"],
  ["tenderDays", "Days for tenders"],
] as const satisfies readonly (readonly [keyof Plan, string])[];

/** The form of a plan, filled in with what is known. */
export function timetableForm(plan: Partial<Plan>): FormDesign {
  return {
    title: "Plan a procurement",
    intro: "The law sets some of the days. The others are your estimates.",
    submitLabel: "Work out the timetable",
    values: valuesOf(plan),
    steps: [
      {
        title: "The procurement",
        fields: [
          { kind: "text", name: "title", label: "Title (optional)", maxLength: 100 },
          {
            ...{ kind: "choice", name: "procedure", label: "Procedure", required: true },
            options: procedureNames.map((value) => ({ value, label: procedures[value] })),
          },
          {
            kind: "date",
            name: "start",
            label: "Day on which work starts",
            hint: "Give this day or the next, not both",
          },
          { kind: "date", name: "end", label: "Day on which the contract must start" },
        ],
      },
      {
        title: "What applies",
        fields: [
          {
            ...{ kind: "choices", name: "circumstances", label: "Choose all that apply" },
            options: circumstanceNames.map((value) => ({ value, label: circumstances[value] })),
          },
          {
            ...{ kind: "choice", name: "authority", label: "Kind of authority (optional)" },
            options: [
              { value: "central", label: "Central government" },
              { value: "sub-central", label: "Not central government, such as a council" },
            ],
          },
        ],
      },
      {
        title: "Your estimates (optional)",
        fields: amounts.map(([name, label]) => ({ kind: "number", name, label, ...hintFor(name) })),
      },
    ],
  };
}

function hintFor(name: (typeof amounts)[number][0]): { hint: string } | undefined {
  return name.endsWith("Days") ? { hint: "Leave empty for the legal minimum" } : undefined;
}

/** A plan as the values of its form. */
function valuesOf(plan: Partial<Plan>): FormValues {
  const texts = (["title", "procedure", "start", "end", "authority"] as const).flatMap((name) => {
    const value = plan[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const numbers = amounts.flatMap(([name]) => {
    const value = plan[name];
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const chosen = circumstanceNames.filter((name) => plan[name]);
  return {
    ...Object.fromEntries([...texts, ...numbers]),
    ...(chosen.length > 0 && { circumstances: chosen }),
  };
}

/** Reads the form. Days below a legal minimum are a fault of their field. */
export const timetableValues: z.ZodType<Plan> = z.preprocess(
  planOf,
  planSchema.superRefine((plan, context) => {
    const reason = tooFewDays(plan);
    if (!reason) return;
    const field = reason.includes("participation") ? "participationDays" : "tenderDays";
    context.addIssue({ code: "custom", path: [field], message: reason });
  }),
);

/** The values of the form as fields of a plan: what was left empty is not there. */
function planOf(values: unknown): unknown {
  if (typeof values !== "object" || values === null) return values;
  const { circumstances: chosen, ...others } = values as Record<string, unknown>;
  const filled = Object.entries(others).filter(
    ([, value]) => typeof value !== "string" || value.trim() !== "",
  );
  const ticked = (Array.isArray(chosen) ? chosen : [chosen]).filter((name) =>
    circumstanceNames.includes(name),
  );
  return { ...Object.fromEntries(filled), ...Object.fromEntries(ticked.map((name) => [name, true])) };
}
