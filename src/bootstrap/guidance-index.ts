import { type GuidanceSource, listGuidance, readGuidanceSource } from "../adapters/guidance/read-folder.ts";
import { type BuildOutcome, buildIndex, type Lexicon } from "../adapters/lancedb/build-index.ts";
import { type OpenIndex, openIndex } from "../adapters/lancedb/search-index.ts";
import type { Passage } from "../core/guidance/passage.ts";
import type { Documents } from "../core/ports/documents.ts";

export interface GuidanceIndex {
  readonly index: OpenIndex;
  readonly outcome: BuildOutcome;
  readonly ms: number;
}

/** Told how many passages are indexed and, after the last, how many there are. */
export type Progress = (done: number, total?: number) => void;

/** Where the passages come from and where their index stands. */
export interface IndexParts {
  /** The folder of the bundled guidance. */
  readonly guidance: string;
  /** The folder of the index. */
  readonly index: string;
  /** What came in beside it, if anything can. */
  readonly documents?: Documents | undefined;
}

/** Brings the index up to date and opens it. A damaged index is built anew. */
export async function openGuidanceIndex(parts: IndexParts, progress?: Progress): Promise<GuidanceIndex> {
  const start = performance.now();
  let outcome = await updateGuidanceIndex(parts, progress);
  let index = openIndex(parts.index);
  if (!(await works(index))) {
    index.close();
    outcome = await updateGuidanceIndex(parts, progress, true);
    index = openIndex(parts.index);
    await index.check();
  }
  return { index, outcome, ms: performance.now() - start };
}

/** Brings the index up to date with the bundled guidance and the documents that came in. */
export async function updateGuidanceIndex(
  { guidance, index, documents }: IndexParts,
  progress?: Progress,
  anew = false,
): Promise<BuildOutcome> {
  const bundled = await listGuidance(guidance);
  return buildIndex({
    folder: index,
    async documents() {
      const added = [...((await documents?.hashes()) ?? [])].map(([name, hash]) => ({ name, hash }));
      return [...bundled, ...added];
    },
    load: (names) => loadPassages(names, bundled, documents),
    lexicon: async () => readLexicon(bundled),
    now: () => new Date(),
    anew,
    ...(progress && { progress }),
  });
}

async function works(index: OpenIndex): Promise<boolean> {
  try {
    await index.check();
    return true;
  } catch {
    return false;
  }
}

/** So many documents are in memory at once. */
const documentsAtOnce = 100;

async function* loadPassages(
  names: readonly string[],
  bundled: readonly GuidanceSource[],
  documents: Documents | undefined,
): AsyncGenerator<readonly Passage[]> {
  const wanted = new Set(names);
  for (const source of bundled) {
    if (!wanted.delete(source.name)) continue;
    const read = readGuidanceSource(source);
    if (!("faults" in read)) yield read.passages;
  }
  const ids = [...wanted];
  for (let at = 0; documents && at < ids.length; at += documentsAtOnce) {
    const read = await documents.read(ids.slice(at, at + documentsAtOnce));
    yield read.flatMap(({ passages }) => passages);
  }
}

function readLexicon(bundled: readonly GuidanceSource[]): Lexicon {
  const read = bundled.map((source) => ({ source, document: readGuidanceSource(source) }));
  return {
    synonyms: read.flatMap(({ document }) => ("faults" in document ? [] : document.synonyms)),
    faults: read.flatMap(({ source, document }) =>
      "faults" in document ? document.faults.map((fault) => ({ file: source.file, ...fault })) : [],
    ),
  };
}
