import { formatDate } from "../rules/calendar-date.ts";
import { contractDetailsNotice } from "../rules/notice-deadlines.ts";
import type { RuleResult } from "../rules/result.ts";
import { type StandstillExemption, standstill } from "../rules/standstill.ts";
import { dateIn, textBeforeDate } from "./date-in-question.ts";

interface Calculation {
  readonly asks: RegExp;
  /** What must stand just before the date: the event it is the date of. */
  readonly event: RegExp;
  readonly from: string;
  run(date: string, text: string): RuleResult<unknown>;
}

const exemptions: readonly [StandstillExemption, RegExp][] = [
  ["light-touch", /\blight[ -]touch\b/i],
  ["framework-call-off", /\bcall(?:ing)?[ -]?offs?\b|\bmini-?competition\b|\bunder (?:a|the) framework\b/i],
  ["dynamic-market", /\bdynamic market\b|\bdps\b/i],
];

const calculations: readonly Calculation[] = [
  {
    asks: /\bcontract details notice\b|\buk ?7\b/i,
    event: /\b(?:sign(?:ed|ing)?|enter(?:ed|ing)? into|start(?:ed|s)?)\b[^.?!]{0,30}$/i,
    from: "if the contract is entered into on",
    run: (date, text) => contractDetailsNotice(date, { lightTouch: /\blight[ -]touch\b/i.test(text) }),
  },
  {
    asks: /\bstandstill\b|\b(?:award notice|uk ?6)\b.*\b(?:sign|enter into)|\b(?:sign|enter into)\b.*\b(?:award notice|uk ?6)\b/is,
    event:
      /\b(?:award notice|uk ?6|standstill (?:starts?|started|begins?|began))\b(?:(?!\bsign|\benter)[^.?!]){0,50}$/i,
    from: "if the contract award notice (UK6) is published on",
    run: (date, text) => {
      const exemption = exemptions.find(([, sign]) => sign.test(text))?.[0];
      return standstill({ published: date, ...(exemption && { exemption }) });
    },
  },
];

/**
 * What the rule calculator makes of a question that names one date: the steps in words, with the provision and what
 * could make it wrong. Undefined when nothing is to be worked out.
 */
export function calculate(text: string, today: string): string | undefined {
  const date = dateIn(text, today);
  const before = textBeforeDate(text);
  const asked = date && calculations.find(({ asks, event }) => asks.test(text) && event.test(before));
  if (!date || !asked) return undefined;
  const { steps, provision, caveats } = asked.run(date, text);
  const law = provision.map(({ reference }) => reference).join("; ");
  const result = steps.at(-1) ?? "";
  const how = steps.length > 1 ? [`How it is counted: ${steps.slice(0, -1).join(" ")}`] : [];
  const lead = `Worked out by rule, ${asked.from} ${formatDate(date)}: ${result} (${law})`;
  return [lead, ...how, ...caveats.slice(0, 1)].join(" ");
}
