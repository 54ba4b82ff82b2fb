import { SourceUnavailable } from "../../core/ports/official-sources.ts";

/** What went wrong with a request. */
export type FailedBecause =
  /** No connection, or one that broke, or no answer in time. */
  | "unreachable"
  /** An answer that broke off, or whose text cannot be read. */
  | "damaged"
  /** The publisher is still making the page. */
  | "not-ready"
  | "too-large"
  /** A status other than those that are expected. */
  | "status"
  /** An address that is not fetched: another site, or no end of redirects. */
  | "refused";

const passing: readonly FailedBecause[] = ["unreachable", "damaged", "not-ready"];

/** A request that brought nothing. Its message says why, as the end of a sentence: "it answered 403". */
export class FetchFailed extends Error {
  override readonly name = "FetchFailed";
  readonly because: FailedBecause;
  readonly url: string;

  constructor(because: FailedBecause, url: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.because = because;
    this.url = url;
  }

  /** Whether the same request may well succeed a moment later. */
  get passing(): boolean {
    return passing.includes(this.because);
  }
}

/** What the person who asked for a source is told. Anything but a failed request stays as it is. */
export function unavailable(error: unknown): unknown {
  if (!(error instanceof FetchFailed)) return error;
  const page = error.url.replace("/api/content/", "/");
  const message = `${page} could not be fetched: ${error.message}. Nothing was changed.`;
  return new SourceUnavailable(message, { cause: error });
}
