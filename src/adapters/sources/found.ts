import type { FetchedPage, MissingPage } from "../../core/ports/official-sources.ts";

/** A page that arrived and lies in the cache. */
export interface FoundPage {
  /** The address it is cached by. */
  readonly address: string;
  readonly changed: boolean;
  /** Makes of the cached bytes what is handed out. */
  toPages(bytes: Uint8Array<ArrayBuffer>): readonly FetchedPage[];
}

/** What a source was found to consist of. */
export interface Found {
  readonly pages: readonly FoundPage[];
  readonly missing: readonly MissingPage[];
}
