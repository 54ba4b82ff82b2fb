import { type Catalogue, type Term, termStems } from "./catalogue.ts";

/** A term of the trade found in a question, with the other names of the same thing. */
export interface FoundTerm {
  readonly term: Term;
  readonly others: readonly Term[];
}

/** Finds every term of the corpus's synonym groups in a text, longest first, in both directions. */
export function createTermFinder(catalogue: Catalogue): (text: string) => FoundTerm[] {
  const byFirstStem = new Map<string, FoundTerm[]>();
  for (const group of catalogue.synonyms) {
    const terms = group.map((text): Term => ({ text, stems: termStems(text) }));
    for (const term of terms) {
      const first = term.stems[0];
      if (first === undefined) continue;
      const found = { term, others: terms.filter((other) => other !== term) };
      byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), found]);
    }
  }
  for (const list of byFirstStem.values()) list.sort((a, b) => b.term.stems.length - a.term.stems.length);
  return (text) => findIn(termStems(text), byFirstStem);
}

function findIn(stems: readonly string[], byFirstStem: ReadonlyMap<string, FoundTerm[]>): FoundTerm[] {
  const found = new Map<string, FoundTerm>();
  for (let at = 0; at < stems.length; at++) {
    const candidates = byFirstStem.get(stems[at] ?? "") ?? [];
    const longest = candidates.find(({ term }) => term.stems.every((each, n) => stems[at + n] === each));
    if (!longest) continue;
    for (const each of candidates)
      if (each.term.stems.join(" ") === longest.term.stems.join(" "))
        found.set(each.term.text + each.others[0]?.text, each);
    at += longest.term.stems.length - 1;
  }
  return [...found.values()];
}
