import { FetchFailed } from "./fetch-failed.ts";
import { isOfficial } from "./hosts.ts";
import type { PoliteFetch } from "./polite-fetch.ts";

/** A link that does not lead where it should, or could not be checked. */
export interface LinkFault {
  /** Without its fragment. */
  readonly url: string;
  readonly fault: "dead" | "moved" | "unreachable" | "not-checked";
  /** The end of a sentence that begins with the address: "it answered 404". */
  readonly reason: string;
  /** Where it moved to for good. */
  readonly to?: string;
}

/** Sites that do not answer a question for the head alone. */
const headRefused: readonly number[] = [403, 405, 501];
/** A site that is down is not asked hundreds of times. */
const mostUnreachable = 3;

/**
 * Asks for each address once, slowly, and answers those with a fault. Only GOV.UK and legislation.gov.uk are asked.
 * Never throws for a site that does not answer.
 */
export async function checkLinks(
  urls: Iterable<string>,
  politeFetch: PoliteFetch,
  progress?: (done: number, total: number) => void,
): Promise<LinkFault[]> {
  const pages = [...new Set([...urls].map(withoutFragment))];
  const failures = new Map<string, number>();
  const faults: LinkFault[] = [];
  for (const [n, url] of pages.entries()) {
    const fault = await checkLink(url, politeFetch, failures);
    if (fault) faults.push(fault);
    progress?.(n + 1, pages.length);
  }
  return faults;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}

/** `failures` counts, for each site, how many requests in a row it left unanswered. */
async function checkLink(
  url: string,
  politeFetch: PoliteFetch,
  failures: Map<string, number>,
): Promise<LinkFault | undefined> {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !isOfficial(address))
    return { url, fault: "not-checked", reason: "it is not on GOV.UK or legislation.gov.uk" };
  const failed = failures.get(address.host) ?? 0;
  if (failed >= mostUnreachable)
    return { url, fault: "unreachable", reason: `${address.host} does not answer` };
  const fault = await askFor(url, politeFetch);
  failures.set(address.host, fault?.fault === "unreachable" ? failed + 1 : 0);
  return fault;
}

async function askFor(url: string, politeFetch: PoliteFetch): Promise<LinkFault | undefined> {
  try {
    const head = await politeFetch(url, { method: "HEAD" });
    const { status, movedTo: to } = headRefused.includes(head.status) ? await politeFetch(url) : head;
    if (status >= 400)
      return { url, fault: isDead(status) ? "dead" : "unreachable", reason: `it answered ${status}` };
    return to ? { url, fault: "moved", reason: `it moved to ${to}`, to } : undefined;
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error;
    if (error.because === "too-large") return undefined;
    return { url, fault: error.because === "refused" ? "moved" : "unreachable", reason: error.message };
  }
}

function isDead(status: number): boolean {
  return status === 404 || status === 410;
}
