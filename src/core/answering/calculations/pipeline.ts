import { dateParts, formatDate, isoDate } from "../../rules/calendar-date.ts";
import { pounds } from "../../rules/money.ts";
import { pipelineNotice } from "../../rules/reporting-deadlines.ts";
import type { Asked, Calculation } from "./asked.ts";
import { isNorthernIrish } from "./nation-law.ts";
import { worked } from "./worked.ts";

const spending =
  /\b(?:spend(?:s|ing)?|spent|pay(?:s|ing|ments?)?|outgoings|expenditure|budget|turnover|buy(?:s|ing)?)\b/i;
const due =
  /\b(?:due|deadline|by when|when must|when do (?:we|i) (?:have to |need to )?publish|when should|last (?:day|date)|latest|what date|which date)\b/i;

const ofContents = /\bwho\b|\bwhich (?:bodies|authorities|contracts|organisations)\b|\bwhat (?:goes|must)\b/i;

/** Whether a pipeline notice is due by what the authority spends, and when. */
export const pipelineDate: Calculation = (asked) => {
  if (!/\bpipeline\b|\buk ?1\b/i.test(asked.text) || isNorthernIrish(asked)) return undefined;
  const spend = spendIn(asked);
  const isOfDate =
    due.test(asked.text) &&
    !ofContents.test(asked.text) &&
    /\bpipeline notice|\buk ?1\b|\bpublish/i.test(asked.text);
  if (spend === undefined && (!isOfDate || asked.amounts.length > 0)) return undefined;
  const year = yearIn(asked);
  const { value, steps, provision, caveats } = pipelineNotice(year, spend);
  const common = { kind: "notice-deadline", provisions: provision } as const;
  if (value.status === "not-held") return worked({ ...common, result: value.reason });
  if (value.status === "not-required")
    return worked({
      ...common,
      result: `no pipeline notice (UK1) is due. ${value.reason}`,
      caveats: vatNote,
    });
  const why = spend === undefined ? "" : `${pounds(spend)} is more than £100 million. `;
  return worked({
    ...common,
    result: `${why}${why ? "The" : "the"} pipeline notice (UK1) for the financial year that starts on ${formatDate(value.firstDay)} is due by ${formatDate(value.lastDay)}.`,
    steps: steps.slice(0, -1).map((step) => step.replace(/\.$/, "")),
    caveats: caveats.filter((caveat) => !/^(?:Every day|This is for)/.test(caveat)),
  });
};

const vatNote = [
  "Count what you will pay under all your contracts for goods, services or works in the coming financial year, with VAT.",
];

/** What the authority spends in a year. */
function spendIn({ text, amounts }: Asked): number | undefined {
  const values = amounts.filter(({ limit, per }) => !limit && (per === "year" || per === "whole"));
  const [only, more] = values;
  if (!only || more || !spending.test(text)) return undefined;
  return only.vat === "excluded" ? only.value * 1.2 : only.value;
}

/** The year in which the financial year starts: named, running until its notice was due, or the next. */
function yearIn({ text, today }: Asked): number {
  const named =
    /\b(20\d\d)\s?(?:\/|-|to)\s?(?:20)?\d\d\b/.exec(text)?.[1] ??
    /\b(?:in|for|by|april|may)\s+(20\d\d)\b/i.exec(text)?.[1];
  if (named) return Number(named);
  const { year } = dateParts(today);
  return today <= isoDate(year, 5, 26) ? year : year + 1;
}
