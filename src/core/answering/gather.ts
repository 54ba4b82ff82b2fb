import type { SearchIndex } from "../ports/search-index.ts";
import { findOwnRules } from "./own-rules.ts";
import type { Question } from "./question.ts";
import { type Found, retrieve, type Scope } from "./retrieve.ts";
import type { Candidate } from "./select-points.ts";
import { speaksOfTrade } from "./trade.ts";
import { corpusWords } from "./understand.ts";

/** What was found for each part of a question, and whether it speaks of the trade. */
export interface Gathered {
  readonly parts: readonly Found[];
  readonly ofTrade: boolean;
  /** What the asker's own organisation has laid down. */
  readonly own: readonly Candidate[];
}

/** Looks up each part of a question. */
export async function gather(question: Question, scope: Scope, index: SearchIndex): Promise<Gathered> {
  const catalogue = await index.catalogue();
  const { find } = corpusWords(catalogue);
  const look = (part: string) => retrieve.part(question, part, scope, { index, catalogue, find });
  const [own, ...parts] = await Promise.all([
    findOwnRules(question, scope, { index, catalogue, find }),
    ...question.parts.map(look),
  ]);
  return {
    own,
    parts,
    ofTrade: question.references.length > 0 || speaksOfTrade(question.text) || find(question.text).length > 0,
  };
}
