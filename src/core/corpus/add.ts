import type { DocumentKind, Nation, Passage } from "../guidance/passage.ts";
import type { DocumentReader, IncomingFile } from "../ports/document-reader.ts";
import { DocumentRefused } from "../ports/document-reader.ts";
import type { Documents, StoredDocument } from "../ports/documents.ts";
import { documentId } from "./document-id.ts";
import type { ImportedDocument } from "./imported.ts";
import { toPassages } from "./to-passages.ts";

/** What its owner says of the documents that are added; dates are ISO. */
export interface AddOptions {
  readonly space: string;
  readonly kind: DocumentKind;
  readonly nations: readonly Nation[];
  readonly regime: string;
  /** Left out, the date the document names, else today. */
  readonly appliesFrom?: string;
  readonly appliesTo?: string;
  readonly title?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly today: string;
}

/** A file that was found, before it is read. */
export interface FoundFile {
  /** Its whole path: where the document comes from. */
  readonly origin: string;
  /** @throws DocumentRefused when it is not even to be loaded. */
  load(): Promise<IncomingFile>;
}

/** What became of one file. */
export interface AddReport {
  readonly origin: string;
  readonly outcome: "added" | "updated" | "unchanged" | "refused";
  readonly title?: string;
  readonly id?: string;
  readonly passages: number;
  /** Passages that are new or differ from before. */
  readonly changed: number;
  /** The date it applies from, and how that is known. */
  readonly appliesFrom?: { readonly date: string; readonly from: "owner" | "document" | "today" };
  readonly warnings: readonly string[];
  /** Why it was refused, a sentence. */
  readonly reason?: string;
}

export interface AddParts {
  readonly reader: DocumentReader;
  readonly documents: Documents;
  /** A short code that is the same for the same content. */
  hash(content: string | Uint8Array): string;
}

/** Enough to write quickly, few enough to hold in memory. */
const passagesAtOnce = 1_000;

/** Reads files one by one and puts them in the corpus; a file that is refused does not stop the rest. */
export async function* addFiles(
  files: AsyncIterable<FoundFile>,
  options: AddOptions,
  parts: AddParts,
): AsyncGenerator<AddReport> {
  let read: Read[] = [];
  let waiting = 0;
  for await (const file of files) {
    const each = await readFile(file, options, parts);
    if ("outcome" in each) {
      yield each;
      continue;
    }
    read.push(each);
    waiting += each.document.passages.length;
    if (waiting < passagesAtOnce) continue;
    yield* keep(read, parts);
    [read, waiting] = [[], 0];
  }
  yield* keep(read, parts);
}

/** A file that was read, ready to be kept. */
interface Read {
  readonly document: StoredDocument;
  readonly report: Omit<AddReport, "outcome" | "changed">;
}

async function readFile(file: FoundFile, options: AddOptions, parts: AddParts): Promise<Read | AddReport> {
  try {
    const incoming = await file.load();
    const imported = await parts.reader.read(incoming);
    const document = toDocument(file.origin, imported, parts.hash(incoming.bytes), options, parts);
    if (document.passages.length === 0)
      throw new DocumentRefused("no-text", "There is no text in it that could be quoted.");
    const { id, title, passages, appliesFrom: date } = document;
    const from = options.appliesFrom ? "owner" : imported.date ? "document" : "today";
    const report = { origin: file.origin, id, title, appliesFrom: { date, from } as const };
    return { document, report: { ...report, passages: passages.length, warnings: imported.warnings } };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    const nothing = { passages: 0, changed: 0, warnings: [] };
    return { origin: file.origin, outcome: "refused", ...nothing, reason: error.message };
  }
}

function toDocument(
  origin: string,
  imported: ImportedDocument,
  contentHash: string,
  options: AddOptions,
  { hash }: AddParts,
): StoredDocument {
  const { space, kind, nations, appliesTo, today } = options;
  const title = options.title ?? imported.title;
  const id = documentId(space, title, hash(`${space}\n${origin}`));
  const appliesFrom = options.appliesFrom ?? imported.date ?? today;
  const facts = { ...options, id, title, appliesFrom, checked: today };
  const passages = toPassages(imported, facts);
  return {
    ...{ id, space, origin, title, kind, nations, appliesFrom, contentHash, passages },
    ...(appliesTo && { appliesTo }),
    source: "",
    checked: today,
    hash: hash(JSON.stringify(passages)),
    passageCount: passages.length,
  };
}

/** Puts what was read in its place, all in one step, and says what changed. */
async function* keep(all: readonly Read[], parts: AddParts): AsyncGenerator<AddReport> {
  if (all.length === 0) return;
  const { documents } = parts;
  const before = await heldBefore(all, documents);
  const read = all.map((each) => withHeldDate(each, before.get(each.document.id), parts));
  const fresh = read.filter(({ document }) => before.get(document.id)?.hash !== document.hash);
  await documents.save(fresh.map(({ document }) => document));
  // Under another title it had another id. What it was goes only when what it is has been kept.
  const kept = new Set(read.map(({ document }) => document.id));
  await documents.remove([...before.values()].map(({ id }) => id).filter((id) => !kept.has(id)));
  for (const { document, report } of read) {
    const old = before.get(document.id);
    const changed = countChanged(document.passages, old?.passages ?? []);
    const same = old?.passages.length === document.passages.length && changed === 0;
    yield { ...report, outcome: old ? (same ? "unchanged" : "updated") : "added", changed };
  }
}

/** A file that names no date applies from the day it first came in, not from the day it is added again. */
function withHeldDate(read: Read, held: StoredDocument | undefined, { hash }: AddParts): Read {
  const { document, report } = read;
  if (report.appliesFrom?.from !== "today" || held?.contentHash !== document.contentHash) return read;
  const { appliesFrom } = held;
  const passages = document.passages.map((passage) => ({ ...passage, appliesFrom }));
  const dated = { ...document, appliesFrom, passages, hash: hash(JSON.stringify(passages)) };
  return { document: dated, report: { ...report, appliesFrom: { date: appliesFrom, from: "today" } } };
}

/** What was held of the same files, by the id they have now. */
async function heldBefore(
  read: readonly Read[],
  documents: Documents,
): Promise<ReadonlyMap<string, StoredDocument>> {
  const byOrigin = new Map(
    read.map(({ document }) => [`${document.space}\n${document.origin}`, document.id]),
  );
  const all = await documents.list();
  const same = all.filter((each) => byOrigin.has(`${each.space}\n${each.origin}`) && each.source === "");
  const held = await documents.read(same.map(({ id }) => id));
  return new Map(held.map((each) => [byOrigin.get(`${each.space}\n${each.origin}`) ?? each.id, each]));
}

/** How many passages say something that was not said before, by whatever it applies to. */
export function countChanged(now: readonly Passage[], before: readonly Passage[]): number {
  const known = new Set(before.map(signature));
  return now.filter((passage) => !known.has(signature(passage))).length;
}

/** All that a reader sees of a passage, but when it was checked. */
function signature({ id: _id, checked: _checked, ...rest }: Passage): string {
  return JSON.stringify(rest);
}
