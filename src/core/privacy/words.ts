/** A word of a text, without "'s", and where it stands. */
export interface Word {
  readonly text: string;
  /** The word as lists hold it: small letters without accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
  /**
   * Stands right before the next word on the same line: only blanks between, a full stop after an initial, or a full
   * stop alone ("sarah.jones").
   */
  readonly joined: boolean;
}

/** Stands where there is no word. */
export const noWord: Word = {
  text: "",
  key: "",
  start: 0,
  end: 0,
  capital: false,
  upper: false,
  joined: false,
};

/** A plain text and its words, in order. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}

const shape = /\p{L}[\p{L}\p{M}'-]{0,59}/gu;
const gapOfInitial = /^\.?[ \t]{0,2}$/;
const gapInName = /^(?:[ \t]{1,3}|\.)$/;

export function readWords(text: string): Reading {
  const words: Word[] = [];
  let found = shape.exec(text);
  while (found) {
    const next = shape.exec(text);
    words.push(toWord(found[0], found.index, text, next?.index));
    found = next;
  }
  return { text, words };
}

function toWord(found: string, start: number, whole: string, next: number | undefined): Word {
  const text = /['-]/.test(found) ? withoutEnding(found) : found;
  const end = start + text.length;
  const key = wordKey(text);
  const capital = text.charAt(0) !== key.charAt(0) && /^\p{Lu}/u.test(text);
  const upper = capital && text.length > 1 && text === text.toUpperCase();
  const near = next !== undefined && next - end <= 3;
  const joined = near && (text.length === 1 ? gapOfInitial : gapInName).test(whole.slice(end, next));
  return { text, key, start, end, capital, upper, joined };
}

function withoutEnding(found: string): string {
  return found.replace(/['-]{1,60}$/, "").replace(/(?<=\p{L}\p{L})'[sS]$/u, "");
}

/** A word as lists hold it: "Siân" and "SIAN" are "sian". */
export function wordKey(word: string): string {
  const small = word.toLowerCase();
  if (!/[\u0080-\uffff]/.test(small)) return small;
  return small
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ß/g, "ss");
}

/** What stands between a word and the next one; empty at the end. */
export function gapAfter({ text, words }: Reading, n: number): string {
  const [one, other] = [words[n], words[n + 1]];
  return one && other ? text.slice(one.end, other.start) : "";
}

/** Whether a word begins the text, a line, a sentence or a bracket. */
export function beginsSentence({ text, words }: Reading, n: number): boolean {
  const word = words[n];
  if (!word) return true;
  const gap = text.slice(Math.max(words[n - 1]?.end ?? 0, word.start - looksBack), word.start);
  return (n === 0 && gap.trim() === "") || /[.!?:\n•"(]/.test(gap);
}

const looksBack = 40;

/** What follows a word up to the end of its line, up to 20 units. */
export function after({ text }: Reading, end: number): string {
  const [line = ""] = text.slice(end, end + 20).split("\n", 1);
  return line;
}
