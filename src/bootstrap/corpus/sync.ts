import { createDocumentReader } from "../../adapters/documents/document-reader.ts";
import { readSourceManifest } from "../../adapters/sources/manifest.ts";
import { createOfficialSources } from "../../adapters/sources/official-sources.ts";
import { createPoliteFetch } from "../../adapters/sources/polite-fetch.ts";
import { type SourceEntry, type SyncReport, syncSource } from "../../core/corpus/sync.ts";
import { today } from "../../core/ports/clock.ts";
import { SourceUnavailable } from "../../core/ports/official-sources.ts";
import type { Assembled } from "../assemble.ts";
import { bankHolidaysName, syncBankHolidays } from "../bank-holidays.ts";
import { paths } from "../paths.ts";
import { showProgress } from "../progress.ts";
import { hash } from "./add.ts";
import { reindex } from "./reindex.ts";
import { changeLines, clean, syncLine } from "./report.ts";

export interface SyncFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What became of one source: a report, or the sentence that says why nothing was changed. */
type Outcome = SyncReport | { readonly name: string; readonly failed: string };

const clock = { now: () => new Date() };

/** `corpus sync`: fetches the official sources, all of them or those named. Answers the exit code. */
export async function syncCorpus(
  names: readonly string[],
  flags: SyncFlags,
  parts: Assembled,
): Promise<number> {
  const all = await readSourceManifest(paths(parts.config).sources);
  const unknown = names.filter((name) => ![bankHolidaysName, ...all.map((each) => each.name)].includes(name));
  if (unknown.length > 0) {
    const known = [...all.map(({ name }) => name), bankHolidaysName].join("\n  ");
    process.stderr.write(
      `There is no source ${unknown.map(clean).join(", ")}. The sources are:\n  ${known}\n`,
    );
    return 2;
  }
  const wanted = names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all;
  const outcomes: Outcome[] = [];
  const sync = startSync(parts, flags);
  for (const entry of wanted) {
    const outcome = await attempt(entry.name, () => sync(entry));
    outcomes.push(outcome);
    if (!flags.json) print(outcome, flags);
  }
  const holidays = names.length === 0 || names.includes(bankHolidaysName);
  const bank = holidays ? await syncBankHolidays(parts.config, politeFetch(parts), flags.dryRun) : undefined;
  if (bank && !flags.json) process.stdout.write(`${bankHolidaysName}: ${bank.text}\n`);
  const index = flags.dryRun ? "unchanged" : await reindex(parts);
  if (flags.json)
    process.stdout.write(`${JSON.stringify({ sources: outcomes, bankHolidays: bank, index }, null, 2)}\n`);
  return outcomes.some((outcome) => "failed" in outcome) || bank?.ok === false ? 1 : 0;
}

/** One pace and one reader for all sources. */
function startSync({ config, database }: Assembled, { dryRun = false, json }: SyncFlags) {
  const folder = paths(config).sourcePages;
  const sources = createOfficialSources({ folder, politeFetch: politeFetch({ config }), clock });
  const shared = { sources, reader: createDocumentReader(), documents: database.documents, hash };
  return (entry: SourceEntry) => {
    const progress = showProgress(process.stderr, {
      counting: (done) => `Fetching ${entry.name}: ${done} pages`,
      of: (done, total) => `Fetching ${entry.name}: ${done} of ${total} pages`,
    });
    return syncSource(entry, { ...shared, today: today(clock), ...(!json && { progress }) }, dryRun);
  };
}

/** A fetch that keeps to the official sites and to the settings. */
export function politeFetch({ config }: Pick<Assembled, "config">) {
  return createPoliteFetch({
    userAgent: config.SOURCE_USER_AGENT,
    origins: config.SOURCE_MIRRORS,
    requestsPerSecond: config.SOURCE_REQUESTS_PER_SECOND,
  });
}

/** A source that did not arrive leaves the others alone. */
async function attempt(name: string, run: () => Promise<SyncReport>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SourceUnavailable)) throw error;
    return { name, failed: error.message };
  }
}

function print(outcome: Outcome, { dryRun }: SyncFlags): void {
  if ("failed" in outcome) {
    process.stdout.write(`${outcome.name}: failed. ${clean(outcome.failed)}\n`);
    return;
  }
  const lines = [syncLine(outcome), ...(dryRun ? changeLines(outcome.changes) : [])];
  process.stdout.write(`${lines.join("\n")}\n`);
}
