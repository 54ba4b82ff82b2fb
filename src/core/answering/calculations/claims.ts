import { formatDate } from "../../rules/calendar-date.ts";
import { claimTimeLimit, setAsideLongStop } from "../../rules/claims.ts";
import type { Calculation } from "./asked.ts";
import { heldAgainst } from "./deadline-case.ts";
import { dateOf } from "./event-dates.ts";
import { asksWhen } from "./wish.ts";
import { worked } from "./worked.ts";

const topic =
  "claims?|challeng(?:e|es|ed|ing)|(?:bring|issue|start) (?:an )?action|litigat\\w+|proceedings|legal action|sue|court|limitation|set(?: it| them)?[ -]?aside|judicial";
/** The last day for a supplier's claim, from the day it knew. */
export const claimLimit: Calculation = (asked) => {
  if (!asksWhen(asked, topic)) return undefined;
  const known = dateOf(["knowledge", "breach"], asked);
  if (!known) return longStop(asked);
  const { value, steps, provision, caveats } = claimTimeLimit({ knew: known.date });
  const common = { kind: "claim", provisions: provision, assumed: known.assumed } as const;
  if (value.status === "not-held") return worked({ ...common, result: value.reason });
  return worked({
    ...common,
    result: [
      `if the supplier first knew, or ought to have known, on ${formatDate(known.date)}, it must start proceedings by the end of ${formatDate(value.lastDay)}.`,
      ...heldAgainst(value.lastDay, known, asked),
    ].join(" "),
    steps: steps.slice(0, 2).map((step) => step.replace(/\.$/, "")),
    caveats,
  });
};

/** From the contract alone only the six months of a claim to set it aside can be counted. */
const longStop: Calculation = (asked) => {
  const isOfSetAside =
    /\bset(?: it| them)?[ -]?aside\b|\b(?:6|six)[ -]months?\b|\bno (?:contract details notice|uk ?7)\b|\bmodif/i.test(
      asked.text,
    );
  const date = isOfSetAside ? dateOf(["signing", "modification"], asked) : undefined;
  if (!date) return undefined;
  const { value, provision, caveats } = setAsideLongStop(date.date);
  return worked({
    kind: "claim",
    result: `if the contract was entered into or modified on ${formatDate(date.date)}, the 6 months for a claim to set it aside end on ${formatDate(value)}.`,
    assumed: date.assumed,
    caveats,
    provisions: provision,
  });
};
