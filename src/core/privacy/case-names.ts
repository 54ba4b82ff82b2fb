import type { Reading } from "./words.ts";

const between = new Set("of the for and on in r ex parte re application ltd limited".split(" "));
/** No name of a case is longer on either side. */
const mostWords = 9;

/** The words that are names of cases: "Faraday v West Berkshire". Whoever is named there is not meant. */
export function caseNameWords(reading: Reading): ReadonlySet<number> {
  const inCase = new Set<number>();
  reading.words.forEach(({ text }, n) => {
    if (!/^(?:v|vs)$/.test(text) || !reading.words[n - 1]?.capital || !reading.words[n + 1]?.capital) return;
    for (let k = n - 1; k >= n - mostWords && belongs(reading, k, k + 1); k--) inCase.add(k);
    for (let k = n + 1; k <= n + mostWords && belongs(reading, k, k - 1); k++) inCase.add(k);
  });
  return inCase;
}

function belongs({ text, words }: Reading, n: number, neighbour: number): boolean {
  const [word, other] = [words[n], words[neighbour]];
  if (!word || !other) return false;
  const gap = text.slice(Math.min(word.end, other.end), Math.max(word.start, other.start));
  return /^(?:\.|\)|'s?)?[ (&]{1,3}$/.test(gap) && (word.capital || between.has(word.key));
}
