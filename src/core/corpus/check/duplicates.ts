import type { Passage } from "../../guidance/passage.ts";
import { correctIt, type Finding, type PassageCheck, placeOf } from "./finding.ts";
import { isWholeLaw } from "./official-text.ts";
import { factsOf, mayMeet, type PassageFacts } from "./statement.ts";

/** Letters and digits. Shorter texts are the same by chance. */
const shortest = 60;

interface Pair {
  readonly first: Passage;
  readonly twin: Twin;
  count: number;
}

type Twin = PassageFacts & Pick<Passage, "document" | "title">;

/** Passages with the same words, where one question can find both. The law may say the same twice. */
export function createDuplicateCheck(): PassageCheck {
  const byText = new Map<string, Twin[]>();
  const pairs = new Map<string, Pair>();
  return {
    add(passage) {
      const key = isWholeLaw(passage) ? undefined : fingerprint(passage.text);
      if (!key) return;
      const { document, title } = passage;
      const facts = { ...factsOf(passage), document, title };
      const known = byText.get(key) ?? [];
      byText.set(key, known);
      const twin = known.find((other) => mayMeet(facts, other));
      if (twin) count(pairs, passage, twin);
      else known.push(facts);
    },
    findings: () => [...pairs.values()].map(tell),
  };
}

/** One line for two documents, however many of their passages are the same. */
function count(pairs: Map<string, Pair>, first: Passage, twin: Twin): void {
  const key = `${first.document}\n${twin.document}`;
  const pair = pairs.get(key) ?? { first, twin, count: 0 };
  pair.count += 1;
  pairs.set(key, pair);
}

function tell({ first, twin, count: passages }: Pair): Finding {
  const others = passages > 1 ? ` So have ${passages - 1} more of its passages.` : "";
  return {
    severity: "advice",
    check: "duplicates",
    where: placeOf(first),
    message: `It has the same text as “${twin.where}” of “${twin.document}”.${others}`,
    todo: `Keep one of them. ${removeIt(first)}`,
  };
}

function removeIt(passage: Passage): string {
  return passage.space === ""
    ? correctIt(passage)
    : `Remove a document with corpus remove ${passage.document}.`;
}

/** Two hashes of the letters and digits, and their number: the texts themselves would fill the memory. */
function fingerprint(text: string): string | undefined {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = small(text.charCodeAt(at));
    if (!isLetterOrDigit(code)) continue;
    length++;
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995) ^ (two >>> 15);
  }
  return length < shortest ? undefined : `${length} ${one >>> 0} ${two >>> 0}`;
}

/** The small letter of a capital, in ASCII. */
function small(code: number): number {
  return code > 64 && code < 91 ? code + 32 : code;
}

/** In ASCII; all that is not ASCII counts. */
function isLetterOrDigit(code: number): boolean {
  return code > 127 || (code > 47 && code < 58) || (code > 96 && code < 123);
}
