import { contentStems } from "../reading/content.ts";
import type { Statement } from "../reading/statement.ts";
import { fault, firstFault, type Rule } from "./rule.ts";

const sign =
  /\b(always|never|all|any|every|each|everyone|anyone|nobody|whoever|wherever|whenever|in all cases)\b(?=((?: (?!of\b)[\w@#-]+){0,6}))/g;
const never = /\b(?:never|nobody|no one)\b/;

/** "Always", "never", "all", "any" and "every" stand in the quote too, and of the same things. */
export const universalsQuoted: Rule = ({ claim, evidence }) =>
  firstFault(claim.statements, ({ plain }) =>
    firstFault(plain.matchAll(sign), ([, word = "", of = ""]) => {
      if (
        /^(?:any|all)$/.test(word) &&
        /\b(?:if|not|no|without|whether|nor|at|cannot)\b[^.]{0,40}$/.test(
          plain.slice(0, plain.indexOf(`${word}${of}`)),
        )
      )
        return undefined;
      const sources = [...evidence.quoted, ...evidence.calculated];
      if (sources.some((source) => says(source, word, of))) return undefined;
      return fault("universal", `No quote says “${word}${of}”.`);
    }),
  );

/** The same kind of word before the same things, or "any" where the source has "no". */
function says({ plain }: Statement, word: string, of: string): boolean {
  const alike = never.test(word)
    ? /\b(?:never|no|not|none|nobody)\b/
    : /^always$/.test(word)
      ? /\b(?:always|in all cases|every|each)\b/
      : undefined;
  if (alike) return alike.test(plain);
  const wanted = nounsOf(of);
  return [...plain.matchAll(sign)].some(([, , other = ""]) => {
    const theirs = nounsOf(phrase(other));
    if (phrase(other) === phrase(of)) return true;
    return (
      wanted.length === 0 ||
      (theirs.includes(wanted[0] ?? "") && theirs.every((noun) => wanted.includes(noun)))
    );
  });
}

/** The words of "every public contract" up to its verb or the next link. */
function phrase(text: string): string {
  const words = text.trim().split(" ");
  const end = words.findIndex(
    (word) =>
      /^(?:must|may|is|are|can|should|contains?|that|which|who|for|in|on|of|to|by|made)$/.test(word) &&
      word !== words[0],
  );
  return words.slice(0, end < 0 ? 3 : end).join(" ");
}

/** Stems or tokens of what is meant: a "contract" is not a "public contract". */
function nounsOf(text: string): string[] {
  return text
    .trim()
    .split(" ")
    .filter(
      (word) => /^[@#]/.test(word) || contentStems(word).length > 0 || /^(?:public|contracts?)$/.test(word),
    )
    .map((word) =>
      /^[@#]/.test(word) ? word.replace(/^#\d+.*/, "#") : (contentStems(word)[0] ?? word.replace(/s$/, "")),
    );
}

const alone = /\bonly (?!if\b|when\b|where\b|#\d|one\b|two\b)/;
const exclusive = /\b(?:only|solely|alone|limited to|no other|unless|except|not|no|none)\b/;

/** "Only" shuts everything else out; a quote that does not do so does not prove it. */
export const onlyQuoted: Rule = ({ claim, evidence }) => {
  const sources = [...evidence.quoted, ...evidence.calculated];
  const said = claim.statements.some(({ plain }) => alone.test(plain));
  if (!said || sources.some(({ plain }) => exclusive.test(plain))) return undefined;
  return fault("universal", "No quote says “only”.");
};
