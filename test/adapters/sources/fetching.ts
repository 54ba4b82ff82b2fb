import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createOfficialSources } from "../../../src/adapters/sources/official-sources.ts";
import { createPoliteFetch, type PoliteFetchOptions } from "../../../src/adapters/sources/polite-fetch.ts";
import type { FetchedPage, FetchedSource, OfficialSource } from "../../../src/core/ports/official-sources.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import type { OfficialServer } from "../../fakes/official-server.ts";

/** As in production, but without waiting. */
export function quickFetch(server: OfficialServer, options: Partial<PoliteFetchOptions> = {}) {
  return createPoliteFetch({
    userAgent: "GoldenLink/0.0 (+https://example.org/bot)",
    origins: server.origins,
    timer: { now: () => 0, sleep: async () => {} },
    retryDelayMs: 1,
    ...options,
  });
}

/** Sources that are kept in a folder; the clock stands still unless one is brought. */
export function sourcesIn(
  folder: string,
  server: OfficialServer,
  { clock = new FakeClock(), ...options }: Partial<PoliteFetchOptions> & { readonly clock?: FakeClock } = {},
) {
  return createOfficialSources({ folder, politeFetch: quickFetch(server, options), clock });
}

export const publication: OfficialSource = {
  name: "guide",
  format: "govuk-publication",
  url: "https://www.gov.uk/government/publications/guide",
};

export const act: OfficialSource = {
  name: "act",
  format: "legislation",
  url: "https://www.legislation.gov.uk/ukpga/2023/54",
};

/** Every page that is handed out. */
export async function pagesOf({ pages }: FetchedSource): Promise<FetchedPage[]> {
  const all: FetchedPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

export function textOf({ file }: FetchedPage): string {
  return new TextDecoder().decode(file.bytes);
}

/** Spoils the body of every page that is kept of a source. */
export async function spoil(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".page"));
  for (const name of names) {
    const file = join(folder, name);
    await writeFile(file, (await readFile(file)).subarray(0, -5));
  }
}
