import { FetchFailed } from "./fetch-failed.ts";

export const govUk = "https://www.gov.uk";
export const legislation = "https://www.legislation.gov.uk";
const official: readonly string[] = [govUk, legislation];

/** Where official addresses are really asked for. Everything else of this adapter knows official addresses only. */
export interface Hosts {
  /** @throws FetchFailed `refused` for an address that is not on an official site. */
  requested(url: URL): URL;
  /** The official address a redirect leads to. @throws FetchFailed `refused` when it leads to another site. */
  redirected(location: string, from: URL): URL;
}

/**
 * `origins` puts a mirror in the place of an official origin: {"https://www.gov.uk": "https://mirror.example"}.
 * @throws Error for an origin that is not official, and for a mirror that is neither https nor on this machine.
 */
export function createHosts(origins: Readonly<Record<string, string>> = {}): Hosts {
  const mirrors = new Map(Object.entries(origins).map(([from, to]) => [from, mirrorOrigin(from, to)]));
  const requested = (url: URL) => {
    if (!isOfficial(url))
      throw new FetchFailed("refused", url.href, "it is not on GOV.UK or legislation.gov.uk");
    return new URL(`${mirrors.get(url.origin) ?? url.origin}${url.pathname}${url.search}`);
  };
  const redirected = (location: string, from: URL) => {
    const to = URL.canParse(location, from.href) ? new URL(location, requested(from)) : undefined;
    const found = to && officialAddress(to, from, mirrors);
    if (found) return found;
    const where = to ? to.host : "an address that cannot be read";
    throw new FetchFailed(
      "refused",
      from.href,
      `it redirects to another site, ${where}, which is not fetched`,
    );
  };
  return { requested, redirected };
}

/** Whether an address is on a site that is fetched. */
export function isOfficial(url: URL): boolean {
  return official.includes(url.origin) && url.username === "" && url.password === "";
}

function mirrorOrigin(from: string, to: string): string {
  if (!official.includes(from))
    throw new Error(`${from} is not an official site. Give one of ${official.join(", ")}.`);
  const url = URL.canParse(to) ? new URL(to) : undefined;
  const safe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !safe) throw new Error(`${from} cannot be fetched from ${to}. Give an https address.`);
  return url.origin;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** One mirror may stand for several sites: a redirect within it stays on the site it came from. */
function officialAddress(to: URL, from: URL, mirrors: ReadonlyMap<string, string>): URL | undefined {
  const path = `${to.pathname}${to.search}`;
  if (to.origin === mirrors.get(from.origin)) return new URL(`${from.origin}${path}`);
  const mirrored = [...mirrors].find(([, mirror]) => mirror === to.origin)?.[0];
  if (mirrored) return new URL(`${mirrored}${path}`);
  const secure = new URL(to.href);
  if (secure.protocol === "http:") secure.protocol = "https:";
  return isOfficial(secure) ? secure : undefined;
}
