import { isClearlyGiven, isClearlySurname, isOrdinary, isSurname, mayBeName } from "./name-lists.ts";
import { entityFollows, isInitial, type NameRun } from "./name-shape.ts";
import { noWord, type Reading } from "./words.ts";

/** After these one letter numbers a thing: "Lot B", "Annex A". */
const numbered =
  /^(?:lots?|schedule|annex|appendix|part|section|option|class|group|plan|form|table|type|grade|category|supplier|bidder|tenderer|band|tier|phase|vitamin|hepatitis|route|scenario|company|firm|contractor)$/;
const beforeSomebody = /^(?:by|from|with|officer|director|manager|buyer|evaluator|colleague|contact|chair)$/;
const mostInitials = 4;

/** "J. Smith", "J R Smith", and with full stops any surname: "P. Ramachandran". */
export function initialsAndSurname(reading: Reading, first: number): NameRun | undefined {
  const before = reading.words[first - 1];
  if (before && reading.words[first - 1]?.joined && (numbered.test(before.key) || isSurname(before)))
    return undefined;
  let at = first;
  while (isInitial(reading, at) && reading.words[at]?.joined && at < first + mostInitials) at++;
  const surname = reading.words[at] ?? noWord;
  if (!mayBeName(surname) || surname.upper || entityFollows(reading, at + 1)) return undefined;
  const known = isClearlySurname(surname) || (isSurname(surname) && beforeSomebody.test(before?.key ?? ""));
  const dotted = reading.text[reading.words[first]?.end ?? 0] === "." && before?.capital === false;
  return known || (dotted && !isOrdinary(surname)) ? { first, end: at + 1 } : undefined;
}

/** "JANE SMITH". */
export function inCapitals(reading: Reading, first: number): NameRun | undefined {
  const [word, next] = [reading.words[first] ?? noWord, reading.words[first + 1] ?? noWord];
  if (!isClearlyGiven(word) || !reading.words[first]?.joined) return undefined;
  const known = next.upper && isSurname(next) && !isOrdinary(next) && !entityFollows(reading, first + 2);
  return known ? { first, end: first + 2 } : undefined;
}

/** "jane smith", typed in a hurry. */
export function inSmallLetters(reading: Reading, first: number): NameRun | undefined {
  const [word, next] = [reading.words[first] ?? noWord, reading.words[first + 1] ?? noWord];
  if (!isClearlyGiven(word) || !reading.words[first]?.joined) return undefined;
  return isClearlySurname(next) ? { first, end: first + 2 } : undefined;
}
