import { formatDate, type IsoDate } from "../../rules/calendar-date.ts";
import type { Deadline } from "../../rules/deadline.ts";
import type { RuleResult } from "../../rules/result.ts";
import type { Asked, Calculation } from "./asked.ts";
import { comparedDate, dateOf, isDayMissing } from "./event-dates.ts";
import type { EventName } from "./events.ts";
import type { SettledDate } from "./tense.ts";
import { asksWhen } from "./wish.ts";
import { type ContractWords, contractWords } from "./words-of-contract.ts";
import { type CalculationKind, needsDay, worked } from "./worked.ts";

/** A duty to do something within days of an event. */
export interface DeadlineCase {
  readonly kind: CalculationKind;
  /** The duty in our words, as the subject of a sentence, for where it does not apply. */
  readonly duty?: string;
  /** The duty, as the source of a pattern. */
  readonly topic: string;
  /** Unknown words the asking piece may have, where the topic itself can hardly mean anything else. */
  readonly strangeWords?: number;
  /** The events that start the period: the first that has a date counts. */
  readonly events: readonly EventName[];
  /** Another way to find the day, where no date stands beside the event. */
  else?(asked: Asked): SettledDate | undefined;
  /** The event in our words, to follow "if". */
  readonly when: string;
  run(date: string, words: ContractWords, asked: Asked): RuleResult<Deadline>;
  /** What else the reader must know, by what the question does not say. */
  also?(words: ContractWords, asked: Asked): readonly string[];
}

/** A calculation of the first case that the question asks for. */
export function deadlines(cases: readonly DeadlineCase[]): Calculation {
  return (asked) => {
    for (const each of cases) {
      if (!asksWhen(asked, each.topic, each.strangeWords)) continue;
      const date = dateOf(each.events, asked) ?? each.else?.(asked);
      const words = contractWords(asked.text);
      if (!date && each.when.endsWith(" on") && isDayMissing(each.events, asked)) {
        const { value, provision } = each.run(asked.today, words, asked);
        if (value.status !== "due") continue;
        const period = `The period is ${value.days} days, and that day is day 1.`;
        return needsDay(each.kind, each.when.replace(/,? on$/, ""), period, provision);
      }
      if (!date) continue;
      const { value, steps, provision, caveats } = each.run(date.date, words, asked);
      const common = { kind: each.kind, provisions: provision, assumed: date.assumed };
      if (value.status !== "due") return worked({ ...common, result: notDue(value.reason, each.duty) });
      const last = `if ${each.when} ${formatDate(date.date)}, ${lowerFirst(steps.at(-1) ?? "")}`;
      return worked({
        ...common,
        result: [last, ...heldAgainst(value.lastDay, date, asked)].join(" "),
        steps: steps.slice(0, -1).map((step) => step.replace(/\.$/, "")),
        caveats: [
          ...(each.also?.(words, asked) ?? []),
          ...caveats.filter((caveat) => !/^This is for proc/.test(caveat)),
        ],
      });
    }
    return undefined;
  };
}

/** Why there is no last day, with the name of the duty that does not apply. */
function notDue(reason: string, duty: string | undefined): string {
  if (duty === undefined) return reason;
  if (reason.startsWith("It does not apply")) return reason.replace("It", duty);
  return /more than £|nothing to publish/.test(reason) ? `${duty} does not apply. ${reason}` : reason;
}

const ofTime =
  /\btoo late\b|\bin (?:good )?time\b|\bout of time\b|\b(?:still|enough) time\b|\blate\b|\bwithin\b|\bbreach|\bok(?:ay)?\b/i;

/** Whether another day that the question names is in time, where it asks that. */
export function heldAgainst(lastDay: IsoDate, used: SettledDate, asked: Asked): string[] {
  const other = ofTime.test(asked.text) ? comparedDate(asked, used) : undefined;
  if (!other || other.date < used.date) return [];
  return [`${formatDate(other.date)} is ${other.date > lastDay ? "too late" : "in time"}.`];
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
