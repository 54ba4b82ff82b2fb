import type { DocumentKind, Nation, Passage } from "../guidance/passage.ts";

/** What is known of a document that came in, beside its passages. */
export interface DocumentSummary {
  /** The name its passages carry as `document`. */
  readonly id: string;
  /** Whose it is: "" for the official texts, else a space. */
  readonly space: string;
  /** The official source it came with; "" when it was added by hand. */
  readonly source: string;
  /** Where it was read: a path or an address. Unique within its source and space. */
  readonly origin: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly nations: readonly Nation[];
  readonly appliesFrom: string;
  readonly appliesTo?: string;
  /** ISO date on which it was last compared with its source. */
  readonly checked: string;
  /** Of the bytes it was read from. */
  readonly contentHash: string;
  /** Changes when a passage or anything said of it does. */
  readonly hash: string;
  readonly passageCount: number;
}

export interface StoredDocument extends DocumentSummary {
  readonly passages: readonly Passage[];
}

/** The documents that came in beside the bundled guidance. @throws BotError `unavailable` or `storage-full`. */
export interface Documents {
  /** Every document's `hash` by id. */
  hashes(): Promise<ReadonlyMap<string, string>>;
  list(): Promise<readonly DocumentSummary[]>;
  /** Those of the ids that are held. */
  read(ids: readonly string[]): Promise<readonly StoredDocument[]>;
  /** Adds or replaces each, all or none. */
  save(documents: readonly StoredDocument[]): Promise<void>;
  /** Makes these the documents of an official source, in one step: others of it go. */
  replaceSource(source: string, documents: readonly StoredDocument[]): Promise<void>;
  /** Answers how many were there. */
  remove(ids: readonly string[]): Promise<number>;
}
