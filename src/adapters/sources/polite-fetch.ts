import { HTTPError, type KyInstance, TimeoutError } from "ky";
import { FetchFailed } from "./fetch-failed.ts";
import { createHosts, type Hosts } from "./hosts.ts";
import { askedWaitMs, createPoliteClient, defaultTimeoutMs, type PoliteOptions } from "./polite-client.ts";
import { readBody } from "./read-body.ts";

export interface PoliteFetchOptions extends PoliteOptions {
  /** Official origins that are fetched from elsewhere, as createHosts takes them. */
  readonly origins?: Readonly<Record<string, string>>;
  /** Larger bodies are refused; 32 MB if left out. */
  readonly maxBytes?: number;
}

export interface PoliteRequest {
  readonly method?: "GET" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  /** Throws when the body of an answer cannot be read: the answer then counts as damaged and is asked for again. */
  check?(bytes: Uint8Array): unknown;
}

interface Answer {
  /** 200, or any status that is neither a redirect nor worth another try. */
  readonly status: number;
  readonly headers: Headers;
  /** Empty unless the status is 200. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PoliteAnswer extends Answer {
  /** Where the site says the page has moved for good. */
  readonly movedTo?: string;
}

/** Asks an official site. @throws FetchFailed when no answer was had, after all retries. */
export type PoliteFetch = (url: string, request?: PoliteRequest) => Promise<PoliteAnswer>;

const mostRedirects = 5;
const permanent: readonly number[] = [301, 308];
const redirects: readonly number[] = [...permanent, 302, 303, 307];

/**
 * A fetch that goes slowly, says who it is, keeps to the official sites, and tries again when a site is busy or an
 * answer is damaged.
 */
export function createPoliteFetch(options: PoliteFetchOptions): PoliteFetch {
  const site = {
    ...defaults,
    ...options,
    hosts: createHosts(options.origins),
    client: createPoliteClient(options),
  };
  return async (address, request = {}) => {
    let url = new URL(address);
    let movedTo: string | undefined;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = await ask(site, url, request);
      const location = redirects.includes(answer.status) ? answer.headers.get("location") : null;
      if (location === null) return { ...answer, ...(movedTo && { movedTo }) };
      const forGood = permanent.includes(answer.status) && (hop === 0 || movedTo === url.href);
      url = site.hosts.redirected(location, url);
      if (forGood) movedTo = url.href;
    }
    throw new FetchFailed("refused", address, `it redirects more than ${mostRedirects} times`);
  };
}

const defaults = { maxBytes: 32 * 1024 * 1024, timeoutMs: defaultTimeoutMs };

interface Site {
  readonly client: KyInstance;
  readonly hosts: Hosts;
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/** The body is read within a try, so that its time counts and a broken one is asked for again. */
async function ask(site: Site, url: URL, { method = "GET", headers, check }: PoliteRequest): Promise<Answer> {
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  const whole: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    const isPage = response.status === 200 && method === "GET";
    bytes = isPage
      ? await readBody(response, url.href, site.maxBytes)
      : await withoutBody(response, url.href);
    if (isPage && check) checked(() => check(bytes), url.href);
    return new Response(null, { status: response.status, headers: response.headers });
  };
  try {
    const init = { method, fetch: whole, ...(headers && { headers }) };
    const response = await site.client(site.hosts.requested(url), init);
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    throw toFailure(error, url.href, site.timeoutMs);
  }
}

async function withoutBody(response: Response, url: string): Promise<Uint8Array<ArrayBuffer>> {
  await response.body?.cancel();
  if (response.status === 202) throw new FetchFailed("not-ready", url, "the site is still preparing it");
  return new Uint8Array();
}

function checked(check: () => unknown, url: string): void {
  try {
    check();
  } catch (cause) {
    throw new FetchFailed("damaged", url, "the answer could not be read", { cause });
  }
}

function toFailure(error: unknown, url: string, timeoutMs: number): FetchFailed {
  if (error instanceof FetchFailed) return error;
  if (error instanceof TimeoutError)
    return new FetchFailed(
      "unreachable",
      url,
      `there was no whole answer within ${timeoutMs / 1_000} seconds`,
    );
  if (!(error instanceof HTTPError))
    return new FetchFailed("unreachable", url, "the connection failed", { cause: error });
  const { status, headers } = error.response;
  const minutes = Math.ceil((askedWaitMs(headers) ?? 0) / 60_000);
  const wait = minutes > 1 ? ` and asked to be left alone for ${minutes} minutes` : "";
  return new FetchFailed("unreachable", url, `it answered ${status}${wait}`);
}
