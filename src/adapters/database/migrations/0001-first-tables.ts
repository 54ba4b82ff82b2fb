import type { CreateTableBuilder, Kysely } from "kysely";

/** Questions, deliveries and the rest of the records, jobs and short-lived state. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRecords(db);
  await createSettings(db);
  await createJobs(db);
  await createKeyv(db);
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await text(schema.createTable("questions"), "person_hash", "platform", "space", "status", "provisions")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("question", "text")
    .addColumn("reason", "text")
    .addColumn("ms", "bigint", (column) => column.notNull())
    .addColumn("model", "text")
    .execute();
  await schema.createIndex("questions_at").on("questions").column("at").execute();
  await text(schema.createTable("feedback"), "question_id", "person_hash")
    .addColumn("helpful", "integer", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("feedback_key", ["question_id", "person_hash"])
    .execute();
  await schema
    .createTable("deliveries")
    .addColumn("id_hash", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("lease_until", "bigint", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("finished", "integer", (column) => column.notNull())
    .execute();
  await schema.createIndex("deliveries_at").on("deliveries").column("at").execute();
}

async function createSettings({ schema }: Kysely<unknown>): Promise<void> {
  await text(schema.createTable("switches"), "reason", "turned_off_by")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  const answers = schema.createTable("approved_answers");
  await text(answers, "space", "question", "also_asked_as", "answer", "sources", "owner", "review_by")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .execute();
  await schema
    .createTable("first_uses")
    .addColumn("person_hash", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
}

async function createJobs({ schema }: Kysely<unknown>): Promise<void> {
  await text(schema.createTable("jobs"), "kind", "payload")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("every_ms", "bigint")
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("claim", "text")
    .addColumn("lease_until", "bigint")
    .execute();
  await schema.createIndex("jobs_due_at").on("jobs").column("due_at").execute();
}

async function createKeyv({ schema }: Kysely<unknown>): Promise<void> {
  await text(schema.createTable("keyv_entries"), "namespace", "value")
    .addColumn("key_hash", "text", (column) => column.primaryKey().notNull())
    .addColumn("expires_at", "bigint")
    .execute();
  await schema.createIndex("keyv_entries_expires_at").on("keyv_entries").column("expires_at").execute();
}

/** Adds columns of text that are never empty. */
function text<Table extends string>(table: CreateTableBuilder<Table>, ...names: readonly string[]) {
  return names.reduce(
    (columns, name) => columns.addColumn(name, "text", (column) => column.notNull()),
    table as CreateTableBuilder<Table, string>,
  );
}
