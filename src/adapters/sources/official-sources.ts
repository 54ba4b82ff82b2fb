import { join } from "node:path";
import type { Clock } from "../../core/ports/clock.ts";
import {
  type FetchedPage,
  type FetchedSource,
  type OfficialSource,
  type OfficialSources,
  SourceUnavailable,
} from "../../core/ports/official-sources.ts";
import { FetchFailed, unavailable } from "./fetch-failed.ts";
import type { Found } from "./found.ts";
import { fetchGovUk } from "./govuk.ts";
import { fetchInstrument } from "./legislation.ts";
import type { PageCache } from "./page-cache.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { Session } from "./session.ts";

export interface OfficialSourcesOptions {
  /** Where answers are kept, a folder below it for each source: "<DATA_DIR>/sources". */
  readonly folder: string;
  readonly politeFetch: PoliteFetch;
  readonly clock: Clock;
  /** How long a run that broke off is gone on with, in milliseconds; 6 hours if left out. */
  readonly resumeWithinMs?: number;
}

const sixHours = 6 * 60 * 60_000;

/**
 * The official sources over the network. Pages are handed out from disk, one at a time.
 * A disk that cannot be written is a BotError `storage-full` or `unavailable`.
 */
export function createOfficialSources(options: OfficialSourcesOptions): OfficialSources {
  const { folder, politeFetch, clock, resumeWithinMs = sixHours } = options;
  return {
    async fetch(source, progress) {
      const own = { folder: folderOf(source, folder), politeFetch, clock, resumeWithinMs, progress };
      const session = await Session.open(own);
      try {
        const found = await fetchPages(source, session);
        await session.finish();
        return toSource(found, session.cache);
      } catch (error) {
        if (isFaultOfText(error)) await session.abandon();
        throw unavailable(error);
      }
    },
  };
}

/** What arrived is itself the fault: the next run must not go on with it. */
function isFaultOfText(error: unknown): boolean {
  return error instanceof FetchFailed && error.because === "refused";
}

/** The name comes from a file that people edit: it must not lead out of the folder. */
function folderOf({ name }: OfficialSource, folder: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new Error(`“${name}” is no name for a source.`);
  return join(folder, name);
}

function fetchPages(source: OfficialSource, session: Session): Promise<Found> {
  return source.format === "legislation" ? fetchInstrument(source.url, session) : fetchGovUk(source, session);
}

function toSource({ pages, missing }: Found, cache: PageCache): FetchedSource {
  const fetched = pages.filter(({ changed }) => changed).length;
  const each = { [Symbol.asyncIterator]: () => readPages(pages, cache) };
  return { pages: each, missing, fetched, unchanged: pages.length - fetched };
}

async function* readPages(pages: Found["pages"], cache: PageCache): AsyncGenerator<FetchedPage> {
  for (const { address, toPages } of pages) {
    const kept = await cache.read(address);
    if (!kept)
      throw new SourceUnavailable(`${address} was fetched, but can no longer be read. Nothing was changed.`);
    yield* toPages(kept.bytes);
  }
}
