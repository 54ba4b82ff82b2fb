import type { Candidate } from "./select-points.ts";

const figure =
  /(£\s?[\d,.]+\s?(?:k|m|bn|million|billion)?|\d+(?:\.\d+)?\s?(?:%|per cent)|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)[\s-](?:(?:working|calendar|clear)[\s-])?(?:days?|weeks?|months?|years?))/gi;
const claiming =
  /\b(?:since|because|as the|given that|told|isn'?t it|aren'?t they|confirm|says?|sets?|requires?|makes?|i (?:think|thought|believe|understand|heard)|still|always|must be|it'?s|true)\b|\b(?:right|correct|yes)\s*\?/i;

/**
 * Figures the asker states as fact that none of the shown passages gives. The reader is told, for silence would look
 * like agreement.
 */
export function unprovedFigures(ask: string, shown: readonly Candidate[]): string[] {
  if (!claiming.test(ask)) return [];
  const proved = shown.map(({ passage }) => plain(passage.passage.text)).join("\n");
  const stated = [...ask.matchAll(figure)].map(([found]) => found.trim());
  return [...new Set(stated)].filter((each) => !proved.includes(plain(each)));
}

const digits: Record<string, string> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  twelve: "12",
  fifteen: "15",
  twenty: "20",
  thirty: "30",
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .replace(/\bper cent\b/g, "%")
    .replace(/(\d) %/g, "$1%")
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)\b/g,
      (word) => digits[word] ?? word,
    );
}

/** The provisions a text names, as they are named there. */
export function namedProvisions(text: string): string[] {
  return [...new Set([...text.matchAll(provision)].map(([found]) => found.trim()))];
}

const provision =
  /\b(?:sections?|sec|ss?\.?|regulations?|regs?\.?|schedule|sch\.?)\s*\d{1,3}(?!\d)[a-z]?(?:\(\w+\))*(?:,?\s*para(?:graph)?s?\.?\s*\d+)?|\bppn\s*\d{1,3}(?:\/\d\d)?|\buk\s?\d{1,2}\b/gi;
