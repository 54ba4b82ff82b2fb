import { fiveMillion } from "../../rules/five-million.ts";
import {
  contractDetailsNotice,
  contractPublication,
  contractTerminationNotice,
  modificationPublication,
} from "../../rules/notice-deadlines.ts";
import { procurementTerminationNotice } from "../../rules/notices-without-days.ts";
import { exclusionNotice, poorPerformanceNotice } from "../../rules/performance-deadlines.ts";
import type { Asked, Calculation } from "./asked.ts";
import { deadlines, lowerFirst } from "./deadline-case.ts";
import { dateOf } from "./event-dates.ts";
import { isNorthernIrish, isWelsh } from "./nation-law.ts";
import { asksWhen } from "./wish.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const copyOfContract =
  "(?:redacted|full) (?:copy|version)|publish(?:ing|ed)? (?:a|the) cop(?:y|ies)|cop(?:y|ies) of (?:it|the|our|a|this|that)\\b|(?:publish(?:ed|ing)?|put up|upload(?:ed|ing)?)[^.?!]{0,20}(?:copy of )?(?:the|our|a|this|redacted|full) (?:\\w+ )?contract(?! (?:details|award|change|termination|payment|performance|notice))|(?:copy of|redacted) (?:the |our )?contract|contract (?:be |to be |must be )?publish(?:ed)|contract cop(?:y|ies)|publication of (?:the |our )?contract";

/** The name of a notice is clear enough for an asking sentence to have a few words of its own. */
const strangeWords = 2;

/** Days in which notices about a contract must be published. */
export const noticeDeadline: Calculation = deadlines([
  {
    kind: "notice-deadline",
    duty: "the duty to publish the contract as modified, or the modification,",
    strangeWords,
    topic: `modified contract|(?:publish|copy)[^.?!]{0,30}(?:modif|variation|change|amend)`,
    events: ["modification", "signing"],
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
    duty: "the duty to publish a copy of the contract",
    strangeWords,
    topic: copyOfContract,
    events: ["signing"],
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
    duty: "the duty to publish a contract details notice (UK7)",
    strangeWords,
    topic: "(?<!\\bknow )contract details?\\b|details notice|uk ?7|\\bcdn\\b",
    events: ["signing"],
    when: "the contract is entered into on",
    run: (date, { lightTouch, privateUtility, userChoice }) =>
      contractDetailsNotice(date, { lightTouch, privateUtility, userChoice }),
    also: ({ lightTouch }) => (lightTouch ? [] : ["For a light touch contract the period is 120 days."]),
  },
  {
    kind: "notice-deadline",
    duty: "the duty to publish a contract performance notice (UK9) about a breach or poor performance",
    strangeWords,
    topic: "(?:contract )?performance notice|uk ?9|poor performance|breach (?:information|notice)",
    events: ["breach", "contract-end"],
    when: "the breach led to termination, damages or a settlement, or the supplier had failed to improve, on",
    run: (date, { lightTouch, privateUtility }) =>
      poorPerformanceNotice(date, { lightTouch, privateUtility }),
    also: () => [
      "The contract performance notice (UK9) is also published at least once every 12 months where key performance indicators (KPIs) were set (s.71(2)).",
    ],
  },
  {
    kind: "notice-deadline",
    duty: "the duty to publish a contract termination notice (UK11)",
    strangeWords,
    topic: "contract terminat(?:ion|ing) notice|termination notice|uk ?11",
    events: ["contract-end"],
    when: "the contract ends, by termination, expiry or otherwise, on",
    run: (date, { privateUtility, userChoice }) =>
      contractTerminationNotice(date, { privateUtility, userChoice }),
  },
  {
    kind: "notice-deadline",
    strangeWords,
    topic:
      "(?:notif(?:y|ied|ication)|inform|tell|report)(?!\\w*\\s+(?:the |all |our )?(?:other |unsuccessful |remaining )?(?:bidders|suppliers|tenderers|board))|give notice|notice (?:of|to)|\\bminister\\b|\\bpru\\b|notice[^.?!]{0,30}exclu|exclu[^.?!]{0,60}notice|section 59|\\bs\\.? ?59\\b",
    events: ["exclusion"],
    when: "the supplier is excluded on",
    run: (date) => exclusionNotice(date),
  },
]);

/** When a procurement termination notice is due: the Act counts no days. */
export const terminationOfProcurement: Calculation = (asked) => {
  if (!asksWhen(asked, "procurement termination notice|uk ?12|termination notice|cancel", strangeWords))
    return undefined;
  const date = /\bprocurement termination|\buk ?12\b/i.test(asked.text)
    ? dateOf("abandonment", asked)
    : undefined;
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
