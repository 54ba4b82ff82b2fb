import { caseNameWords } from "./case-names.ts";
import { announcedName } from "./name-cues.ts";
import {
  isClearlyGiven,
  isClearlySurname,
  isGiven,
  isOrdinary,
  isSurname,
  mayBeName,
  organisationAt,
} from "./name-lists.ts";
import { ownName } from "./name-pairs.ts";
import { entityFollows, type NameRun, nameEnd } from "./name-shape.ts";
import type { Span } from "./span.ts";
import { beginsSentence, type Reading, readWords, type Word } from "./words.ts";

/**
 * The names of persons in plain texts that belong together, for each text. Once somebody is named in one of them, or
 * is one of the `people` known from elsewhere, parts of the name are found in all of them.
 */
export function findNames(texts: readonly string[], people: readonly string[]): Span[][] {
  const named = texts.map((text) => namesIn(readWords(text)));
  const known = knownWords(named, people);
  return named.map((each) =>
    [...each.runs, ...mentions(each, known)].map((run) => toSpan(each.reading, run)),
  );
}

/** A text, the names that show in it by themselves, and the words that can name nobody: firms and law cases. */
interface Named {
  readonly reading: Reading;
  readonly runs: readonly NameRun[];
  readonly barred: ReadonlySet<number>;
}

function namesIn(reading: Reading): Named {
  const barred = new Set(caseNameWords(reading));
  const runs: NameRun[] = [];
  let n = 0;
  while (n < reading.words.length) {
    const organisation = organisationAt(reading.words, n);
    for (let k = n; k < n + organisation; k++) barred.add(k);
    const run = barred.has(n)
      ? undefined
      : (announcedName(reading, n) ?? ownName(reading, n) ?? coordinated(reading, n, runs.at(-1)));
    if (run && !barred.has(run.first)) runs.push(run);
    n = run ? run.end : n + Math.max(organisation, 1);
  }
  return { reading, runs, barred };
}

const severalTitles = new Set(["cllrs", "councillors", "drs", "messrs"]);

/** "Cllrs Smith and Khan", "Jane Doe and Xiuying Ouyang": what "and" joins to a name is a name. */
function coordinated(reading: Reading, n: number, last: NameRun | undefined): NameRun | undefined {
  const word = reading.words[n];
  if (!word?.capital || last?.end !== n - 1 || reading.words[n - 1]?.key !== "and") return undefined;
  const end = nameEnd(reading, n);
  const several = severalTitles.has(reading.words[last.first - 1]?.key ?? "");
  const isName =
    isClearlySurname(word) || (several && mayBeName(word)) || (end === n + 2 && !isOrdinary(word));
  return isName && !entityFollows(reading, end) ? { first: n, end: Math.max(end, n + 1) } : undefined;
}

/** The words that name somebody, as they are written, by their keys. */
function knownWords(
  named: readonly Named[],
  people: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = ({ text, key }: Word) => {
    if (text.length > 2) known.set(key, (known.get(key) ?? new Set()).add(text));
  };
  for (const { reading, runs } of named)
    for (const { first, end } of runs) reading.words.slice(first, end).forEach(add);
  for (const name of people) readWords(name).words.forEach(add);
  return known;
}

/** Further mentions of people who are known: a surname or a given name by itself. */
function mentions(
  { reading, runs, barred }: Named,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): NameRun[] {
  if (known.size === 0) return [];
  const found: NameRun[] = [];
  let next = 0;
  reading.words.forEach((word, n) => {
    while ((runs[next]?.end ?? Number.POSITIVE_INFINITY) <= n) next++;
    const written = known.get(word.key);
    if (!written || n >= (runs[next]?.first ?? n + 1) || barred.has(n)) return;
    if (!isMention(reading, n, word, written)) return;
    const last = found.at(-1);
    if (last?.end === n && reading.words[n - 1]?.joined) found[found.length - 1] = { ...last, end: n + 1 };
    else found.push({ first: n, end: n + 1 });
  });
  return found;
}

function isMention(reading: Reading, n: number, word: Word, written: ReadonlySet<string>): boolean {
  const alone = isClearlyGiven(word) || isClearlySurname(word);
  if (entityFollows(reading, n + 1)) return false;
  if (!alone && !written.has(word.text) && !word.upper) return false;
  if (alone || !(isOrdinary(word) || isGiven(word) || isSurname(word))) return true;
  if (/^'s\b/.test(reading.text.slice(word.end, word.end + 3))) return true;
  const { words } = reading;
  const beside = (words[n - 1]?.joined && words[n - 1]?.capital) || (word.joined && words[n + 1]?.capital);
  return word.capital && !beside && !beginsSentence(reading, n);
}

function toSpan({ words }: Reading, { first, end }: NameRun): Span {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0, kind: "person" };
}
