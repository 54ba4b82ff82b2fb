import type { SearchIndex } from "../ports/search-index.ts";
import type { Question } from "./question.ts";
import { type Found, retrieve, type Scope } from "./retrieve.ts";
import { speaksOfTrade } from "./trade.ts";
import { corpusWords } from "./understand.ts";

/** What was found for each part of a question, and whether it speaks of the trade. */
export interface Gathered {
  readonly parts: readonly Found[];
  readonly ofTrade: boolean;
}

/** Looks up each part of a question. */
export async function gather(question: Question, scope: Scope, index: SearchIndex): Promise<Gathered> {
  const catalogue = await index.catalogue();
  const { find } = corpusWords(catalogue);
  const look = (part: string) => retrieve.part(question, part, scope, { index, catalogue, find });
  return {
    parts: await Promise.all(question.parts.map(look)),
    ofTrade: question.references.length > 0 || speaksOfTrade(question.text) || find(question.text).length > 0,
  };
}
