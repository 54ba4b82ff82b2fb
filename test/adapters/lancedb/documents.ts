import type { BuildParts } from "../../../src/adapters/lancedb/build-index.ts";
import { buildIndex } from "../../../src/adapters/lancedb/build-index.ts";
import { openIndex } from "../../../src/adapters/lancedb/search-index.ts";
import type { Passage } from "../../../src/core/guidance/passage.ts";
import { passage } from "../../core/passages.ts";

/** Documents by name, each with the words of its passages. The hash is the words. */
export type Documents = Readonly<Record<string, readonly string[]>>;

/** A number of documents of three passages, each with a word of its own: "d4p2", and all with "vegetables". */
export function manyDocuments(count: number, mark = ""): Documents {
  const words = (n: number) => [1, 2, 3].map((p) => `vegetables ${mark}d${n}p${p}`);
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`doc-${n}`, words(n)]));
}

export function passagesOf(documents: Documents): Passage[] {
  return Object.entries(documents).flatMap(([document, texts]) =>
    texts.map((text, n) => {
      const parts = { id: `${document}#${n + 1}`, document, title: "A title", headings: ["A heading"], text };
      return passage({ ...parts, askedAs: [], topics: ["food"] });
    }),
  );
}

let builds = 0;
/** Each build has a moment of its own. */
const laterEachTime = () => new Date(Date.UTC(2026, 2, 2) + ++builds);

/** Builds the index of these documents. */
export function build(folder: string, documents: Documents, overrides: Partial<BuildParts> = {}) {
  const load = async function* (names: readonly string[]) {
    for (const name of names) yield passagesOf({ [name]: documents[name] ?? [] });
  };
  const lexicon = async () => ({ synonyms: [], faults: [] });
  const sources = Object.entries(documents).map(([name, texts]) => ({ name, hash: texts.join("\n") }));
  return buildIndex({
    folder,
    documents: async () => sources,
    load,
    lexicon,
    now: laterEachTime,
    ...overrides,
  });
}

/** The documents in which a word is found. */
export async function found(folder: string, word: string): Promise<string[]> {
  const index = openIndex(folder);
  try {
    const query = { references: [], asAt: "2026-03-02", spaces: [], limit: 200 };
    const hits = await index.search({ ...query, terms: [{ text: word, weight: 1 }] });
    return hits.map(({ passage: { document } }) => document).sort();
  } finally {
    index.close();
  }
}
