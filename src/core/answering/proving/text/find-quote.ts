import { plainText } from "./plain.ts";
import { type Sentence, splitSentences } from "./sentences.ts";

/** Where a quote stands in its passage. */
export interface QuotePlace {
  /** The quote widened to whole sentences, to the letter as the passage has it. */
  readonly stretch: string;
  /** The sentences that the quote touches. */
  readonly sentences: readonly Sentence[];
}

/**
 * Finds a quote in a passage's text after evening out typography only, and widens it to whole sentences, and a list
 * item to its lead-in, so that no exception or negation is cut off. Undefined when it does not stand there.
 */
export function findQuote(text: string, quote: string): QuotePlace | undefined {
  const wanted = bare(quote);
  if (wanted === "") return undefined;
  const { text: even, from } = plainText(text);
  const at = placeOf(even, wanted);
  if (at < 0) return undefined;
  const start = from[at] ?? 0;
  const end = (from[at + wanted.length - 1] ?? text.length - 1) + 1;
  const touched = splitSentences(text).filter((each) => each.start < end && start < each.end);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  return { stretch: text.slice(first.leadIn?.start ?? first.start, last.end), sentences: touched };
}

/** Without what stands around a quotation: quotation marks, ellipses, a closing stop. */
function bare(quote: string): string {
  return plainText(quote)
    .text.replace(/^(?:["'\s]|\.\.\.)+/, "")
    .replace(/(?:["'\s.,;:]|\.\.\.)+$/, "");
}

/** A quotation may begin with a capital or a small letter where the passage does not; whole words only. */
function placeOf(text: string, wanted: string): number {
  const first = wanted[0] ?? "";
  for (const start of new Set([first, first.toUpperCase(), first.toLowerCase()])) {
    const at = wholeWords(text, start + wanted.slice(1));
    if (at >= 0) return at;
  }
  return -1;
}

function wholeWords(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = [text[at - 1] ?? " ", text[at + wanted.length] ?? " "];
    const inner = [wanted[0] ?? " ", wanted.at(-1) ?? " "];
    if (!around.some((char, n) => /\w/.test(char) && /\w/.test(inner[n] ?? ""))) return at;
  }
  return -1;
}
