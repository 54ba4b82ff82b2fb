import { listGuidance, readGuidanceSource } from "../adapters/guidance/read-folder.ts";
import { type BuildOutcome, buildIndex, type LoadedDocuments } from "../adapters/lancedb/build-index.ts";
import { type OpenIndex, openIndex } from "../adapters/lancedb/search-index.ts";

export interface GuidanceIndex {
  readonly index: OpenIndex;
  readonly outcome: BuildOutcome;
  readonly ms: number;
}

/** Told how many passages of how many are indexed. */
export type Progress = (done: number, total: number) => void;

/** Brings the index up to date with the guidance folder and opens it. A damaged index is built anew. */
export async function openGuidanceIndex(
  folders: { guidance: string; index: string },
  progress?: Progress,
): Promise<GuidanceIndex> {
  const start = performance.now();
  const sources = await listGuidance(folders.guidance);
  const load = async (): Promise<LoadedDocuments> => readAll(sources);
  const parts = {
    folder: folders.index,
    documents: sources,
    load,
    now: () => new Date(),
    ...(progress && { progress }),
  };
  let outcome = await buildIndex(parts);
  let index = openIndex(folders.index);
  if (!(await works(index))) {
    index.close();
    outcome = await buildIndex({ ...parts, anew: true });
    index = openIndex(folders.index);
    await index.check();
  }
  return { index, outcome, ms: performance.now() - start };
}

async function works(index: OpenIndex): Promise<boolean> {
  try {
    await index.check();
    return true;
  } catch {
    return false;
  }
}

function readAll(sources: Awaited<ReturnType<typeof listGuidance>>): LoadedDocuments {
  const loaded = { passages: [], synonyms: [], faults: [] } as {
    -readonly [Key in keyof LoadedDocuments]: LoadedDocuments[Key][number][];
  };
  for (const source of sources) {
    const document = readGuidanceSource(source);
    if ("faults" in document)
      loaded.faults.push(...document.faults.map((fault) => ({ file: source.file, ...fault })));
    else {
      loaded.passages.push(...document.passages);
      loaded.synonyms.push(...document.synonyms);
    }
  }
  return loaded;
}
