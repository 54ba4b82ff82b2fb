import { isStopWord, words } from "../guidance/words.ts";

const opening =
  /^(?:and|but|so|or|also|ok(?:ay)?|then|what about|how about|what if|same for|even if|even for|does that|is that|for)\b/i;
const leaning =
  /\b(?:it|its|that|this|they|them|those|these|one|ones|then|there|he|she|same|instead|either)\b/i;

/**
 * Whether a question makes no sense without the one before: it opens like an afterthought, or is short and leans on
 * a word that stands for something said earlier.
 */
export function isFollowUp(text: string): boolean {
  const topics = words(text).filter((word) => !isStopWord(word));
  const short = words(text).length;
  if (opening.test(text)) return short <= 30;
  if (topics.length === 0) return true;
  return leaning.test(text) && topics.length <= 4 && short <= 16;
}

/**
 * The earlier question a follow-up leans on: the latest that stands by itself, with the afterthoughts since.
 * `history` is oldest first.
 */
export function followed(history: readonly string[]): string | undefined {
  const start = history.findLastIndex((text) => !isFollowUp(text));
  const chain = history.slice(Math.max(start, 0));
  return chain.length > 0
    ? [chain[0], ...chain.slice(-1)].filter((text, n, all) => all.indexOf(text) === n).join("\n")
    : undefined;
}
