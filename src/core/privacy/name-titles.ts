import { isClearlyGiven, isClearlySurname, isGiven, isOrdinary, isSurname } from "./name-lists.ts";
import { entityFollows, leadsToName, type NameRun, nameEnd, nameRun } from "./name-shape.ts";
import { gapAfter, type Reading } from "./words.ts";

/** Titles that stand before any surname, even one that is a word: "Mrs May". */
const plainTitles = new Set(
  "mr mrs ms miss mx dr prof professor cllr councillor sir dame cllrs councillors drs messrs".split(" "),
);
export const titles = new Set([
  ...plainTitles,
  ..."lord lady baroness baron rev revd reverend judge".split(" "),
]);
/** Titles that, in small letters, are nothing else. */
const plainInSmall = new Set(["mr", "mrs", "mx"]);

/** The name after the title that is the nth word. The title stays. */
export function afterTitle(reading: Reading, n: number): NameRun | undefined {
  const [title, next] = [reading.words[n], reading.words[n + 1]];
  if (!title || !next || !/^\.?[ \t]{1,2}$/.test(gapAfter(reading, n))) return undefined;
  if (!next.capital && leadsToName(reading, n + 1)) return nameRun(n + 1, nameEnd(reading, n + 1));
  if (!next.capital) return title.capital ? undefined : titleInSmall(reading, n);
  const known = isSurname(next) || isGiven(next);
  if (!known && (isOrdinary(next) || title.upper || next.upper)) return undefined;
  if (isOrdinary(next) && (title.upper || !plainTitles.has(title.key))) return undefined;
  const end = Math.max(nameEnd(reading, n + 1), n + 2);
  return entityFollows(reading, end) ? undefined : nameRun(n + 1, end);
}

/** "mr smith", "dr patel". */
function titleInSmall(reading: Reading, n: number): NameRun | undefined {
  const [title, next, second] = reading.words.slice(n, n + 3);
  if (!title || !next || next.text.length < 3) return undefined;
  const known = isClearlySurname(next) || isClearlyGiven(next);
  if (!known && (!plainInSmall.has(title.key) || isOrdinary(next))) return undefined;
  const both = second && next.joined && isSurname(second) && !isOrdinary(second);
  return nameRun(n + 1, both ? n + 3 : n + 2);
}
