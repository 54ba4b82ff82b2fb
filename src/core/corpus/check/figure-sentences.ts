import type { Passage } from "../../guidance/passage.ts";
import { splitPoints } from "../../guidance/point.ts";
import { sentences } from "../../text.ts";
import { type Figure, figuresIn } from "./figures.ts";

/** A sentence of a passage that gives figures. */
export interface FigureSentence {
  /** As it stands; a list item after its lead-in. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** It tells an exception. */
  readonly isException: boolean;
}

/** The sentences of a passage in which figures stand, without examples. */
export function figureSentences({ text }: Pick<Passage, "text">): FigureSentence[] {
  return splitPoints(text)
    .filter(({ isExample }) => !isExample)
    .flatMap((point) => sentencesOf(point.text))
    .flatMap((sentence) => {
      const figures = figuresIn(sentence.text);
      return figures.length > 0 ? [{ ...sentence, figures }] : [];
    });
}

type Sentence = Omit<FigureSentence, "figures">;

/** A list item is read with its lead-in, and what follows "Exceptions:" as exceptions. */
function sentencesOf(point: string): Sentence[] {
  const found: Sentence[] = [];
  let leadIn = "";
  let isException = false;
  for (const line of point
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean)) {
    const item = /^(?:- |\d+\. )(.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      for (const each of sentences(unnumbered(item)))
        found.push({ text: `${leadIn} ${each}`.trim(), isException });
      continue;
    }
    isException = /^Exceptions?:/.test(line);
    const all = sentences(unnumbered(line));
    leadIn = /[:—–]$/.test(line) ? (all.pop() ?? "") : "";
    found.push(...all.map((text) => ({ text, isException })));
  }
  return found;
}

/** Without the "(2)" or "(a)" before it. */
function unnumbered(line: string): string {
  return line.replace(/^(?:\(\w{1,4}\) ?)+/, "");
}
