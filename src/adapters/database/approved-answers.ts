import type { Kysely } from "kysely";
import type { ApprovedAnswer, ApprovedAnswers } from "../../core/ports/records.ts";
import type { ApprovedAnswerRow, Tables } from "./schema.ts";

/** The team's own answers in the database. */
export function databaseApprovedAnswers(db: Kysely<Tables>): ApprovedAnswers {
  return {
    async list() {
      const rows = await db.selectFrom("approved_answers").selectAll().orderBy("id").execute();
      return rows.map(fromRow);
    },
    async save(answer) {
      const row = toRow(answer);
      await db
        .insertInto("approved_answers")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
    },
    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom("approved_answers")
        .where("id", "=", id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function toRow(answer: ApprovedAnswer): ApprovedAnswerRow {
  const { alsoAskedAs, references, reviewBy, ...rest } = answer;
  const { id, space, question, owner } = rest;
  return {
    id,
    space,
    question,
    also_asked_as: JSON.stringify(alsoAskedAs),
    answer: rest.answer,
    sources: JSON.stringify(references),
    owner,
    review_by: reviewBy,
  };
}

function fromRow({ also_asked_as, sources, review_by, ...same }: ApprovedAnswerRow): ApprovedAnswer {
  return {
    ...same,
    alsoAskedAs: JSON.parse(also_asked_as),
    references: JSON.parse(sources),
    reviewBy: review_by,
  };
}
