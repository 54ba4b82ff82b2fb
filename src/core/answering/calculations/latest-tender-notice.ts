import { addDays, formatDate } from "../../rules/calendar-date.ts";
import { notHeldOn } from "../../rules/regime.ts";
import { section } from "../../rules/result.ts";
import type { Calculation } from "./asked.ts";
import { dateOf } from "./event-dates.ts";
import { caseWords, tenderCases } from "./periods.ts";
import { circumstances } from "./tendering-words.ts";
import { asksWhen } from "./wish.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const topic =
  "tender notice|uk ?4|\\bitt\\b|invit(?:e|ation)|(?:go|get) (?:it )?(?:out|live)|out to (?:tender|market)|advertis\\w+|publish|publication|issue";

/** The last day for the tender notice, from the day on which tenders are to be back. */
export const latestTenderNotice: Calculation = (asked) => {
  if (!asksWhen(asked, topic) || contractWords(asked.text).callOff) return undefined;
  const back = dateOf(["tender-notice", "publication"], asked) ? undefined : dateOf("tenders-back", asked);
  if (!back || /\b(?:late|award|standstill|arrived|received)\b/i.test(asked.text)) return undefined;
  const found = tenderCases(circumstances(asked.text), asked).flatMap(
    ({ general, found: { value, provision } }) => {
      if (value.status !== "minimum") return [];
      const last = addDays(back.date, -value.days);
      return notHeldOn(last) ? [] : [{ days: value.days, last, words: caseWords(general), provision }];
    },
  );
  const [first] = found;
  if (!first) return undefined;
  const one = new Set(found.map(({ days }) => days)).size === 1;
  return worked({
    kind: "tendering-period",
    result: one
      ? `for tenders to be due on ${formatDate(back.date)}, the tender notice must be published by ${formatDate(first.last)}. The shortest tendering period is ${first.days} days.`
      : `the last day for the tender notice depends on how tenders and documents are provided. Tenders are due on ${formatDate(back.date)}.`,
    steps: one
      ? []
      : found.map(({ words, days, last }) => `${words}: ${days} days, so by ${formatDate(last)}`),
    assumed: back.assumed,
    caveats: ["This is the legal minimum. Set longer where the procurement calls for it (s.54(1))."],
    provisions: [section("54(4)"), ...first.provision],
  });
};
