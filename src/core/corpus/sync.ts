import type { DocumentKind, Nation, Passage } from "../guidance/passage.ts";
import { DocumentRefused } from "../ports/document-reader.ts";
import type { StoredDocument } from "../ports/documents.ts";
import {
  type FetchedPage,
  type MissingPage,
  type OfficialSource,
  type OfficialSources,
  SourceUnavailable,
} from "../ports/official-sources.ts";
import type { AddParts } from "./add.ts";
import { documentId } from "./document-id.ts";
import { type PassageChange, passageChanges } from "./passage-changes.ts";
import { toPassages } from "./to-passages.ts";

/** An official source as the manifest in `sources/` describes it. */
export interface SourceEntry extends OfficialSource {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly nations: readonly Nation[];
  readonly regime: string;
  /** ISO date from which its text holds; a page's own later date counts more. */
  readonly appliesFrom: string;
  /** ISO date of the last day on which its rules could begin to apply: for a regime that has ended. */
  readonly appliesTo?: string;
  /** The licence and whose text it is, as shown with each source. */
  readonly licence: string;
}

export interface SyncParts extends AddParts {
  readonly sources: OfficialSources;
  /** ISO date. */
  readonly today: string;
  progress?(done: number, total: number): void;
}

/** What a sync of one source brought, or would bring. */
export interface SyncReport {
  readonly name: string;
  readonly pages: number;
  readonly passages: number;
  /** Pages read over the network, and those the publisher said had not changed. */
  readonly fetched: number;
  readonly unchanged: number;
  readonly missing: readonly MissingPage[];
  readonly changes: readonly PassageChange[];
  readonly warnings: readonly string[];
}

/**
 * Fetches an official source whole, and only then puts it in the place of what was held of it. `dryRun` changes nothing.
 * @throws SourceUnavailable when a page did not arrive or could not be read: nothing was changed.
 */
export async function syncSource(entry: SourceEntry, parts: SyncParts, dryRun: boolean): Promise<SyncReport> {
  const arrived = await parts.sources.fetch(entry, parts.progress);
  const documents: StoredDocument[] = [];
  const warnings: string[] = [];
  for await (const page of arrived.pages) {
    const read = await readPage(page, entry, parts);
    warnings.push(...read.warnings.map((warning) => `${page.title}: ${warning}`));
    if (read.document) documents.push(read.document);
  }
  if (documents.length === 0)
    throw new SourceUnavailable(`${entry.title}: no page of it could be read. Nothing was changed.`);
  const changes = passageChanges(await heldPassages(entry.name, parts), documents.flatMap(passagesOf));
  if (!dryRun) await parts.documents.replaceSource(entry.name, documents);
  const { fetched, unchanged, missing } = arrived;
  return {
    ...{ name: entry.name, pages: documents.length, fetched, unchanged, missing, changes, warnings },
    passages: documents.reduce((sum, { passageCount }) => sum + passageCount, 0),
  };
}

function passagesOf({ passages }: StoredDocument): readonly Passage[] {
  return passages;
}

async function heldPassages(name: string, { documents }: SyncParts): Promise<Passage[]> {
  const held = (await documents.list()).filter(({ source, space }) => source === name && space === "");
  return (await documents.read(held.map(({ id }) => id))).flatMap(passagesOf);
}

interface ReadPage {
  readonly document?: StoredDocument;
  readonly warnings: readonly string[];
}

/** A page with no text of its own is left out, and said; one that cannot be read stops the whole source. */
async function readPage(page: FetchedPage, entry: SourceEntry, parts: SyncParts): Promise<ReadPage> {
  try {
    const imported = await parts.reader.read(page.file);
    const document = toDocument(page, toPassagesOf(page, entry, imported, parts), entry, parts);
    if (document.passages.length > 0) return { document, warnings: imported.warnings };
    return { warnings: ["has no text of its own and was left out"] };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    if (error.because === "no-text") return { warnings: ["has no text of its own and was left out"] };
    throw new SourceUnavailable(`${page.url} could not be read: ${error.message} Nothing was changed.`, {
      cause: error,
    });
  }
}

function toPassagesOf(
  page: FetchedPage,
  entry: SourceEntry,
  imported: Parameters<typeof toPassages>[0],
  { hash, today }: SyncParts,
): Passage[] {
  const { kind, nations, regime, licence, appliesTo } = entry;
  return toPassages(imported, {
    ...(appliesTo && { appliesTo }),
    ...{ kind, nations, regime, licence, space: "", url: page.url, title: page.title, checked: today },
    id: documentId("", page.title, hash(page.url)),
    appliesFrom: startOf(page, entry),
  });
}

/**
 * Guidance that was changed is held as it stands now: it answers for no day before. An instrument dates each
 * provision, and the texts of a regime that has ended change no more in substance.
 */
function startOf({ updated }: FetchedPage, { appliesFrom, appliesTo, format }: SourceEntry): string {
  if (format === "legislation" || appliesTo || !updated) return appliesFrom;
  return updated > appliesFrom ? updated : appliesFrom;
}

function toDocument(
  page: FetchedPage,
  passages: readonly Passage[],
  entry: SourceEntry,
  { hash, today }: SyncParts,
): StoredDocument {
  return {
    id: documentId("", page.title, hash(page.url)),
    space: "",
    source: entry.name,
    origin: page.url,
    title: page.title,
    kind: entry.kind,
    nations: entry.nations,
    appliesFrom: startOf(page, entry),
    ...(entry.appliesTo && { appliesTo: entry.appliesTo }),
    checked: today,
    contentHash: hash(page.file.bytes),
    hash: hash(JSON.stringify(passages)),
    passageCount: passages.length,
    passages,
  };
}
