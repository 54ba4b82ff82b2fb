import type { StoredDocument } from "../../../src/core/ports/documents.ts";
import { passage } from "../passages.ts";

/** A document of the official source "act", with one passage. */
export function storedDocument(more: Partial<StoredDocument> = {}): StoredDocument {
  const id = more.id ?? "official/act-1";
  const passages = more.passages ?? [passage({ id: `${id}#1`, document: id, textKind: "official" })];
  return {
    id,
    space: "",
    source: "act",
    origin: `https://www.legislation.gov.uk/${id}`,
    title: "Procurement Act 2023",
    kind: "act",
    nations: ["england", "wales"],
    appliesFrom: "2025-02-24",
    checked: "2026-11-23",
    contentHash: "c1",
    hash: "h1",
    passageCount: passages.length,
    ...more,
    passages,
  };
}
