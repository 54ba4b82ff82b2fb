import type { Kysely } from "kysely";
import type { DocumentKind } from "../../core/guidance/passage.ts";
import type { DocumentSummary, Documents, StoredDocument } from "../../core/ports/documents.ts";
import type { DocumentRow, Tables } from "./schema.ts";

/** Neither database takes any number of values in one statement. */
const idsAtOnce = 200;

/** The documents that came in, in the database. */
export function databaseDocuments(db: Kysely<Tables>): Documents {
  return {
    async hashes() {
      const rows = await db.selectFrom("documents").select(["id", "hash"]).execute();
      return new Map(rows.map(({ id, hash }) => [id, hash]));
    },
    async list() {
      const rows = await db.selectFrom("documents").select(summaryColumns).orderBy("id").execute();
      return rows.map(toSummary);
    },
    async read(ids) {
      const found: StoredDocument[] = [];
      for (const some of inPieces(ids)) {
        const rows = await db.selectFrom("documents").selectAll().where("id", "in", some).execute();
        found.push(...rows.map((row) => ({ ...toSummary(row), passages: JSON.parse(row.passages) })));
      }
      return found;
    },
    async save(documents) {
      await db.transaction().execute((inside) => put(inside, documents));
    },
    async replaceSource(source, documents) {
      await db.transaction().execute(async (inside) => {
        await inside.deleteFrom("documents").where("space", "=", "").where("source", "=", source).execute();
        await put(inside, documents);
      });
    },
    async remove(ids) {
      let removed = 0n;
      for (const some of inPieces(ids)) {
        const { numDeletedRows } = await db
          .deleteFrom("documents")
          .where("id", "in", some)
          .executeTakeFirst();
        removed += numDeletedRows;
      }
      return Number(removed);
    },
  };
}

const summaryColumns = [
  "id",
  "space",
  "source",
  "origin",
  "title",
  "kind",
  "nations",
  "applies_from",
  "applies_to",
  "checked",
  "content_hash",
  "hash",
  "passage_count",
] as const satisfies readonly (keyof DocumentRow)[];

async function put(db: Kysely<Tables>, documents: readonly StoredDocument[]): Promise<void> {
  for (const document of documents) {
    const row = toRow(document);
    await db
      .insertInto("documents")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
  }
}

function toRow(document: StoredDocument): DocumentRow {
  const { id, space, source, origin, title, kind, checked, hash } = document;
  return {
    ...{ id, space, source, origin, title, kind, checked, hash },
    nations: JSON.stringify(document.nations),
    applies_from: document.appliesFrom,
    applies_to: document.appliesTo ?? null,
    content_hash: document.contentHash,
    passage_count: document.passages.length,
    passages: JSON.stringify(document.passages),
  };
}

function toSummary(row: Omit<DocumentRow, "passages">): DocumentSummary {
  const { id, space, source, origin, title, kind, checked, hash } = row;
  return {
    ...{ id, space, source, origin, title, checked, hash },
    kind: kind as DocumentKind,
    nations: JSON.parse(row.nations),
    appliesFrom: row.applies_from,
    ...(row.applies_to && { appliesTo: row.applies_to }),
    contentHash: row.content_hash,
    passageCount: Number(row.passage_count),
  };
}

function inPieces(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / idsAtOnce);
  return Array.from({ length: count }, (_, n) => ids.slice(n * idsAtOnce, (n + 1) * idsAtOnce));
}
