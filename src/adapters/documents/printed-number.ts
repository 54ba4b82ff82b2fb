/** A paragraph's own number, taken off its text. */
export interface Numbered {
  /** As printed, without a closing full stop: "12", "4.1", "(2)", "(a)". */
  readonly number: string;
  readonly text: string;
}

const forms: readonly RegExp[] = [
  /** "4.1 The", "12.3.4. “Contract”". A small letter after it means a measure: "2.5 million". */
  /^(\d{1,3}(?:\.\d{1,3}){1,4}[A-Z]?)\.?\s+(?=[\p{Lu}“"‘'([])/u,
  /^(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?:\t| {2,})\s*(?=\S)/,
  /** "12. The", "12A) The" */
  /^(\d{1,3}[A-Z]{0,2})[.)]\s+(?=\S)/,
  /** "12" and a gap */
  /^(\d{1,3}[A-Z]{0,2})(?:\t| {2,})\s*(?=\S)/,
  /** "(2)", "(2A)", "(a)", "(iv)" */
  /^(\((?:\d{1,3}[A-Z]{0,2}|[a-z]{1,2}|[ivxl]{1,6}|[A-Z])\))\s+(?=\S)/,
  /** "a) the", "iv. the" */
  /^([a-z]|[ivx]{2,5})[.)]\s+(?=\S)/,
];

/** A number and the gap after it are never longer. */
const longestHead = 100;

/** Takes the number a paragraph begins with off it, where there plainly is one. */
export function splitNumber(line: string): Numbered | undefined {
  if (!/^[\d(a-z]/.test(line)) return undefined;
  const head = line.slice(0, longestHead);
  for (const form of forms) {
    const found = form.exec(head);
    if (found?.[1]) return { number: found[1], text: line.slice(found[0].length) };
  }
  return undefined;
}

/** Whether a number counts with letters or Roman numerals: the points of a list under a paragraph. */
export function isLettered(number: string): boolean {
  return /^\(?[a-zA-Z]{1,6}\)?$/.test(number);
}

/** Whether `next` may stand straight after `previous`: 4.1 then 4.2, (h) then (i), 3 then 4. */
export function follows(previous: string, next: string): boolean {
  const [before, after] = [parts(previous), parts(next)];
  if (before.shape !== after.shape) return false;
  if (before.lead === after.lead) return isNext(before.last, after.last);
  return false;
}

function parts(number: string): { shape: string; lead: string; last: string } {
  const bare = number.replace(/[()]/g, "");
  const [, lead = "", last = ""] = /^(.*?)([^.]*)$/.exec(bare) ?? [];
  return { shape: number.startsWith("(") ? "()" : "", lead, last };
}

function isNext(previous: string, next: string): boolean {
  if (/^\d/.test(previous) && /^\d/.test(next)) {
    const [a, b] = [Number.parseInt(previous, 10), Number.parseInt(next, 10)];
    return b === a + 1 || (b === a && next > previous);
  }
  const roman = fromRoman(previous);
  if (roman > 0 && fromRoman(next) === roman + 1) return true;
  const one = previous.length === 1 && next.length === 1;
  return one && next.charCodeAt(0) === previous.charCodeAt(0) + 1;
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function fromRoman(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => romanValues[letter] ?? Number.NaN);
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0) || 0;
}
