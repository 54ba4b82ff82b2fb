import { exceeds, shareOf } from "../../rules/modification.ts";
import { pounds } from "../../rules/money.ts";
import { section } from "../../rules/result.ts";
import type { Amount } from "./amounts.ts";
import type { Calculation } from "./asked.ts";
import { subjectIn } from "./contract-kind.ts";
import { lightTouchIn } from "./light-touch-words.ts";
import { worked } from "./worked.ts";

const pastBefore =
  /\b(?:so far|to date|already|previous(?:ly)?|earlier|past|modif\w+|variations?|var(?:ied|y)|chang\w+|add(?:ed|itions?)|increas\w+)\b[^.?!;£]{0,35}$/i;
const pastAfter =
  /^\s*(?:(?:in|of|on|has|have|been)\s+)?(?:(?!(?:and|contract|deal|agreement)\b)\w+\s+){0,2}?(?:so far|to date|already|of (?:modif\w+|variations?|changes)|in (?:modif\w+|variations?|changes)|chang\w+|variations?|modif\w+)\b(?!\s+by)/i;
/** A value that holds the earlier changes already. */
const runningTotal = /\b(?:now|currently|current|today|up to|to|from)\b[^.?!;,£]{0,20}$/i;
/** "changed to £1.08m": what the change led to, not the change. */
const leadsTo = /\b(?:to|at)\s*(?:about |around |now )?$/i;
const cut = /\b(?:reduc\w*|decreas\w*|lower\w*|cuts?)\b/i;

/** What may still be added without a contract change notice, after changes that the question tells of (s.75(2), (4)). */
export const roomLeft: Calculation = ({ text, amounts }) => {
  const subject = subjectIn(text);
  const figures = ["no", "perhaps"].includes(lightTouchIn(text, subject))
    ? figuresIn(amounts, text)
    : undefined;
  if (!figures) return undefined;
  const { value, changed } = figures;
  const kinds = subject === undefined ? ["goods or services", "works"] : [subject];
  return worked({
    kind: "modification",
    result: `the changes so far are ${shareOf(changed, value)} of ${pounds(value)}. If they and the new change could reasonably have been made together, they are taken together.`,
    steps: [
      ...kinds.map((kind) => leftFor(kind, value, changed)),
      "If they could not, the new change counts by itself, against the estimated value just before it",
    ],
    assumed: [
      `I took ${pounds(value)} as the estimated value before the changes.`,
      "A change may need no notice by its value and still need a ground in section 74.",
    ],
    caveats: ["Count the value and the changes alike, both including VAT (s.123(2))."],
    provisions: [section("75(2)"), section("75(4)"), section("75(5)"), section("74(1)")],
  });
};

function leftFor(kind: string, value: number, changed: number): string {
  const percent = kind === "works" ? 15 : 10;
  const most = Math.floor(value * percent) / 100;
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const limit = `${name}: ${percent}% of ${pounds(value)} is ${pounds(most)}`;
  if (exceeds(changed, percent, value) || most <= changed)
    return `${limit}, so nothing is left without a contract change notice (UK10) (s.75(2)(a))`;
  const left = Math.round((most - changed) * 100) / 100;
  return `${limit}, so up to ${pounds(left)} is left without a contract change notice (UK10) (s.75(2)(a))`;
}

function figuresIn(amounts: readonly Amount[], text: string) {
  if (cut.test(text) || amounts.some(({ per, limit }) => per !== "whole" || limit)) return undefined;
  const past = amounts.filter((amount) => isPast(amount, text));
  const [base, more] = amounts.filter((amount) => !past.includes(amount));
  if (!base || more || past.length === 0 || past.some(({ vat }) => vat !== base.vat)) return undefined;
  if (runningTotal.test(text.slice(0, base.at)) || past.some(({ at }) => leadsTo.test(text.slice(0, at))))
    return undefined;
  const changed = past.reduce((sum, { value }) => sum + value, 0);
  return changed < base.value ? { value: base.value, changed } : undefined;
}

function isPast({ at, end }: Amount, text: string): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return pastBefore.test(before) || pastAfter.test(text.slice(end, end + 40));
}
