import { type Catalogue, rarity } from "../../guidance/catalogue.ts";
import { authorityRank, type Passage } from "../../guidance/passage.ts";
import { topicStems } from "../../guidance/words.ts";
import type { FigureSentence } from "./figure-sentences.ts";
import { datesIn, type Figure, type FigureKind, subjectOf } from "./figures.ts";
import { correctIt, placeOf } from "./finding.ts";

/** What is kept of a passage beside its sentences. */
export interface PassageFacts
  extends Pick<
    Passage,
    "id" | "nations" | "regime" | "appliesFrom" | "appliesTo" | "checked" | "space" | "textKind"
  > {
  readonly where: string;
  readonly todo: string;
  /** Lower is higher authority. */
  readonly rank: number;
}

/** A sentence with figures, and the passage it stands in. */
export interface Said {
  readonly passage: PassageFacts;
  readonly text: string;
}

/** A figure a sentence gives, with all that tells which rule it belongs to. */
export interface Statement extends Said {
  readonly kind: FigureKind;
  readonly value: number;
  readonly stems: ReadonlySet<string>;
  /** The stems that tell the subject from others, the rarest first. */
  readonly telling: readonly string[];
  /** Of all stems together. */
  readonly weight: number;
  /** Words and dates that part one rule from another, and the other figures. */
  readonly terms: string;
  /** Codes of notices, which only some texts name. */
  readonly codes: readonly string[];
  readonly hasCondition: boolean;
  /** The stems of what the figure is said of, where the sentence is of the form "The … period is 8 days". */
  readonly subject?: string;
}

export function factsOf(passage: Passage): PassageFacts {
  const { id, nations, regime, appliesFrom, appliesTo, checked, space, textKind } = passage;
  const whose = { id, nations, regime, space, textKind };
  const days = { appliesFrom, checked, ...(appliesTo && { appliesTo }) };
  return {
    ...whose,
    ...days,
    where: placeOf(passage),
    todo: correctIt(passage),
    rank: authorityRank(passage),
  };
}

/** Longer "sentences" are tables and lists that say several things. */
const longest = 500;
/** A stem rarer than this tells one subject from another. */
const tellingRarity = 0.35;
const leaning =
  /^(?:It|Its|Their|They|This|These|That|Those|Such|Both|All|Some)\b|\bthe (?:time )?(?:limit|period|figure|deadline|amount|same) (?:is|was|are|were|applies)\b/i;
const condition = /\b(?:if|unless|where|when|without|in the case of|depend\w*)\b/i;
const partingTerms = new RegExp(
  `\\b(?:${[
    "light touch|utilit\\w+|works|concessions?|defence|security|goods|services?|sub-central|central|private|schools?",
    "frameworks?|open|flexible|dynamic|urgen\\w+|user choice|devolved|welsh|wales|ireland|irish|scot\\w*|small",
    "electronic\\w*|first|second|third|final|last|next|minimum|maximum|at least|at most|up to|not less than",
    "not more than|more than|less than|if|unless|where|when|without|not|no|never|only|together|qualifying",
    "voluntary|mandatory|below|above|over|term|value|participat\\w*|tender\\w*",
  ].join("|")})\\b`,
  "gi",
);

const noticeCode = /\bUK\d{1,2}\b/gi;
/** How the law counts periods; summaries leave these words out. */
const lawyersWords =
  /\b(?:before the end of|beginning with|the period of|the days?(?: on which)?|in respect of|in relation to|counting)\b/gi;

/** Whether a sentence leaves its subject, or a rule it is an exception from, to the sentence before it. */
export function leansOnAnother({ text, isException }: FigureSentence): boolean {
  return isException || leaning.test(text);
}

/** The statements of a sentence that can be compared alone: its only figure of a kind, for each kind. */
export function statementsIn(
  sentence: FigureSentence,
  passage: PassageFacts,
  catalogue: Catalogue,
): Statement[] {
  const { text, figures } = sentence;
  if (text.length > longest || leansOnAnother(sentence)) return [];
  const single = figures.filter(({ kind }) => figures.filter((other) => other.kind === kind).length === 1);
  if (single.length === 0) return [];
  const weigh = (stem: string) => rarity(catalogue, stem);
  const about = { ...topicOf(subjectOf(text, figures), weigh), hasCondition: condition.test(text) };
  const codes = (text.match(noticeCode) ?? []).map((code) => code.toUpperCase());
  return single.map((figure) => {
    const { kind, value } = figure;
    const others = figures.filter((other) => other !== figure);
    const subject = subjectBefore(figure, text, weigh);
    const statement = { passage, text, kind, value, codes, ...about, terms: termsOf(text, others) };
    return { ...statement, ...(subject && { subject }) };
  });
}

/** What a sentence is about, without its figures. */
function topicOf(
  text: string,
  weigh: (stem: string) => number,
): Pick<Statement, "stems" | "telling" | "weight"> {
  const stems = new Set(topicStems(text.replace(lawyersWords, " ").replace(noticeCode, " ")));
  const telling = [...stems].filter((stem) => weigh(stem) > tellingRarity);
  telling.sort((a, b) => weigh(b) - weigh(a));
  return { stems, telling, weight: [...stems].reduce((sum, stem) => sum + weigh(stem), 0) };
}

const verb =
  /^(.*?)\b(?:is|are|means|lasts?|must (?:last|be)|may (?:last|be)|(?:may|must) not (?:exceed|be less than))\b(.*)$/;
/** A subject lighter than this could be that of many rules. */
const leastSubject = 0.9;

/** Undefined when the figure does not follow the verb closely, or the subject says too little. */
function subjectBefore(figure: Figure, text: string, weigh: (stem: string) => number): string | undefined {
  const [, before = "", between = ""] = verb.exec(text.slice(0, figure.at)) ?? [];
  if (!before || between.split(/\s+/).length > 6) return undefined;
  const stems = [...new Set(topicStems(before.replace(noticeCode, " ")))].sort();
  return stems.reduce((sum, stem) => sum + weigh(stem), 0) >= leastSubject ? stems.join(" ") : undefined;
}

function termsOf(text: string, others: readonly Figure[]): string {
  const words = (text.match(partingTerms) ?? []).map((word) => word.toLowerCase());
  const figures = others.map(({ kind, value }) => `${value} ${kind}`);
  return [...new Set([...words, ...datesIn(text), ...figures])].sort().join("|");
}

/** Whether two passages can answer the same question: the time, the nations, the rules and whose they are. */
export function mayMeet(one: PassageFacts, other: PassageFacts): boolean {
  const isLocal = one.textKind === "local-rules";
  return (
    one.id !== other.id &&
    one.regime === other.regime &&
    isLocal === (other.textKind === "local-rules") &&
    (one.space === other.space || (!isLocal && (one.space === "" || other.space === ""))) &&
    (one.appliesTo ?? other.appliesFrom) >= other.appliesFrom &&
    (other.appliesTo ?? one.appliesFrom) >= one.appliesFrom &&
    one.nations.some((nation) => other.nations.includes(nation))
  );
}
