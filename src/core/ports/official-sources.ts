import type { IncomingFile } from "./document-reader.ts";

/** A page or instrument of an official source, as it was fetched. */
export interface FetchedPage {
  /** Its address: the origin of the document. */
  readonly url: string;
  readonly title: string;
  readonly file: IncomingFile;
  /** ISO date the publisher says it was last changed. */
  readonly updated?: string;
}

/** A page that was expected and is no longer there, or no longer holds. */
export interface MissingPage {
  readonly url: string;
  readonly because: "withdrawn" | "gone" | "not-found";
  /** ISO date, when the publisher gives it. */
  readonly since?: string;
}

/** A whole source, arrived. */
export interface FetchedSource {
  readonly pages: AsyncIterable<FetchedPage>;
  readonly missing: readonly MissingPage[];
  /** Pages whose text is new or changed, and those that had not changed since the last time. */
  readonly fetched: number;
  readonly unchanged: number;
}

/** Where an official source is and what its pages are. The manifest in `sources/` lists them. */
export interface OfficialSource {
  readonly name: string;
  readonly format: "legislation" | "govuk-page" | "govuk-publication" | "govuk-collection";
  readonly url: string;
  /** Of a collection, the groups that are meant, by their titles; all of it when left out. */
  readonly groups?: readonly string[];
}

/** Fetches official sources politely: slowly, asking only for what changed, going on where it broke off. */
export interface OfficialSources {
  /**
   * Resolves when every page of the source has arrived. What arrived is kept for the next time, also when this time fails.
   * @throws SourceUnavailable when a page could not be had.
   */
  fetch(source: OfficialSource, progress?: (done: number, total: number) => void): Promise<FetchedSource>;
}

/** A source that did not arrive whole. Its message says which page and why, and that nothing was changed. */
export class SourceUnavailable extends Error {
  override readonly name = "SourceUnavailable";
}
