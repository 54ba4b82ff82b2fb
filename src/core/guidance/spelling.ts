import type { Catalogue } from "./catalogue.ts";
import { isStopWord, stem, words } from "./words.ts";

/** Shorter words have too many neighbours to be mended. */
const shortest = 5;

/**
 * Mends words the corpus does not know when exactly one known word is one slip away: a letter missing, added,
 * changed or swapped. "standstil" becomes "standstill". The first letter is taken as right.
 */
export function createSpeller(catalogue: Catalogue): (text: string) => string {
  const byShape = new Map<string, string[]>();
  for (const known of Object.keys(catalogue.frequency)) {
    const shape = `${known[0]}${known.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), known]);
  }
  const mended = (word: string): string => {
    const base = stem(word);
    if (word.length < shortest || isStopWord(word) || /\d/.test(word) || base in catalogue.frequency)
      return word;
    const near = [-1, 0, 1].flatMap((more) => byShape.get(`${base[0]}${base.length + more}`) ?? []);
    const close = near.filter((known) => isOneSlip(base, known));
    const likeliest = close.sort((a, b) => (catalogue.frequency[b] ?? 0) - (catalogue.frequency[a] ?? 0))[0];
    return likeliest ?? word;
  };
  return (text) =>
    words(text)
      .map((word) => [word, mended(word)] as const)
      .filter(([word, better]) => word !== better)
      .reduce((mending, [word, better]) => mending.replace(new RegExp(`\\b${word}\\b`, "gi"), better), text);
}

/** Whether two words differ by one letter missing, added, changed, or swapped with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
