import type { Clock } from "../../core/ports/clock.ts";
import { FetchFailed } from "./fetch-failed.ts";
import { type KeptPage, type PageCache, pageCache } from "./page-cache.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { openRun, type Run } from "./run.ts";

/** A page that arrived, or is known not to be there any more. */
export type Arrived<T> =
  | { readonly is: "here"; readonly value: T; readonly changed: boolean }
  | { readonly is: "gone" | "not-found" };

export interface SessionOptions {
  readonly folder: string;
  readonly politeFetch: PoliteFetch;
  readonly clock: Clock;
  readonly resumeWithinMs: number;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Fetches the pages of one source, each once a run, and asks only for what changed since the last run. */
export class Session {
  readonly cache: PageCache;
  readonly #options: SessionOptions;
  readonly #run: Run;
  readonly #asked = new Set<string>();
  #expected = 0;

  private constructor(options: SessionOptions, run: Run) {
    this.#options = options;
    this.#run = run;
    this.cache = pageCache(options.folder);
  }

  /** Goes on where an earlier session of the same source broke off. @throws BotError when the folder cannot be written. */
  static async open(options: SessionOptions): Promise<Session> {
    return new Session(options, await openRun(options.folder, options.clock, options.resumeWithinMs));
  }

  /** Says that so many more pages will be asked for, for the sake of progress. */
  expect(pages: number): void {
    this.#expected += pages;
  }

  /**
   * The page at an address, as `read` makes it out; it throws for what is no such page.
   * @throws FetchFailed when the page could not be had.
   */
  async get<T>(url: string, read: (bytes: Uint8Array) => T): Promise<Arrived<T>> {
    const arrived = await this.#arrive(url, read);
    this.#asked.add(url);
    this.#expected = Math.max(this.#expected, this.#asked.size);
    this.#options.progress?.(this.#asked.size, this.#expected);
    return arrived;
  }

  /** The source is whole: what is held beside it goes, and the next session asks for everything anew. */
  async finish(): Promise<void> {
    await this.cache.keepOnly(this.#asked);
    await this.#run.end();
  }

  /** What arrived is kept, but the next session asks for all of it anew. */
  async abandon(): Promise<void> {
    await this.#run.end();
  }

  async #arrive<T>(url: string, read: (bytes: Uint8Array) => T): Promise<Arrived<T>> {
    const kept = await this.cache.read(url);
    const value = kept && readable(kept, read);
    if (value && kept?.run === this.#run.id) return { is: "here", ...value, changed: kept.changed };
    const headers = value && kept ? conditions(kept) : {};
    const answer = await this.#options.politeFetch(url, { headers, check: read });
    if (answer.status === 404) return { is: "not-found" };
    if (answer.status === 410) return { is: "gone" };
    if (answer.status === 304 && value && kept) return this.#keep({ ...kept, changed: false }, value.value);
    if (answer.status !== 200) throw new FetchFailed("status", url, `it answered ${answer.status}`);
    const changed = !kept || Buffer.compare(kept.bytes, answer.bytes) !== 0;
    return this.#keep(
      { ...validators(answer.headers), url, bytes: answer.bytes, changed },
      read(answer.bytes),
    );
  }

  async #keep<T>(page: Omit<KeptPage, "run">, value: T): Promise<Arrived<T>> {
    await this.cache.write({ ...page, run: this.#run.id });
    return { is: "here", value, changed: page.changed };
  }
}

/** What is held may have been written by another version of this program. */
function readable<T>({ bytes }: KeptPage, read: (bytes: Uint8Array) => T): { readonly value: T } | undefined {
  try {
    return { value: read(bytes) };
  } catch {
    return undefined;
  }
}

function conditions({ etag, lastModified }: KeptPage): Record<string, string> {
  return {
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
  };
}

function validators(headers: Headers): Pick<KeptPage, "etag" | "lastModified"> {
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}
