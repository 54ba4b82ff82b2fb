import { listGuidance, readGuidanceSource } from "../src/adapters/guidance/read-folder.ts";
import type { Passage } from "../src/core/guidance/passage.ts";

/** The bundled passages and synonyms. */
export async function bundled(folder: string) {
  const documents = (await listGuidance(folder)).map(readGuidanceSource);
  const read = documents.flatMap((document) => ("faults" in document ? [] : [document]));
  return {
    passages: read.flatMap(({ passages }) => passages),
    synonyms: read.flatMap(({ synonyms }) => synonyms),
  };
}

/** A repeatable source of numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** So many passages made from the guidance text: sentences mixed across sections, with made-up words between. */
export function grow(passages: readonly Passage[], count: number): Passage[] {
  const next = random(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const sentences = passages.flatMap(({ text }) => text.split(/(?<=\.)\s+/));
  return Array.from({ length: count }, (_, n) => {
    if (n < passages.length) return passages[n] as Passage;
    const base = pick(passages);
    const text = Array.from({ length: 4 }, () => pick(sentences)).join(" ");
    const document = `grown-${Math.floor(n / 5)}`;
    return {
      ...base,
      id: `${document}#${n}`,
      document,
      text: `${text} ${Math.floor(next() * 1e6).toString(36)}`,
    };
  });
}

/** Questions no two of which are the same: the ways people ask, with words of other sections added. */
export function questions(passages: readonly Passage[], count: number): string[] {
  const next = random(7);
  const asked = passages.flatMap(({ askedAs }) => askedAs);
  return Array.from({ length: count }, (_, n) => {
    const extra = asked[Math.floor(next() * asked.length)]?.split(" ").slice(0, 2).join(" ");
    return `${asked[n % asked.length]} ${extra}?`;
  });
}
