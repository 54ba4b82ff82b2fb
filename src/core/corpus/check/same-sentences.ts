import type { FigureSentence } from "./figure-sentences.ts";
import type { Figure } from "./figures.ts";
import { leansOnAnother, mayMeet, type PassageFacts, type Said } from "./statement.ts";

interface Kept extends Said {
  readonly figures: string;
}

/** Sentences that are the same but for their figures. */
export interface SameSentences {
  add(passage: PassageFacts, sentence: FigureSentence, headings: readonly string[]): void;
  differing(): [Said, Said][];
}

/** Shorter sentences are the same by chance. */
const leastWords = 6;

/** Keeps sentences by their words. One that leans on the sentence before it is the same only under the same heading. */
export function createSameSentences(): SameSentences {
  const byWords = new Map<string, Kept[]>();
  return {
    add(passage, sentence, headings) {
      const words = withoutFigures(sentence);
      if (words.split(" ").length < leastWords) return;
      const key = leansOnAnother(sentence) ? `${headings.at(-1)?.toLowerCase()}\n${words}` : words;
      const figures = sentence.figures.map(({ kind, value }) => `${value} ${kind}`).join("|");
      const known = byWords.get(key) ?? [];
      byWords.set(key, known);
      known.push({ passage, text: sentence.text, figures });
    },
    differing: () => [...byWords.values()].flatMap(differingIn),
  };
}

function withoutFigures({ text, figures }: FigureSentence): string {
  const cut = figures.reduceRight(
    (rest: string, { at, text: figure }: Figure) => `${rest.slice(0, at)}#${rest.slice(at + figure.length)}`,
    text,
  );
  return cut
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

/** Each sentence with one that gives other figures. Most groups agree, and are soon done. */
function differingIn(group: readonly Kept[]): [Said, Said][] {
  const variants = new Map<string, Kept[]>();
  for (const kept of group) variants.set(kept.figures, [...(variants.get(kept.figures) ?? []), kept]);
  if (variants.size < 2) return [];
  return group.flatMap((one): [Said, Said][] => {
    const other = group.find(
      ({ figures, passage }) => figures !== one.figures && mayMeet(one.passage, passage),
    );
    return other ? [[one, other]] : [];
  });
}
