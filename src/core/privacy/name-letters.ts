import { isClearlyGiven, isClearlySurname, isGiven, isOrdinary, isSurname } from "./name-lists.ts";
import { entityFollows, type NameRun, nameEnd, nameRun } from "./name-shape.ts";
import { after, beginsSentence, gapAfter, type Reading } from "./words.ts";

export const greetings = new Set("hi hello hey dear hiya morning afternoon evening".split(" "));
export const partings = new Set(
  "regards rgds wishes sincerely faithfully thanks cheers kr bw ta thx".split(" "),
);
export const labels = new Set(
  "name contact from to cc attn fao author signed evaluator buyer officer assessor manager owner sender".split(
    " ",
  ),
);

const stop = /^ {0,2}(?:[,!.;:)-]|$)/;

/** "Hi Sarah", "dear xiuying,". */
export function afterGreeting(reading: Reading, n: number): NameRun | undefined {
  const first = n + 1;
  const next = reading.words[first];
  const begins = beginsSentence(reading, n) || reading.words[n - 1]?.key === "good";
  if (!next || !begins || !/^,?[ \t]{1,3}$/.test(gapAfter(reading, n))) return undefined;
  const stops = stop.test(after(reading, next.end));
  if (!next.capital)
    return isGiven(next) && (stops || isClearlyGiven(next)) ? nameRun(first, first + 1) : undefined;
  if (isGiven(next) && (stops || !isOrdinary(next)))
    return nameRun(first, Math.max(nameEnd(reading, first), first + 1));
  if (isOrdinary(next) && !isSurname(next)) return undefined;
  const end = nameEnd(reading, first);
  const last = reading.words[end - 1];
  if (!last || entityFollows(reading, end)) return undefined;
  return stop.test(after(reading, last.end)) ? nameRun(first, end) : undefined;
}

const lineEnd = /^ {0,2}(?:$|[,|(/.!-])/;

/** "Regards, John Smith", "cheers dave" at the end. */
export function afterParting(reading: Reading, n: number): NameRun | undefined {
  const first = n + 1;
  const next = reading.words[first];
  const gap = gapAfter(reading, n);
  if (!next || !/^[\s,.!-]{1,8}$/.test(gap)) return undefined;
  if (!next.capital) return partingInSmall(reading, first, gap);
  if (/^(?:as|with|in)$/.test(reading.words[n - 1]?.key ?? "") && !gap.includes("\n")) return undefined;
  const end = nameEnd(reading, first);
  const [last, following] = [reading.words[end - 1], reading.words[end]];
  if (end === first || !last || entityFollows(reading, end)) return undefined;
  const ends = lineEnd.test(after(reading, last.end)) || (following?.capital && isOrdinary(following));
  const known = isGiven(next) || end - first > 1 || isSurname(next) || /[,\n]/.test(gap);
  return ends && known ? nameRun(first, end) : undefined;
}

function partingInSmall(reading: Reading, first: number, gap: string): NameRun | undefined {
  const next = reading.words[first];
  if (!next || !isGiven(next)) return undefined;
  const line = after(reading, next.end);
  const ends = gap.startsWith(" ") ? /^[ .!]{0,2}$/.test(line) : lineEnd.test(line);
  return ends ? nameRun(first, first + 1) : undefined;
}

/** "Contact: Xiuying Ouyang". */
export function afterLabel(reading: Reading, n: number): NameRun | undefined {
  const first = n + 1;
  const next = reading.words[first];
  if (!next?.capital || next.upper || isOrdinary(next)) return undefined;
  if (!/^ ?:[ \t]{0,4}$/.test(gapAfter(reading, n))) return undefined;
  const end = nameEnd(reading, first);
  if (entityFollows(reading, end)) return undefined;
  return isGiven(next) || end - first > 1 || isClearlySurname(next) ? nameRun(first, end) : undefined;
}
