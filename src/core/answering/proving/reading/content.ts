import { isStopWord, stem } from "../../../guidance/words.ts";
import type { Mark } from "../marks/mark.ts";

/** Words that carry no fact of their own in an answer: they link, point or stand for what the rules check elsewhere. */
const glue = new Set(
  `act answer apply applies applied application arrangement base based basis bring brings call called come comes concern
  contract contracts count counts cover covers covered criterion date day days deal depend depends duty duties effect ensure example
  fall falls far fit fits former get goes here however include includes included including instead item its itself join least
  long matter mean means merely much name need needs note number obligation order otherwise own part
  party period place point possible power procurement public reason reasons regard relate remain respect right rule run
  second set sets simply sort stand stands state status subject such sum take takes thing time together turn two use
  used uses using way whether whole within word work year years yes month months week weeks hour hours
  enough every exactly extent fact given happen hold itself kind later lead left line longer meet meets move must note
  already any anything anyone automatic both case cases common countdown directly else entitled exist first follow found
  full further general help high immediate immediately itself last like made main make many mere near necessary
  nothing official often one only original other others outside particular people person plan question real really result
  same say short side single stay step steps thus total true try under until usual usually want what when where which who
  will without would yours ordinary apart aside regardless simple stage think none check test compare against different normally`
    .split(/\s+/)
    .filter(Boolean),
);
const glueStems = new Set([...glue].map(stem));

const grammar = new Set(
  "a an the of to in on for by with and or if unless except where when while that which who as at from is are was were be been being it its they them their this these those has have had do does did than then so such there".split(
    " ",
  ),
);

/** The stems of every word that is no mere grammar, parties included: conditions are weighed by all they say. */
export function looseStems(text: string): string[] {
  const found = text.replace(/#\d+/g, " ").match(/@[\w-]+|[\p{L}][\p{L}\d]*/gu) ?? [];
  return found
    .filter((word) => !grammar.has(word))
    .flatMap((word) => (word === "@sub" ? [word, "subcontract"] : word.startsWith("@") ? word : stem(word)));
}

/** The stems of a text's words that carry content, its parties and marks left out. */
export function contentStems(text: string): string[] {
  const found = text.replace(/@[\w-]+|#\d+/g, " ").match(/[\p{L}][\p{L}\d]*(?:'[a-z]+)?/gu) ?? [];
  return found
    .map((word) => word.replace(/'s?$/, ""))
    .filter((word) => !isStopWord(word) && !glue.has(word))
    .map(stem)
    .filter((each) => each.length > 1 && !glueStems.has(each));
}

/** The content of a stretch of a statement's plain text: stems and the keys of its marks. */
export function stemsAndKeys(text: string, marks: readonly Mark[]): Set<string> {
  return new Set([...contentStems(text), ...marksIn(text, marks).flatMap(({ keys }) => keys)]);
}

/** The marks whose placeholders stand in a stretch of a statement's plain text. */
export function marksIn(text: string, marks: readonly Mark[]): Mark[] {
  return [...text.matchAll(/#(\d+)/g)].flatMap(([, n]) => marks[Number(n)] ?? []);
}
