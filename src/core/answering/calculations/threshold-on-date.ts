import { formatDate } from "../../rules/calendar-date.ts";
import { pounds } from "../../rules/money.ts";
import { section } from "../../rules/result.ts";
import { isHeld, nextThresholdReview, thresholdPeriodOn } from "../../rules/threshold-amounts.ts";
import { threshold } from "../../rules/thresholds.ts";
import { lawDateIn } from "../date-in-question.ts";
import type { Asked, Calculation } from "./asked.ts";
import { authorityIn } from "./authority.ts";
import { kindCases } from "./contract-kind.ts";
import { settle } from "./tense.ts";
import { asksForThreshold } from "./threshold-words.ts";
import { worked } from "./worked.ts";

/** The threshold for a kind of contract on a day that the question names. */
export const thresholdOn: Calculation = (asked) => {
  const { text, amounts } = asked;
  const day = asksForThreshold(text) && namesKind(text) && amounts.length === 0 ? dayIn(asked) : undefined;
  // The amounts of a later review are not known yet: the guidance says so.
  if (!day || day >= nextThresholdReview) return undefined;
  const period = thresholdPeriodOn(day);
  if (!isHeld(period))
    return worked({ kind: "threshold", result: period.reason, provisions: [section("3")] });
  const { cases, assumed } = kindCases(text);
  const found = cases.map(({ contract, words }) => ({ words, ...threshold(contract, day) }));
  const items = found.map(({ value, words }) =>
    value.status === "threshold" ? `${pounds(value.amount)} including VAT for ${words}` : value.reason,
  );
  const until = period.to ? ` to ${formatDate(period.to)}` : "";
  return worked({
    kind: "threshold",
    result: `for a procurement begun from ${formatDate(period.from)}${until}, the threshold is ${items.join(", and ")}.`,
    assumed,
    caveats: found[0]?.caveats ?? [],
    provisions: found[0]?.provision ?? [],
  });
};

/** The day, or the month or year, that the question names. */
function dayIn({ text, dates, today }: Asked): string | undefined {
  const [found, more] = dates;
  if (more) return undefined;
  return found ? settle(found, text, today).date : lawDateIn(text, "9999-01-01");
}

function namesKind(text: string): boolean {
  return (
    authorityIn(text) !== undefined ||
    /\b(?:goods|services?|supplies|works|construction|light[ -]touch|concessions?|utilit|defence)\b/i.test(
      text,
    )
  );
}
