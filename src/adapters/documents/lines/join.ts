const word = /\p{L}+(?:-\p{L}+)*/gu;
/** No word is longer: what stands before it does not matter. */
const longestWord = 60;
/** First parts that keep their hyphen where the text does not show the word elsewhere. */
const keepsHyphen =
  /(?:^|\P{L})(?:non|sub|pre|post|co|re|self|cross|multi|inter|anti|long|short|high|low|well|decision|third|one|two|three|full|part|mid|best|in|on|off|above|below|over|under|cost|price|value|light|user|year)-$/iu;

/** Joins the lines of a paragraph; a word split over two lines becomes whole, as the rest of the text writes it. */
export class LineJoiner {
  readonly #lines: readonly string[];
  #words: ReadonlySet<string> | undefined;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  join(lines: readonly string[]): string {
    const pieces: string[] = [];
    for (const line of lines) {
      const before = pieces.pop();
      if (before !== undefined) pieces.push(this.#ending(before, line));
      pieces.push(line);
    }
    return pieces.join("");
  }

  /** A line as it stands before the next one: with a space, with its hyphen, or without. */
  #ending(before: string, after: string): string {
    const end = before.slice(-longestWord);
    if (!/\S-$/.test(end)) return `${before} `;
    const first = /(?:^|\P{L})(\p{L}[\p{L}-]*)-$/u.exec(end)?.[1];
    const second = /^\p{Ll}[\p{L}-]*/u.exec(after.slice(0, longestWord))?.[0];
    if (!first || !second || this.#isCompound(first, second, end)) return before;
    return before.slice(0, -1);
  }

  #isCompound(first: string, second: string, end: string): boolean {
    const known = this.#known();
    if (known.has((first + second).toLowerCase())) return false;
    return known.has(`${first}-${second}`.toLowerCase()) || keepsHyphen.test(end);
  }

  #known(): ReadonlySet<string> {
    this.#words ??= new Set(this.#lines.flatMap((line) => line.toLowerCase().match(word) ?? []));
    return this.#words;
  }
}
