import { readDocument } from "../../../../src/adapters/documents/read-document.ts";
import type { ImportedBlock, ImportedDocument } from "../../../../src/core/corpus/imported.ts";

/** Reads text or bytes as a file of a name. */
export function read(name: string, content: string | Uint8Array): Promise<ImportedDocument> {
  return readDocument({
    name,
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  });
}

type Kind = ImportedBlock["kind"];
type BlockOf<K extends Kind> = Extract<ImportedBlock, { kind: K }>;

/** The blocks of one kind. */
export function blocksOf<K extends Kind>(document: ImportedDocument, kind: K): BlockOf<K>[] {
  return document.blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

export function headings(document: ImportedDocument): string[] {
  return blocksOf(document, "heading").map(({ text }) => text);
}

/** Paragraphs as "4.1 Text", those without a number as they are. */
export function paragraphs(document: ImportedDocument): string[] {
  return blocksOf(document, "paragraph").map(({ number, text }) => (number ? `${number} ${text}` : text));
}

/** The points of all lists, indented by their depth: "  (a) text". */
export function points(document: ImportedDocument): string[] {
  return blocksOf(document, "list").flatMap(({ items }) =>
    items.map(({ text, depth, number }) => `${"  ".repeat(depth)}${number ? `${number} ` : ""}${text}`),
  );
}
