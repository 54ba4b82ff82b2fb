import type { BuildOutcome } from "../../adapters/lancedb/build-index.ts";
import type { Assembled } from "../assemble.ts";
import { updateGuidanceIndex } from "../guidance-index.ts";
import { paths } from "../paths.ts";
import { showProgress } from "../progress.ts";

/** Brings the index up to date with the documents. A server that runs sees the new one within seconds. */
export async function reindex({ config, database }: Assembled): Promise<BuildOutcome> {
  const { documents } = database;
  return updateGuidanceIndex({ ...paths(config), documents }, showProgress(process.stderr));
}
