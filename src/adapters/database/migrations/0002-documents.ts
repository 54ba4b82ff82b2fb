import type { Kysely } from "kysely";

/** The documents that came in beside the bundled guidance. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const texts = ["space", "source", "origin", "title", "kind", "nations", "applies_from", "checked"];
  const more = ["content_hash", "hash", "passages"];
  const table = schema
    .createTable("documents")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("applies_to", "text")
    .addColumn("passage_count", "integer", (column) => column.notNull());
  await [...texts, ...more]
    .reduce((columns, name) => columns.addColumn(name, "text", (column) => column.notNull()), table)
    .execute();
  await schema.createIndex("documents_source").on("documents").columns(["space", "source"]).execute();
}
