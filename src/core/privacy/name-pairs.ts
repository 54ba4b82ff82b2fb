import {
  isClearlyGiven,
  isClearlySurname,
  isFamilyFirst,
  isGiven,
  isOrdinary,
  isPlacePrefix,
  isRatherWord,
  isSurname,
  mayBeName,
} from "./name-lists.ts";
import { entityFollows, isInitial, type NameRun, nameEnd } from "./name-shape.ts";
import { inCapitals, initialsAndSurname, inSmallLetters } from "./name-spellings.ts";
import { beginsSentence, gapAfter, noWord, type Reading } from "./words.ts";

/** The name that begins with the nth word and is known by its own words: a given name, or initials, and a surname. */
export function ownName(reading: Reading, n: number): NameRun | undefined {
  const word = reading.words[n];
  if (!word) return undefined;
  if (!word.capital) return inSmallLetters(reading, n);
  if (word.upper) return inCapitals(reading, n);
  if (afterPrefix(reading, n)) return undefined;
  if (isInitial(reading, n)) return initialsAndSurname(reading, n);
  if (isGiven(word)) return givenAndSurname(reading, n) ?? givenAlone(reading, n);
  return familyFirst(reading, n) ?? unlistedAndSurname(reading, n);
}

/** "St Thomas", "Fort William", "Storm Eunice". */
function afterPrefix(reading: Reading, n: number): boolean {
  const before = reading.words[n - 1];
  return before?.capital === true && isPlacePrefix(before) && /^\.? $/.test(gapAfter(reading, n - 1) ?? "");
}

function givenAndSurname(reading: Reading, first: number): NameRun | undefined {
  const longest = nameEnd(reading, first);
  for (let end = longest; end > first + 1; end--) {
    if (entityFollows(reading, end)) continue;
    if (end < longest && !isSurname(reading.words[end - 1] ?? noWord)) continue;
    return isMeant(reading, first, end) ? { first, end } : undefined;
  }
  return undefined;
}

const determiners = /^(?:the|a|an|this|that|any|each|every|no|our|their|your|its)$/;
/** What is said of people and seldom of anything else. */
const ofPeople =
  /^(?:'s\b| (?:is|was|has|had|said|says|asked|asks|told|thinks|wants|left|works|rang|emailed|phoned|declared|came|joined|signed|scored|chairs|sits|bid)\b)/;

/** Whether a given name that may be another word too is meant as a name here. */
function isMeant(reading: Reading, first: number, end: number): boolean {
  const [given, last] = [reading.words[first] ?? noWord, reading.words[end - 1] ?? noWord];
  const before = reading.words[first - 1];
  if (isClearlyGiven(given)) return !romanNumeral.test(last.text) && !isPlace(reading, first, end);
  if (isClearlySurname(last)) return true;
  if (isOrdinary(last) && !isSurname(last)) return false;
  if (!isRatherWord(given) && !isSurname(last)) return true;
  if (ofPeople.test(reading.text.slice(last.end, last.end + 12))) return true;
  if (beginsSentence(reading, first) || before?.capital || determiners.test(before?.key ?? "")) return false;
  return !isOrdinary(last) && (isSurname(last) || !isOrdinary(given));
}

const placeBefore = /^(?:at|in|near|on|to|from|of|outside|behind)$/;

/** "Albert Hall" and "Alexandra Park" are places where they stand after "at"; "Clara Green" may be anybody. */
function isPlace(reading: Reading, first: number, end: number): boolean {
  const last = reading.words[end - 1] ?? noWord;
  if (end - first !== 2 || !/^(?:hall|park|lane|cross|hill|green)$/.test(last.key)) return false;
  return placeBefore.test(reading.words[first - 1]?.key ?? "");
}

const romanNumeral = /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/;
const namedThing =
  /^'s? (?:Law|Hospital|School|College|Church|Place|Court|Square|Hall|Cathedral|Hospice|Gate|Rule)\b/;

/** "Sarah asked": a given name that is nothing else, with no other name beside it. */
function givenAlone(reading: Reading, n: number): NameRun | undefined {
  const word = reading.words[n] ?? noWord;
  if (isAddressed(reading, n) || signsOff(reading, n)) return { first: n, end: n + 1 };
  if (!isClearlyGiven(word) || entityFollows(reading, n + 1)) return undefined;
  if (namedThing.test(reading.text.slice(word.end, word.end + 12))) return undefined;
  const next = reading.words[n + 1];
  if (next && reading.words[n]?.joined && (romanNumeral.test(next.text) || mayBeName(next))) return undefined;
  const before = reading.words[n - 1];
  const named =
    before && reading.words[n - 1]?.joined && mayBeName(before) && !beginsSentence(reading, n - 1);
  return named && !isGiven(before) ? undefined : { first: n, end: n + 1 };
}

/** "Mark, can you check", at the beginning of a line. */
function isAddressed({ text, words }: Reading, n: number): boolean {
  const word = words[n] ?? noWord;
  const startsLine = n === 0 || text.slice(words[n - 1]?.end, word.start).includes("\n");
  return startsLine && !isOrdinary(word) && /^, \p{Ll}/u.test(text.slice(word.end, word.end + 3));
}

/** A name alone on the last line. */
function signsOff({ text, words }: Reading, n: number): boolean {
  const word = words[n] ?? noWord;
  const alone =
    n > 0 && n === words.length - 1 && /\n[ \t-]{0,3}$/.test(text.slice(words[n - 1]?.end, word.start));
  return alone && /^[.\s]{0,3}$/.test(text.slice(word.end, word.end + 4));
}

/** "Zhang Wei", "Smith, John". */
function familyFirst(reading: Reading, n: number): NameRun | undefined {
  const [word, next] = [reading.words[n] ?? noWord, reading.words[n + 1] ?? noWord];
  if (!isSurname(word) || isOrdinary(word) || !next.capital || next.upper || !isGiven(next)) return undefined;
  const comma = /^, $/.test(gapAfter(reading, n) ?? "");
  const clear = isClearlySurname(word) && (isClearlyGiven(next) || !comma);
  if (comma ? !clear : !reading.words[n]?.joined) return undefined;
  if (!clear && !isFamilyFirst(word, next)) return undefined;
  const end = Math.min(nameEnd(reading, n + 1), n + 3);
  return end < n + 2 || entityFollows(reading, end) ? undefined : { first: n, end };
}

/** "Xanthippe Robinson": a word of no list before a surname that is nothing else, or where only people stand. */
function unlistedAndSurname(reading: Reading, n: number): NameRun | undefined {
  const [word, next] = [reading.words[n] ?? noWord, reading.words[n + 1] ?? noWord];
  if (isOrdinary(word) || word.text.length < 3 || !word.joined || !next.capital || next.upper)
    return undefined;
  if (reading.words[n - 1]?.capital && reading.words[n - 1]?.joined) return undefined;
  const end = nameEnd(reading, n);
  const last = reading.words[end - 1] ?? noWord;
  if (end < n + 2 || entityFollows(reading, end)) return undefined;
  const surname = isClearlySurname(next) && !isSurname(word) && !isGiven(next);
  return surname || onlyPeople.test(reading.text.slice(last.end, last.end + 20))
    ? { first: n, end }
    : undefined;
}

const onlyPeople =
  /^(?:'s (?:wife|husband|son|daughter|brother|sister|mother|father|line manager|grievance|visa|appraisal)\b| (?:rang|phoned|retired|resigned|scored|moderated|chairs|chaired|abstained|is off|is away|is on leave)\b| (?:is|was|has been) (?:pregnant|ill|sick|off sick|on (?:sick|maternity) leave|diagnosed|disabled|deaf|autistic|dyslexic|gay|lesbian|bisexual|transgender|in hospital|arrested|jailed|imprisoned|sacked)\b| in (?:legal|finance|hr|procurement|estates|audit|commercial|digital)\b| \((?:she|he|they)\/)/i;
