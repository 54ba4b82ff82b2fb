import type { Catalogue } from "../guidance/catalogue.ts";
import type { Nation } from "../guidance/passage.ts";
import { createSpeller } from "../guidance/spelling.ts";
import { createTermFinder, type FoundTerm } from "../guidance/synonyms.ts";
import { cleanText, hasWords } from "../text.ts";
import { type Question, readQuestion } from "./question.ts";
import { followed, isFollowUp } from "./restate.ts";
import { maxQuestionLength } from "./screen.ts";

/** What the corpus's own words are good for. */
export interface CorpusWords {
  /** Terms of the trade in a text, with their other names. */
  find(text: string): readonly FoundTerm[];
  /** A text with its slips mended. */
  spell(text: string): string;
}

const made = new WeakMap<Catalogue, CorpusWords>();

/** The finder and the speller of a catalogue: costly to make, and the catalogue seldom changes. */
export function corpusWords(catalogue: Catalogue): CorpusWords {
  const known = made.get(catalogue);
  if (known) return known;
  const fresh = { find: createTermFinder(catalogue), spell: createSpeller(catalogue) };
  made.set(catalogue, fresh);
  return fresh;
}

/** Reads a screened message with what was asked before, oldest first, and the nation the asker chose. */
export function understand(
  asked: string,
  earlier: readonly string[],
  chosen: Nation | undefined,
  { spell }: CorpusWords,
): Question {
  const history = earlier.map((text) => cleanText(text.slice(0, maxQuestionLength))).filter(hasWords);
  const follows = history.length > 0 && isFollowUp(asked) ? followed(history) : undefined;
  const question = readQuestion(spell(asked), follows && spell(follows), asked);
  return { ...question, ...(chosen && { nation: chosen }) };
}
