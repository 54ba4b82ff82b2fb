import givenNames from "./given-names.json" with { type: "json" };
import lists from "./name-words.json" with { type: "json" };
import familyNames from "./surnames.json" with { type: "json" };
import { type Word, wordKey } from "./words.ts";

const keys = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(" ")).map(wordKey));

const given = keys(Object.values(givenNames).flat());
const surnames = keys(Object.values(familyNames).flat());
const eastAsianFamily = keys(familyNames["east asian"]);
const eastAsianGiven = keys(givenNames["chinese and other east asian"]);
const givenAndWord = keys(lists.namesThatAreWords);
const wordBeforeName = keys(lists.wordsFirst);
const surnameAndWord = keys(lists.surnamesThatAreWords);
const entities = keys(lists.entities);
const jobs = keys(lists.jobs);
const others = keys(lists.notNames);
const prefixes = keys(lists.placePrefixes);

/** Organisations with the names of people: their words, by the first. */
const organisations = Map.groupBy(
  lists.organisationsNamedLikePeople.map((name) => name.split(" ").map(wordKey)),
  ([first = ""]) => first,
);

/** Whether a word is a given name: common in the United Kingdom, of whatever origin. */
export function isGiven({ text, key }: Word): boolean {
  if (given.has(key)) return true;
  return key.includes("-") && /^\p{Lu}\p{L}{1,20}-\p{Lu}/u.test(text) && given.has(firstPart(key));
}

/** A given name that is no English word, month, place or firm as well. */
export function isClearlyGiven(word: Word): boolean {
  return isGiven(word) && !givenAndWord.has(word.key);
}

/** A given name that one thinks of last: rather a word, a month or a place. */
export function isRatherWord({ key }: Word): boolean {
  return wordBeforeName.has(key) || others.has(key) || entities.has(key);
}

/** Whether a word is a surname: listed, or of a shape that only surnames have. */
export function isSurname({ text, key }: Word): boolean {
  if (surnames.has(key)) return true;
  if (/^[MOF]/.test(text) && /^(?:Mc|Mac|O'|Fitz)\p{Lu}/u.test(text)) return true;
  return key.includes("-") && /-\p{Lu}/u.test(text) && key.split("-").some((part) => surnames.has(part));
}

/** A surname that is no other word as well. */
export function isClearlySurname(word: Word): boolean {
  return isSurname(word) && !surnameAndWord.has(word.key) && !isOrdinary(word);
}

/** "Zhang Wei": names of which the family's comes first. */
export function isFamilyFirst(family: Word, own: Word): boolean {
  return eastAsianFamily.has(family.key) && eastAsianGiven.has(own.key);
}

/** A word that makes an organisation, a place or a law of the name before it: "Ltd", "Street", "Act". */
export function isEntity({ key }: Word): boolean {
  return entities.has(key);
}

/** A word that stands before names of places and undertakings: "St", "Fort", "Operation". */
export function isPlacePrefix({ key }: Word): boolean {
  return prefixes.has(key);
}

/** A word of the language or the trade, capital or not, which by itself names nobody. */
export function isOrdinary(word: Word): boolean {
  return others.has(word.key) || entities.has(word.key) || jobs.has(word.key);
}

/** Whether a word can be a part of a name beside one that surely is. */
export function mayBeName(word: Word): boolean {
  return word.capital && word.text.length > 1 && (!isOrdinary(word) || surnames.has(word.key));
}

/** How many words from the nth on are an organisation that has the name of a person; 0 for none. */
export function organisationAt(words: readonly Word[], n: number): number {
  const candidates = organisations.get(words[n]?.key ?? "");
  if (!candidates) return 0;
  const fits = (parts: readonly string[]) => parts.every((part, k) => words[n + k]?.key === part);
  return candidates.find(fits)?.length ?? 0;
}

/** "Anne" of "Anne-Marie". */
function firstPart(key: string): string {
  const hyphen = key.indexOf("-");
  return hyphen > 1 ? key.slice(0, hyphen) : key;
}
