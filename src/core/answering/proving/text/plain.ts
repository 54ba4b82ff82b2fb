/** A text without typography, and for each of its characters the place in the text it came from. */
export interface PlainText {
  readonly text: string;
  readonly from: readonly number[];
}

const typography: readonly [RegExp, string][] = [
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/, ""],
  [/[\s\u00A0\u2007\u202F]/, " "],
  [/[‘’‚‛′`´]/, "'"],
  [/[“”„‟″«»]/, '"'],
  [/[‐‑‒–—―−]/, "-"],
  [/…/, "..."],
  [/[•‣▪◦·]/, "-"],
];

/**
 * Evens out what quoting changes without changing a word: white space, quotation marks, dashes, soft hyphens and
 * list marks. Letters, digits and punctuation stay as they are.
 */
export function plainText(text: string): PlainText {
  let out = "";
  const from: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (listMark.test(char) && opensLine(text, at)) continue;
    for (const each of even(char)) {
      if (each === " " && (out === "" || out.endsWith(" "))) continue;
      out += each;
      from.push(at);
    }
  }
  return { text: out, from };
}

function even(char: string): string {
  if (/[\w.,;:()£%]/.test(char)) return char;
  return typography.find(([pattern]) => pattern.test(char))?.[1] ?? char;
}

const listMark = /[-–—•‣▪◦·*]/;

/** A mark with a space after it at the start of a line. */
function opensLine(text: string, at: number): boolean {
  return (
    /[ \t\u00A0]/.test(text[at + 1] ?? "") && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 8), at))
  );
}

const contractions: readonly [RegExp, string][] = [
  [/\bcan't\b/gi, "cannot"],
  [/\bwon't\b/gi, "will not"],
  [/\bshan't\b/gi, "shall not"],
  [/\b(\w+)n't\b/gi, "$1 not"],
  [/\b(it|that|there|here|what|he|she)'s\b(?= \w)/gi, "$1 is"],
  [/\b(you|we|they)'re\b/gi, "$1 are"],
  [/\b(you|we|they|i)'ve\b/gi, "$1 have"],
  [/\b(it|you|we|they|i)'ll\b/gi, "$1 will"],
];

/** A text as it is compared: plain, on one line, contractions written out. */
export function readable(text: string): string {
  const { text: even } = plainText(text.normalize("NFC"));
  return contractions.reduce((left, [short, long]) => left.replace(short, long), even).trim();
}
