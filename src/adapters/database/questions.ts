import type { Kysely } from "kysely";
import type { Feedback, QuestionRecord, Questions, RecordedQuestion } from "../../core/ports/records.ts";
import type { KeyedHash } from "./keyed-hash.ts";
import type { FeedbackRow, QuestionRow, Tables } from "./schema.ts";

/** Questions and feedback in the database. A question recorded again replaces the first. */
export function databaseQuestions(db: Kysely<Tables>, hash: KeyedHash): Questions {
  return {
    async record(question) {
      const row = questionRow(question, hash);
      await db
        .insertInto("questions")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },
    async feedback(feedback) {
      const row = feedbackRow(feedback, hash);
      await db
        .insertInto("feedback")
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(["question_id", "person_hash"])
            .doUpdateSet(row)
            .where("feedback.at", "<=", row.at),
        )
        .execute();
    },
    async purgeTexts(before) {
      return (await purgeQuestions(db, before)) + (await purgeReasons(db, before));
    },
    async recent(limit) {
      const newest = db.selectFrom("questions").orderBy("at", "desc").orderBy("id", "desc").limit(limit);
      const rows = await newest.selectAll().execute();
      const opinions = await db
        .selectFrom("feedback")
        .selectAll()
        .where("question_id", "in", newest.select("id"))
        .orderBy("at")
        .execute();
      const latest = new Map(opinions.map((row) => [row.question_id, row]));
      return rows.map((row) => recordedQuestion(row, latest.get(row.id)));
    },
  };
}

function questionRow(question: QuestionRecord, hash: KeyedHash): QuestionRow {
  const { id, at, person, platform, space, status, reason, references, ms, model } = question;
  return {
    id,
    at: at.getTime(),
    person_hash: hash(person),
    platform,
    space,
    question: question.question,
    status,
    reason: reason ?? null,
    provisions: JSON.stringify(references),
    ms: Math.round(ms),
    model,
  };
}

function feedbackRow({ question, person, helpful, reason, at }: Feedback, hash: KeyedHash): FeedbackRow {
  return {
    question_id: question,
    person_hash: hash(person),
    helpful: helpful ? 1 : 0,
    reason: reason ?? null,
    at: at.getTime(),
  };
}

/** Where several people gave feedback, the latest is shown. */
function recordedQuestion(row: QuestionRow, opinion: FeedbackRow | undefined): RecordedQuestion {
  const { id, platform, space, question, status, reason } = row;
  return {
    id,
    at: new Date(row.at),
    personHash: row.person_hash,
    platform,
    space,
    question,
    status,
    reason,
    references: JSON.parse(row.provisions),
    helpful: opinion ? opinion.helpful === 1 : null,
    feedbackReason: opinion?.reason ?? null,
  };
}

async function purgeQuestions(db: Kysely<Tables>, before: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("questions")
    .set({ question: null, reason: null })
    .where("at", "<", before.getTime())
    .where((row) => row.or([row("question", "is not", null), row("reason", "is not", null)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function purgeReasons(db: Kysely<Tables>, before: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("feedback")
    .set({ reason: null })
    .where("at", "<", before.getTime())
    .where("reason", "is not", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
