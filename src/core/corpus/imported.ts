import type { Nation } from "../guidance/passage.ts";

/** A document as it was read, whatever its format, before it is cut into passages. */
export interface ImportedDocument {
  readonly title: string;
  /** ISO date the text says it was published, updated or is in force at; left out when it does not say. */
  readonly date?: string;
  /** In reading order. */
  readonly blocks: readonly ImportedBlock[];
  /** What the owner should know: unapplied effects on legislation, pages without text, cells that were lost. */
  readonly warnings: readonly string[];
}

/** A piece of a document. Text is plain; `number` is as printed: "12", "4.1", "(2)". */
export type ImportedBlock =
  | {
      readonly kind: "heading";
      /** 1 is the outermost. */
      readonly level: number;
      readonly text: string;
      /** The fragment of the page's address that leads here. */
      readonly anchor?: string;
      readonly provision?: ImportedProvision;
    }
  | { readonly kind: "paragraph"; readonly text: string; readonly number?: string }
  | { readonly kind: "list"; readonly items: readonly ImportedItem[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[]; readonly hasHeader: boolean }
  | { readonly kind: "footnote"; readonly mark: string; readonly text: string };

export interface ImportedItem {
  readonly text: string;
  /** 0 is the outermost. */
  readonly depth: number;
  readonly number?: string;
}

/** A provision of legislation that a heading opens. */
export interface ImportedProvision {
  /** For example "Procurement Act 2023 s.17". */
  readonly label: string;
  readonly url: string;
  /** ISO date. */
  readonly appliesFrom?: string;
  /** Its extent. */
  readonly nations?: readonly Nation[];
}
