import type { Mark } from "../marks/mark.ts";
import { paraphrases } from "./paraphrases.ts";
import { nameParties } from "./parties.ts";

function withPlaceholders(text: string, marks: readonly Mark[]): string {
  let out = "";
  let from = 0;
  marks.forEach(({ start, end }, n) => {
    out += `${text.slice(from, start)}#${n}`;
    from = end;
  });
  return (out + text.slice(from)).toLowerCase();
}

/** A word's other name, in the same form: "purchasing" becomes "buying", and "$1" stands for what was matched. */
function inForm(word: string, [found, group]: readonly unknown[]): string {
  if (word.includes("$1")) return word.replace("$1", String(group));
  return /^[a-z]+ing$/.test(String(found)) && !word.includes(" ") ? `${word}ing` : word;
}

/** "Devolved authorities (unless …)": a limit on the words before it alone. */
const limitInBrackets = /([\w#@-]+ [\w#@-]+) \(((?:unless|except|if|where|only)\b[^()]*)\)/g;

/** The limits that stand in brackets, each with the two words that it limits. */
export function bracketedLimits(readable: string): { of: string; text: string }[] {
  return [...readable.toLowerCase().matchAll(limitInBrackets)].map(([, of = "", text = ""]) => ({
    of,
    text,
  }));
}

const bounds =
  /\b(?:may|must|can|shall|does|do|will)\s?not (?:exceed|go (?:beyond|past|over)|(?:be|last|run) (?:for )?(?:longer|more) than) (?=#)/g;
const latest = /\b(?:cannot|must not|may not)\b([^,.;]{0,60}?) after (?=#)/g;

/**
 * Brackets become commas, parties tokens, and everyday words the words of the guidance. "May not exceed 4 years" is
 * read as "is up to 4 years", "cannot start after a date" as "may start by" it.
 */
export function evenWords(readable: string, marks: readonly Mark[]): string {
  const open = withPlaceholders(readable, marks)
    .replace(limitInBrackets, "$1")
    .replace(/\s*\(([^()]*)\)/g, ", $1,")
    .replace(/,(?=[,.;:]|$)/g, "")
    .replace(/["“”]/g, "");
  const bounded = open.replace(bounds, "is up to ").replace(latest, "may$1 by ");
  const even = paraphrases.reduce(
    (left, [pattern, word]) => left.replace(pattern, (...found) => inForm(word, found)),
    bounded,
  );
  return nameParties(even).replace(/\s+/g, " ").trim();
}
