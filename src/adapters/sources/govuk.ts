import type { MissingPage, OfficialSource } from "../../core/ports/official-sources.ts";
import { type ContentItem, readContentItem } from "./content-item.ts";
import { FetchFailed } from "./fetch-failed.ts";
import type { Found, FoundPage } from "./found.ts";
import { dateOf, toPages } from "./govuk-page.ts";
import { govUk } from "./hosts.ts";
import { listedPaths } from "./listed-paths.ts";
import type { Session } from "./session.ts";

/** An item that was found, at the end of all redirects. */
interface FoundItem {
  readonly item: ContentItem;
  readonly address: string;
  readonly changed: boolean;
}

const mostRedirects = 5;

/** Fetches a page, a publication or a collection of GOV.UK. @throws FetchFailed naming the page that could not be had. */
export async function fetchGovUk(source: OfficialSource, session: Session): Promise<Found> {
  const crawl = new GovUkCrawl(session);
  const path = pathOf(source.url);
  if (!path) throw new FetchFailed("refused", source.url, "it is not on GOV.UK");
  session.expect(1);
  if (source.format === "govuk-collection") await crawl.collection(path, source.groups);
  else await crawl.document(path, source.format === "govuk-publication");
  return crawl;
}

class GovUkCrawl implements Found {
  readonly pages: FoundPage[] = [];
  readonly missing: MissingPage[] = [];
  readonly #session: Session;
  readonly #seen = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The list itself has to be there: without it nobody knows what belongs to it. */
  async collection(path: string, groups: readonly string[] | undefined): Promise<void> {
    const found = await this.#follow(path);
    const url = `${govUk}${path}`;
    if (found?.item.schema_name !== "document_collection")
      throw new FetchFailed("refused", url, "there is no collection of pages");
    const listed = listedPaths(found.item, url, groups);
    this.#session.expect(listed.length);
    for (const each of listed) await this.document(each, true);
  }

  /** With `attachments`, a publication is its HTML attachments; one that has none, and any other page, is itself. */
  async document(path: string, attachments: boolean): Promise<void> {
    const found = await this.#follow(path);
    const own = found?.item.base_path;
    if (!found || !own || this.#seen.has(own)) return;
    this.#seen.add(own);
    const { item, address, changed } = found;
    const attached = attachments ? attachedPaths(item) : [];
    if (isWithdrawn(item)) this.#withdrawn(item, [own, ...attached]);
    else if (attached.length === 0)
      this.pages.push({ address, changed, toPages: (bytes) => toPages(readContentItem(bytes)) });
    else {
      this.#session.expect(attached.length);
      for (const each of attached) await this.document(each, false);
    }
  }

  #withdrawn(item: ContentItem, paths: readonly string[]): void {
    const since = dateOf(item.withdrawn_notice?.withdrawn_at);
    for (const path of paths)
      this.missing.push({ url: `${govUk}${path}`, because: "withdrawn", ...(since && { since }) });
  }

  /** The item at a path or where it was moved to. Undefined when it is missing, which is noted. */
  async #follow(asked: string): Promise<FoundItem | undefined> {
    let path = asked;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const address = `${govUk}/api/content${path}`;
      const arrived = await this.#session.get(address, readContentItem);
      if (arrived.is !== "here") return this.#missing([asked, path], arrived.is);
      const { value: item, changed } = arrived;
      if (item.schema_name === "gone") return this.#missing([asked, path], "gone");
      if (item.schema_name !== "redirect") return { item, address, changed };
      const next = destinationOf(item, path);
      if (!next) return this.#missing([asked, path], "gone");
      path = next;
    }
    throw new FetchFailed("refused", `${govUk}${asked}`, `it was moved more than ${mostRedirects} times`);
  }

  #missing(paths: readonly string[], because: "gone" | "not-found"): undefined {
    for (const path of new Set(paths)) this.missing.push({ url: `${govUk}${path}`, because });
  }
}

function isWithdrawn({ withdrawn_notice: notice }: ContentItem): boolean {
  return Boolean(notice?.withdrawn_at || notice?.explanation);
}

function attachedPaths({ schema_name: schema, details }: ContentItem): string[] {
  if (schema !== "publication") return [];
  const html = (details?.attachments ?? []).filter((each) => each.attachment_type === "html");
  return [...new Set(html.flatMap(({ url }) => pathOf(url) ?? []))];
}

/** Undefined when the page was moved to another site: it is no longer on GOV.UK. */
function destinationOf({ redirects }: ContentItem, path: string): string | undefined {
  const redirect = redirects?.find((each) => each.path === path) ?? redirects?.[0];
  return redirect?.destination ? pathOf(redirect.destination) : undefined;
}

/** The path of a page on GOV.UK; undefined for another site. */
function pathOf(url: string): string | undefined {
  if (!URL.canParse(url, govUk)) return undefined;
  const { origin, pathname } = new URL(url, govUk);
  return origin === govUk && pathname !== "/" ? pathname.replace(/\/$/, "") : undefined;
}
