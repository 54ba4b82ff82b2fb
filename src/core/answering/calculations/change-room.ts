import { pounds } from "../../rules/money.ts";
import { schedule, section } from "../../rules/result.ts";
import { threshold } from "../../rules/thresholds.ts";
import type { Calculation } from "./asked.ts";
import { kindCases, subjectIn } from "./contract-kind.ts";
import { valueIn } from "./contract-value.ts";
import { lightTouchIn } from "./light-touch-words.ts";
import { roomLeft } from "./room-left.ts";
import { asksForRoom, asksForRoomLeft } from "./room-words.ts";
import { termIn } from "./term.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const ofSchedule8 =
  /\b(?:unfore\w+|foreseen?|50 ?%|50 per ?cent|half|sch(?:edule)?\.? ?8|known risk|additional (?:goods|services|works)|incompatib\w+|cap)\b/i;

/** The most that may be added to a contract of a value: 10% or 15%, and 50% under Schedule 8. */
export const roomInValue: Calculation = (asked) => {
  const { text, amounts, today } = asked;
  if (asksForRoomLeft(text)) return roomLeft(asked);
  const value = asksForRoom(text) ? valueIn(amounts, text) : undefined;
  const { utilities } = contractWords(text);
  if (!value || value.amount <= 0 || !/^(?:no|perhaps)$/.test(lightTouchIn(text, subjectIn(text))))
    return undefined;
  const isWorks = subjectIn(text) === "works";
  const percent = isWorks ? 15 : 10;
  const limits = kindCases(text).cases.flatMap(({ contract }) => {
    if (contract.lightTouch) return [];
    const found = threshold(contract, today).value;
    return found.status === "threshold" ? [pounds(found.amount)] : [];
  });
  const small = `Below-threshold modification: ${percent}% is ${pounds((value.amount * percent) / 100)}. All such changes together must also stay below the threshold of ${[...new Set(limits)].join(" or ")} including VAT, and the scope must not materially change (s.74(4)).`;
  const half = utilities
    ? "Schedule 8: the 50% cap does not bind a utilities contract."
    : `Schedule 8 paragraphs 4, 5 and 8: 50% is ${pounds(value.amount / 2)}, if the conditions of the ground are met.`;
  const isCapped = ofSchedule8.test(text) && !utilities;
  return worked({
    kind: "modification",
    result: isCapped
      ? `the grounds of Schedule 8 that have a cap let the estimated value rise by at most 50%. For ${pounds(value.amount)} that is ${pounds(value.amount / 2)}.`
      : `how much the value of ${pounds(value.amount)} may change depends on the ground.`,
    steps: isCapped ? value.steps : [...value.steps, small, half],
    assumed: value.assumed,
    caveats: ["Count the value and the change alike, both including VAT (s.123(2))."],
    provisions: isCapped ? [schedule("8", "4"), section("74(1)")] : [section("74(4)"), schedule("8", "4")],
  });
};

const howLong =
  /\b(?:how (?:long|many (?:months|years|weeks)|far|much longer)|what (?:is the )?(?:longest|maximum)|longest)\b[^.?!]{0,60}\b(?:extend\w*|extension|lengthen\w*|add\w*|prolong\w*|shorten\w*)\b|\b(?:extend|lengthen|add)\b[^.?!]{0,40}\b(?:by how (?:long|many|much)|at most)\b/i;

/** The most by which a term may change before that alone makes the change substantial (s.74(3)(a)). */
export const roomInTerm: Calculation = ({ text, amounts }) => {
  const term = howLong.test(text) && amounts.length === 0 ? termIn(text) : undefined;
  if (!term || contractWords(text).lightTouch) return undefined;
  const share = Number((term.months / 10).toFixed(2));
  return worked({
    kind: "modification",
    result: `10% of a maximum term of ${term.months} months is ${share} months. A longer change makes the modification substantial by its length.`,
    assumed: [`I took ${term.months} months as the maximum term provided for on award, with every option.`],
    caveats: [
      "A substantial change needs another ground: Schedule 8, or a below-threshold modification (s.74(1)).",
    ],
    provisions: [section("74(3)"), section("74(1)")],
  });
};
