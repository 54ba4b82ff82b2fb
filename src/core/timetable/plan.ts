import { z } from "zod";
import { isIsoDate } from "../rules/calendar-date.ts";
import { regimeStart } from "../rules/regime.ts";

/** The ways to award a contract that can be planned, with how each is said. */
export const procedures = {
  open: "Open procedure",
  flexible: "Competitive flexible procedure",
  "dynamic-market": "Award under a dynamic market",
  "framework-call-off": "Mini-competition under a framework",
  "direct-award": "Direct award",
} as const;
export type Procedure = keyof typeof procedures;
export const procedureNames = Object.keys(procedures) as Procedure[];

const mostWeeks = 104;
const mostDays = 365;

const date = z
  .string()
  .trim()
  .refine(isIsoDate, "Give a date like 2027-04-01")
  .refine((day) => day >= regimeStart && day < "2100", "Give a date between 24 February 2025 and 2099");
const weeks = z.coerce
  .number("Give a whole number of weeks")
  .int("Give a whole number of weeks")
  .min(0, "Give 0 weeks or more")
  .max(mostWeeks, `Give ${mostWeeks} weeks or fewer`);
const days = z.coerce
  .number("Give a whole number of days")
  .int("Give a whole number of days")
  .min(1, "Give 1 day or more")
  .max(mostDays, `Give ${mostDays} days or fewer`);

/** Nothing that would break out of a line, a file or a calendar entry. */
const title = z
  .string()
  .trim()
  .max(100, "Keep the title under 100 characters")
  .transform((text) => text.replace(/\p{Cc}+/gu, " "));

/** What a procurement's timetable is worked out from. What is left out does not apply, or is estimated. */
export const planFields = z.object({
  procedure: z.enum(procedureNames, "Choose a procedure"),
  /** The day on which work starts. */
  start: date.optional(),
  /** The day on which the contract must start. */
  end: date.optional(),
  title: title.optional(),
  marketEngagementWeeks: weeks.optional(),
  preparationWeeks: weeks.optional(),
  selectionWeeks: weeks.optional(),
  assessmentWeeks: weeks.optional(),
  approvalWeeks: weeks.optional(),
  mobilisationWeeks: weeks.optional(),
  /** Days for requests to participate, where more than the minimum. */
  participationDays: days.optional(),
  /** Days for tenders, where more than the minimum. */
  tenderDays: days.optional(),
  plannedNotice: z.boolean().optional(),
  electronic: z.boolean().optional(),
  documentsWithNotice: z.boolean().optional(),
  lightTouch: z.boolean().optional(),
  utilities: z.boolean().optional(),
  urgent: z.boolean().optional(),
  authority: z.enum(["central", "sub-central"], "Choose central or sub-central").optional(),
});

export const planMessages = {
  neither: "Give the day on which work starts, or the day on which the contract must start",
  both: "Give a start date or an end date, not both",
} as const;

/** A plan that can be worked out: with one of the two dates. */
export const planSchema = planFields.superRefine(({ start, end }, context) => {
  if ((start === undefined) === (end === undefined))
    context.addIssue({
      code: "custom",
      path: ["start"],
      message: start === undefined ? planMessages.neither : planMessages.both,
    });
});
export type Plan = z.infer<typeof planSchema>;
