import { join } from "node:path";
import {
  type GuidanceSource,
  listGuidance,
  readGuidanceSource,
} from "../../../src/adapters/guidance/read-folder.ts";
import type { GuidanceDocument } from "../../../src/core/guidance/document.ts";

export const guidanceFolder = join(import.meta.dirname, "../../../guidance");

/** A bundled guidance file with what was read from it. */
export type RealDocument = GuidanceDocument & { readonly source: GuidanceSource };

/** Every bundled guidance file. @throws when one cannot be read, naming its faults. */
export async function realCorpus(): Promise<RealDocument[]> {
  return (await listGuidance(guidanceFolder)).map((source) => {
    const document = readGuidanceSource(source);
    if ("faults" in document) throw new Error(`${source.name}: ${JSON.stringify(document.faults)}`);
    return { ...document, source };
  });
}
