import { type CaseKind, caseKinds, caseSigns } from "./case-signs.ts";
import { markSubjects, somebody, withRelatives } from "./case-subjects.ts";

/** Something said of a person who is named or can be known, that must not leave for a model nor be stored. */
export interface CaseDetail {
  readonly kind: CaseKind;
  readonly where: {
    /** Which of the texts, from 0. */
    readonly text: number;
    /** The sentence, with placeholders: fit to be shown to the asker. */
    readonly sentence: string;
  };
}

const longSentence = 600;
/** A longer one is read in pieces. */
const pieces = /.{1,600}/gs;
/** So many sentences after a person was spoken of, "she" may still be that person. */
const reachOfPronoun = 2;
const ours = /\b(?:my|our)\b/i;

/** The case details in gated texts. Talk of suppliers, services and offences in general is none. */
export function findCaseDetails(texts: readonly string[]): CaseDetail[] {
  return texts.flatMap((text, n) =>
    inText(text).map(([kind, sentence]) => ({ kind, where: { text: n, sentence } })),
  );
}

function inText(text: string): [CaseKind, string][] {
  const found: [CaseKind, string][] = [];
  let reach = 0;
  for (const sentence of sentencesOf(text)) {
    if (reach === 0 && !sentence.includes("[") && !ours.test(sentence)) continue;
    const marked = markSubjects(sentence, reach > 0);
    const speaksOfOne = marked.text.includes(somebody);
    reach = marked.after ? (speaksOfOne ? reachOfPronoun : reach - 1) : 0;
    if (!speaksOfOne) continue;
    const readings = [marked.text, withRelatives(marked.text)];
    for (const kind of caseKinds)
      if (readings.some((reading) => caseSigns[kind].some((sign) => sign.test(reading))))
        found.push([kind, sentence]);
  }
  return found;
}

/** Sentences in order; a placeholder may begin one. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;])\s{1,9}|\n{1,9}/)
    .flatMap((sentence) => (sentence.length > longSentence ? (sentence.match(pieces) ?? []) : [sentence]))
    .filter((sentence) => sentence.trim() !== "");
}
