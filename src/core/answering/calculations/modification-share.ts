import { changeInValue } from "../../rules/modification-value.ts";
import { pounds, toPence } from "../../rules/money.ts";
import { section } from "../../rules/result.ts";
import { threshold } from "../../rules/thresholds.ts";
import type { Asked, Calculation } from "./asked.ts";
import { authorityIn } from "./authority.ts";
import { asksOfChange, type ChangeFigures, changeFigures } from "./change-figures.ts";
import { kindCases, subjectIn } from "./contract-kind.ts";
import { lightTouchAssumed, lightTouchIn } from "./light-touch-words.ts";
import { contractWords } from "./words-of-contract.ts";
import { worked } from "./worked.ts";

type Share = ReturnType<typeof changeInValue>["value"];
type Subject = "works" | "goods or services";

/** What share of a contract's value a change is, and which limits of ss.74 and 75 and Sch.8 it keeps. */
export const modificationShare: Calculation = (asked) => {
  const figures = asksOfChange(asked.text) ? changeFigures(asked) : undefined;
  if (!figures) return undefined;
  const {
    value: share,
    steps,
    provision,
    caveats,
  } = changeInValue({ estimatedValue: figures.value, change: figures.change });
  const { utilities } = contractWords(asked.text);
  const light = lightTouchIn(asked.text, subjectIn(asked.text));
  const sum = figures.parts ? `${figures.parts.map(pounds).join(" and ")} are taken together. ` : "";
  const result = sum + steps.join(" ");
  if (light === "said" || light === "listed")
    return worked({
      kind: "modification",
      result: `${result} A light touch contract may be modified without keeping to a percentage, and needs no contract change notice (UK10).`,
      assumed: light === "listed" ? [lightTouchAssumed(asked.text)] : [],
      provisions: [section("74(2)"), section("75(6)")],
    });
  return worked({
    kind: "modification",
    result,
    steps: [
      ...subjects(asked.text).flatMap((subject) => [belowThreshold(subject, figures, share, asked)]),
      ...changeNotice(asked.text, share),
      ...cap(share, figures, utilities),
    ],
    assumed: [
      ...(light === "perhaps"
        ? [
            "I took it not to be a light touch contract. Such a contract keeps to no percentage and needs no UK10 (ss.74(2) and 75(6)).",
          ]
        : []),
      "A change that is not substantial keeps to no limit on value: the term changes by no more than 10%, and neither the scope nor the balance in favour of the supplier materially changes (s.74(3)).",
    ],
    caveats,
    provisions: provision,
  });
};

function subjects(text: string): Subject[] {
  const subject = subjectIn(text);
  if (subject === undefined) return ["goods or services", "works"];
  return subject === "works" ? ["works"] : ["goods or services"];
}

/** Whether a change can be a below-threshold modification (s.74(4)), for one kind of contract. */
function belowThreshold(
  subject: Subject,
  { change, vat }: ChangeFigures,
  share: Share,
  { text, today }: Asked,
): string {
  const percent = subject === "works" ? 15 : 10;
  const lead = `Below-threshold modification, ${subject}: ${share.share} is`;
  if (!(subject === "works" ? share.withinFifteen : share.withinTen))
    return `${lead} more than ${percent}%, so it is not one (s.74(4)(a)).`;
  const amounts = thresholdsFor(subject, text, today);
  const most = vat === "included" || vat === "none" ? change : change * 1.2;
  const least = vat === "excluded" ? most : change;
  const under = amounts.filter((amount) => toPence(most) < toPence(amount)).length;
  const over = amounts.filter((amount) => toPence(least) >= toPence(amount)).length;
  const limits = amounts.map(pounds).join(" or ");
  if (over === amounts.length)
    return `${lead} within ${percent}%, but the change is not below the threshold of ${limits}, so it is not one (s.74(4)(b)).`;
  const depends =
    under < amounts.length
      ? ` Whether it is below the threshold depends on VAT and on the kind of authority.`
      : "";
  return `${lead} within ${percent}%. It is one if all such changes together stay below the threshold of ${limits} including VAT, and the scope does not materially change (s.74(4)).${depends}`;
}

/** The thresholds that may count, each once: two where the kind of authority is open. */
function thresholdsFor(subject: Subject, text: string, today: string): number[] {
  const cases = kindCases(text).cases.filter(({ contract }) => !contract.lightTouch);
  const authority = authorityIn(text);
  const found = cases.map(({ contract }) => {
    const described = {
      ...contract,
      ...(authority && { authority }),
      subject: subject === "works" ? "works" : "services",
    } as const;
    const { value } = threshold(described, today);
    return value.status === "threshold" ? value.amount : 0;
  });
  return [...new Set(found)];
}

function changeNotice(text: string, share: Share): string[] {
  return subjects(text).length > 1 && share.withinFifteen !== share.withinTen
    ? [
        `Contract change notice (UK10): not needed for works, because 15% or less is small. For goods or services it is needed first, because the value changes by more than 10%. ${termToo(text)} (s.75(2)).`,
      ]
    : [noticeFor(subjects(text)[0] ?? "goods or services", share, text)];
}

const sameTerm =
  /\b(?:term|length|duration|end date|expiry)\b[^.?!]{0,20}\b(?:un(?:changed|altered|affected)|the same|(?:not|n't) (?:be )?chang\w*)|\bsame (?:term|length|duration|end date)\b|\b(?:no|without (?:a |any )?) ?(?:chang\w*|exten\w*)[^.?!]{0,15}\b(?:term|length|duration|end date)\b/i;

/** A term that does not change is no change of 10% or less (see contractChangeNotice). */
function termToo(text: string): string {
  return sameTerm.test(text)
    ? "A term that stays the same does not lift the duty"
    : "Only if the term changes too, and by 10% or less, can it be argued that none is needed. A term that stays the same does not lift the duty";
}

function noticeFor(subject: Subject, share: Share, text: string): string {
  const small = subject === "works" ? share.withinFifteen : share.withinTen;
  const percent = subject === "works" ? 15 : 10;
  return small
    ? `Contract change notice (UK10): not needed, because the value changes by ${percent}% or less (s.75(2)(a)).`
    : `Contract change notice (UK10): needed first, because the value changes by more than ${percent}%. ${termToo(text)} (s.75(2)).`;
}

function cap(share: Share, { change }: ChangeFigures, utilities: boolean): string[] {
  if (change <= 0) return [];
  if (utilities) return ["Schedule 8: the 50% cap does not bind a utilities contract."];
  return [
    `Schedule 8 paragraphs 4, 5 and 8: ${share.share} is ${share.withinCap ? "within" : "over"} the cap of 50%.`,
  ];
}
