import type { ImportedDocument } from "../corpus/imported.ts";

/** A file as it came in. */
export interface IncomingFile {
  /** With its ending, which must fit the content. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

/** Reads files of every format the corpus takes. */
export interface DocumentReader {
  /** @throws DocumentRefused when the file must not or cannot be read. */
  read(file: IncomingFile): Promise<ImportedDocument>;
}

export type RefusedBecause =
  | "encrypted"
  | "no-text"
  | "too-large"
  | "wrong-type"
  | "not-supported"
  | "damaged"
  | "unsafe";

/** A file that is not taken. Its message is one sentence for whoever brought it. */
export class DocumentRefused extends Error {
  override readonly name = "DocumentRefused";
  readonly because: RefusedBecause;

  constructor(because: RefusedBecause, message: string, options?: ErrorOptions) {
    super(message, options);
    this.because = because;
  }
}
