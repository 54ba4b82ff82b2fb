import { formatDate } from "../../rules/calendar-date.ts";
import {
  isQualifyingNotice,
  plannedNoticeWindow,
  tenderNoticeWindow,
} from "../../rules/planned-procurement.ts";
import type { Asked, Calculation } from "./asked.ts";
import { lowerFirst } from "./deadline-case.ts";
import { dateOf } from "./event-dates.ts";
import type { SettledDate } from "./tense.ts";
import { asksWhen } from "./wish.ts";
import { worked } from "./worked.ts";

const mentions = /\bplanned procurement notice|\buk ?3\b|\bpqn\b|\bprior information notice\b/i;

/** The day of a planned procurement notice that the question names. */
export function plannedNoticeDate(asked: Asked): SettledDate | undefined {
  return mentions.test(asked.text) ? dateOf("planned-notice", asked) : undefined;
}

/** Whether a planned procurement notice qualifies, or between which days one of the two notices must come. */
export const plannedNotice: Calculation = (asked) => {
  if (!mentions.test(asked.text)) return undefined;
  const published = dateOf("planned-notice", asked);
  const tendered = dateOf("tender-notice", asked);
  const kind = "notice-deadline";
  if (published && tendered) {
    if (
      !/\bqualif|\bshorten|\breduc|\bcount\b|\benough\b|\b10[ -]days?\b|\bin time\b|\btoo (?:late|early|soon)\b/i.test(
        asked.text,
      )
    )
      return undefined;
    const { steps, provision, caveats } = isQualifyingNotice(published.date, tendered.date);
    const assumed = [...new Set([...published.assumed, ...tendered.assumed])];
    return worked({
      kind,
      result: lowerFirst(steps.at(-1) ?? ""),
      steps: steps.slice(0, -1),
      assumed,
      caveats,
      provisions: provision,
    });
  }
  if (published && asksWhen(asked, "tender|uk ?4|itt|qualif|market")) {
    const { value, provision, caveats } = tenderNoticeWindow(published.date);
    const result =
      value.status === "not-held"
        ? value.reason
        : `a planned procurement notice (UK3) published on ${formatDate(published.date)} qualifies for a tender notice (UK4) published from ${formatDate(value.first)} to ${formatDate(value.last)}. The tendering period may then be as short as 10 days.`;
    return worked({ kind, result, assumed: published.assumed, caveats, provisions: provision });
  }
  if (tendered && asksWhen(asked, "planned procurement notice|uk ?3|pqn|prior information|qualif")) {
    const { value, provision, caveats } = plannedNoticeWindow(tendered.date);
    const result =
      value.status === "not-held"
        ? value.reason
        : `for a tender notice (UK4) published on ${formatDate(tendered.date)}, a planned procurement notice (UK3) qualifies if it is published from ${formatDate(value.first)} to ${formatDate(value.last)}.`;
    return worked({ kind, result, assumed: tendered.assumed, caveats, provisions: provision });
  }
  return undefined;
};
