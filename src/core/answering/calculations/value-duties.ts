import {
  contractCopy,
  fiveMillion,
  keyPerformanceIndicators,
  type ValueDuty,
} from "../../rules/five-million.ts";
import type { RuleResult } from "../../rules/result.ts";
import type { Asked, Calculation } from "./asked.ts";
import { subjectIn } from "./contract-kind.ts";
import { type ValueCase, valueCases, valueIn } from "./contract-value.ts";
import { lightTouchIn } from "./light-touch-words.ts";
import { isNorthernIrish, isWelsh } from "./nation-law.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

const ofIndicators = /\bkpis?\b|\bkey performance indicators?\b/i;
const ofCopy =
  /\bpublish(?:ing)?\s+(?:a (?:redacted )?copy of )?(?:the|our|this|that|it|a|full|redacted)?\s*(?:\w+ )?contract(?! (?:details|award|change|termination|performance|payment|notice|opportunit|as\b))|\bcontract\b[^.?!]{0,40}?\b(?:must|has to|have to|needs? to|to) be published(?! (?:in|on) (?:the|our) (?:central|fts|find))|\bcopy of (?:the|our|this) contract|\bpublication of (?:the|our|this|a) contract\b(?! (?:details|award|change|termination|performance|payment|notice))|\bpublish it\b/i;
const asking = /\?|\b(?:do|does|must|should|need|have to|is|are|required|mandatory)\b/i;
/** Asks how, not whether. */
const asksElse =
  /\bhow (?:often|do|should|many (?:times|suppliers))\b|\b(?:which|what|choose|pick|good|example) kpis?\b|\bwhen\b|\bdate\b|\bdeadline\b|\bwhat (?:kpis|appear|should|must|do|does|goes|must (?:the|we|a) (?:kpis?|notice|contract))\b|\bredact(?:ed|ing|ion)?\b[^.?!]{0,40}\?|\bscore|\bassess(?:ed|ing)? (?:against|performance)|\bwho\b|\bwhere (?:do|does|is|are|should|can|must|to)\b/i;

/** "KPI threshold - is it £2m?", "are KPIs needed from £2m?": a limit is stated, not the value of a contract. */
const asksOfLimit =
  /\b(?:threshold|limit|trigger|cut-?off|level)\b(?:(?!contract|worth|valued?|our|cost)[^.!£]){0,30}£|£[\d·]+\s?(?:m|k|million)?\b\s+(?:the |a )?(?:kpis? |publication )?(?:threshold|limit|trigger|cut-?off|level)\b|\bis £[\d·]+\s?\w* the\b|\b(?:kick in|start\w*|begin\w*)(?: only)? at £|\b(?:kick in|start\w*|begin\w*|appl(?:y|ies)|needed|required|compulsory|mandatory)(?: only)? from £|\bonly (?:for|at|from|above|over)\b[^.?!]{0,25}£/i;

interface Duty {
  readonly required: string;
  readonly notRequired: string;
  of(value: number): RuleResult<ValueDuty>;
}

/** Whether a contract of a value needs KPIs, and whether a copy of it must be published. */
export const valueDuties: Calculation = (asked) => {
  const { text, amounts } = asked;
  const duties = dutiesAsked(asked);
  if (duties.length === 0 || !asking.test(text) || asksElse.test(text)) return undefined;
  const told = valueIn(amounts, text);
  if (!told || told.amount === fiveMillion || asksOfLimit.test(text)) return undefined;
  const found = duties.map((duty) => judge(duty, valueCases(told)));
  return worked({
    kind: "value-duty",
    result: found.map(({ words }) => words).join(" "),
    steps: told.steps,
    assumed: [...told.assumed, ...lightTouchNote(text)],
    caveats: found.flatMap(({ caveats }) => caveats),
    provisions: found.flatMap(({ provision }) => provision),
  });
};

/** A service that may be on the list is not taken to be: the duty is named as it is otherwise. */
function lightTouchNote(text: string): string[] {
  if (!ofIndicators.test(text) || !/^(?:listed|perhaps)$/.test(lightTouchIn(text, subjectIn(text))))
    return [];
  return ["If it is a light touch contract, section 52 does not require KPIs (s.52(6))."];
}

function dutiesAsked(asked: Asked): Duty[] {
  const { text } = asked;
  const devolved = isWelsh(asked) || isNorthernIrish(asked) || /\bdevolved\b/i.test(text);
  const facts = { ...contractWords(text), devolved };
  const indicators: Duty = {
    required: "At least 3 key performance indicators (KPIs) must be set and published",
    notRequired: "Section 52 does not require key performance indicators (KPIs)",
    of: (value) => keyPerformanceIndicators(value, facts),
  };
  const copy: Duty = {
    required: "A copy of the contract must be published",
    notRequired: "Section 53(3) does not require a copy of the contract to be published",
    of: (value) => contractCopy(value, facts),
  };
  // A devolved authority publishes what it awards under a reserved arrangement: that cannot be told from a sum.
  const isOpen =
    devolved && /\bframework|\bcall(?:ed|ing)?[ -]?off|\barrangement|\bdynamic market/i.test(text);
  return [...(ofIndicators.test(text) ? [indicators] : []), ...(ofCopy.test(text) && !isOpen ? [copy] : [])];
}

/** One sentence a duty, or one for each case where VAT decides. */
function judge({ required, notRequired, of }: Duty, values: readonly ValueCase[]) {
  const results = values.map((value) => ({ ...of(value.including), condition: value.condition }));
  const provision = results[0]?.provision ?? [];
  const caveats = [...new Set(results.flatMap((each) => each.caveats))];
  const sentence = (needed: boolean) => `${needed ? required : notRequired}.`;
  const isOpen = new Set(results.map(({ value }) => value.required)).size > 1;
  if (isOpen) {
    const words = results
      .map(({ condition, value }) => condition + lowerFirst(sentence(value.required)))
      .join(" ");
    return { words, caveats, provision };
  }
  // The case that is nearest to the limit decides: without VAT when above it, with VAT when not.
  const nearest = results[0]?.value.required ? results[0] : results.at(-1);
  const words = nearest ? `${sentence(nearest.value.required)} ${nearest.value.reason}` : "";
  return { words, caveats, provision };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
