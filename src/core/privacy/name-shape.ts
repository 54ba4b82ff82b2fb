import { isEntity, isGiven, isSurname, mayBeName } from "./name-lists.ts";
import { gapAfter, type Reading, type Word } from "./words.ts";

/** The words from `first` up to, not including, `end`. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
}

const particles = new Set(
  "de da do dos das du di del della van von der den ter ten la le el al bin ibn bint ap ab ferch abu abd st y".split(
    " ",
  ),
);
/** Nobody's name has more parts. */
const mostWords = 6;
/** In a row, words of no list: a name and what follows it cannot be told apart any longer. */
const mostUnknown = 2;

/** The words from `first` up to `end`; nothing when there are none. */
export function nameRun(first: number, end: number): NameRun | undefined {
  return end > first ? { first, end } : undefined;
}

/** One capital letter that stands for a name. "I" and "A" are words, but for "I." and an "A" within a sentence. */
export function isInitial({ text, words }: Reading, n: number): boolean {
  const word = words[n];
  if (word?.text.length !== 1 || !word.capital) return false;
  if (text[word.end] === "." || !/[IA]/.test(word.text)) return true;
  return word.text === "A" && /[\p{Ll},:] $/u.test(text.slice(Math.max(0, word.start - 2), word.start));
}

/** Where the name ends that begins with the nth word; n itself when that word cannot be a name. */
export function nameEnd(reading: Reading, first: number): number {
  let end = first;
  let unknown = 0;
  while (end < first + mostWords && (end === first || reading.words[end - 1]?.joined)) {
    const word = reading.words[end];
    if (!word || !(continues(reading, end, word) || (end === first && word.capital && isGiven(word)))) break;
    end++;
    if (!mayBeName(word)) continue;
    if (isSurname(word) && end - first > 1) return secondSurname(reading, end);
    if (!isGiven(word) && !isSurname(word) && word.text.length > 2 && ++unknown === mostUnknown) break;
  }
  while (end > first && isParticle(reading.words[end - 1])) end--;
  return end;
}

function continues(reading: Reading, n: number, word: Word): boolean {
  return mayBeName(word) || isInitial(reading, n) || leadsToName(reading, n);
}

/** "van der Berg": particles, then a capital. */
export function leadsToName(reading: Reading, n: number): boolean {
  const [word, next, third] = reading.words.slice(n, n + 3);
  if (!next || !isParticle(word) || !word?.joined) return false;
  return next.capital || (isParticle(next) && next.joined && third?.capital === true);
}

const isParticle = (word: Word | undefined) => word !== undefined && !word.capital && particles.has(word.key);

/** "Garcia Lopez": two surnames without a hyphen. */
function secondSurname(reading: Reading, end: number): number {
  const word = reading.words[end];
  return word && mayBeName(word) && isSurname(word) && reading.words[end - 1]?.joined ? end + 1 : end;
}

const firmAfterAnd = new Set(["sons", "daughters", "co", "partners", "company", "associates", "brothers"]);

/** Whether what follows makes a firm, a place or a law of a name: "Ltd", "Street", "& Sons". */
export function entityFollows(reading: Reading, end: number): boolean {
  const next = reading.words[end];
  if (!next || end === 0) return false;
  const gap = gapAfter(reading, end - 1) ?? "";
  if (/^ ?& ?$/.test(gap)) return next.capital && !isGiven(next);
  if (!reading.words[end - 1]?.joined) return false;
  if (next.key === "and") return firmAfterAnd.has(reading.words[end + 1]?.key ?? "");
  return next.capital && isEntity(next);
}
