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

/** Asks for each address once and answers those with a fault. Never throws for a site that does not answer. */
export type CheckLinks = (
  urls: Iterable<string>,
  progress?: (done: number, total: number) => void,
) => Promise<readonly LinkFault[]>;
