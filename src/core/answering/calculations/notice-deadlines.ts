import { formatDate } from "../../rules/calendar-date.ts";
import type { Deadline } from "../../rules/deadline.ts";
import { fiveMillion } from "../../rules/five-million.ts";
import {
  contractDetailsNotice,
  contractPublication,
  contractTerminationNotice,
  modificationPublication,
} from "../../rules/notice-deadlines.ts";
import { procurementTerminationNotice } from "../../rules/notices-without-days.ts";
import { exclusionNotice } from "../../rules/performance-deadlines.ts";
import type { RuleResult } from "../../rules/result.ts";
import { type Asked, type Calculation, dateOf, type Event } from "./asked.ts";
import { isNorthernIrish, isWelsh } from "./nation-law.ts";
import type { SettledDate } from "./tense.ts";
import { asksWhen } from "./wish.ts";
import { type ContractWords, contractWords } from "./words-of-contract.ts";
import { type CalculationKind, worked } from "./worked.ts";

/** A duty to do something within days of an event. */
export interface DeadlineCase {
  readonly kind: CalculationKind;
  /** The duty, as the source of a pattern. */
  readonly topic: string;
  readonly event: Event;
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
      if (!asksWhen(asked, each.topic)) continue;
      const date = dateOf(each.event, asked) ?? each.else?.(asked);
      if (!date) continue;
      const words = contractWords(asked.text);
      const { value, steps, provision, caveats } = each.run(date.date, words, asked);
      const common = { kind: each.kind, provisions: provision, assumed: date.assumed };
      if (value.status !== "due") return worked({ ...common, result: value.reason });
      return worked({
        ...common,
        result: `if ${each.when} ${formatDate(date.date)}, ${lowerFirst(steps.at(-1) ?? "")}`,
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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const contract = "(?:contract|agreement|framework|deal|it)";
const signed = `sign(?:ed|ing|ature)?|enter(?:s|ed|ing)? into|${contract} (?:was |is |will be |to be |has been )?(?:awarded|executed|dated|concluded|sealed|agreed|starts?|started)|execut(?:ed|ion)|date of (?:the )?contract|contract date`;
const signing: Event = {
  before: signed,
  after:
    "(?:contract )?(?:is |was |will be )?(?:signed|entered into|signature|signing)|(?:we |to )?sign(?:ed)?\\b",
  not: "award notice|uk ?6|tender|expires?|ends?|terminat",
};
const ended: Event = {
  before: `(?:terminat(?:ed|es|ing|ion)|expir(?:ed|es|y|ing)|end(?:ed|s|ing)?|finish(?:ed|es)?|ran out|discharged|c(?:a|o)me to an end)`,
  after: "(?:contract )?(?:was |is |will be )?(?:terminated|expires?|expired|ended|ends)",
  not: "sign|enter|start|began|publish",
};
const modified: Event = {
  before:
    "(?:modif(?:ied|ying|ication|y)|vari(?:ed|ation)|amend(?:ed|ment)|chang(?:ed|e) (?:was |is )?(?:made|signed|agreed|took effect)|contract chang(?:e|ed)|extend(?:ed)?|extension (?:was |is )?(?:signed|agreed|made))",
  after: "(?:we |contract |it )?(?:was |is )?(?:modified|varied|amended|changed)",
  not: "uk ?10|change notice",
};

const copyOfContract =
  "(?:publish|put up|upload)[^.?!]{0,20}(?:copy of )?(?:the|our|a|this|redacted|full) (?:\\w+ )?contract(?! (?:details|award|change|termination|notice))|(?:copy of|redacted) (?:the |our )?contract|contract (?:be |to be |must be )?publish(?:ed)|contract cop(?:y|ies)|publication of (?:the |our )?contract";

/** Days in which notices about a contract must be published. */
export const noticeDeadline: Calculation = deadlines([
  {
    kind: "notice-deadline",
    topic: `modified contract|(?:publish|copy)[^.?!]{0,30}(?:modif|variation|change|amend)`,
    event: modified,
    when: "the contract was modified, after a contract change notice (UK10) was required, on",
    run: (date, _words, asked) =>
      modificationPublication(date, valueOr(asked, fiveMillion + 1), {
        changeNoticeRequired: true,
        devolved: isDevolved(asked),
      }),
    also: (_words, asked) =>
      overFiveMillion(
        asked,
        "The duty is only for a contract of more than £5 million including VAT (s.77(2)).",
      ),
  },
  {
    kind: "notice-deadline",
    topic: copyOfContract,
    event: signing,
    when: "the contract is entered into on",
    run: (date, { lightTouch, privateUtility, userChoice }, asked) =>
      contractPublication(date, valueOr(asked, fiveMillion + 1), {
        ...{ lightTouch, privateUtility, userChoice },
        devolved: isDevolved(asked),
      }),
    also: (_words, asked) =>
      overFiveMillion(
        asked,
        "The duty is only for a contract of more than £5 million including VAT (s.53(3)).",
      ),
  },
  {
    kind: "notice-deadline",
    topic: "contract details?\\b|details notice|uk ?7|\\bcdn\\b",
    event: signing,
    when: "the contract is entered into on",
    run: (date, { lightTouch, privateUtility, userChoice }) =>
      contractDetailsNotice(date, { lightTouch, privateUtility, userChoice }),
    also: ({ lightTouch }) => (lightTouch ? [] : ["For a light touch contract the period is 120 days."]),
  },
  {
    kind: "notice-deadline",
    topic: "contract terminat(?:ion|ing) notice|termination notice|uk ?11",
    event: ended,
    when: "the contract ends, by termination, expiry or otherwise, on",
    run: (date, { privateUtility, userChoice }) =>
      contractTerminationNotice(date, { privateUtility, userChoice }),
  },
  {
    kind: "notice-deadline",
    topic:
      "(?:notif|notice|tell|inform|report)[^.?!]{0,40}(?:exclu|minister|pru|cabinet office)|exclu[^.?!]{0,60}(?:notif|notice|tell|inform|report)|section 59|\\bs\\.? ?59\\b",
    event: { before: "exclud(?:ed|ing)|exclusion|disregarded", after: "exclud(?:ed|ing)" },
    when: "the supplier is excluded on",
    run: (date) => exclusionNotice(date),
  },
]);

/** When a procurement termination notice is due: the Act counts no days. */
export const terminationOfProcurement: Calculation = (asked) => {
  if (!asksWhen(asked, "procurement termination notice|uk ?12|termination notice|cancel")) return undefined;
  const decided = {
    before:
      "(?:decid(?:ed|e|ing)|decision|cancel(?:led|ling|s)?|abandon(?:ed|ing)?|pull(?:ed|ing)|stop(?:ped)?|dropp?(?:ed)?)",
    after: "(?:we )?(?:decided|cancelled|abandoned|pulled)",
  };
  const date = /\bprocurement termination|\buk ?12\b/i.test(asked.text) ? dateOf(decided, asked) : undefined;
  if (!date) return undefined;
  const { privateUtility } = contractWords(asked.text);
  const { value, steps, provision, caveats } = procurementTerminationNotice(date.date, { privateUtility });
  const result = value.status === "not-held" ? value.reason : lowerFirst(steps.join(" "));
  return worked({ kind: "notice-deadline", result, assumed: date.assumed, caveats, provisions: provision });
};

/** The one value the question gives, with VAT; a value for which the duty applies when it leaves that open. */
function valueOr({ amounts }: Asked, other: number): number {
  const [only, more] = amounts.filter(({ limit, per }) => !limit && per === "whole");
  if (!only || more) return other;
  if (only.vat === "excluded") return only.value * 1.2;
  const isOpen = only.vat === undefined && only.value <= fiveMillion && only.value * 1.2 > fiveMillion;
  return isOpen ? other : only.value;
}

function overFiveMillion(asked: Asked, words: string): string[] {
  return valueOr(asked, 0) > fiveMillion ? [] : [words];
}

/** Devolved procurement; what is awarded under somebody else's arrangement may not be. */
function isDevolved(asked: Asked): boolean {
  const underArrangement = /\bframework|\bcall(?:ed|ing)?[ -]?off|\barrangement|\bdynamic market/i.test(
    asked.text,
  );
  return (isWelsh(asked) || isNorthernIrish(asked)) && !underArrangement;
}
