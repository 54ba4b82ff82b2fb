import { randomUUID } from "node:crypto";
import { type ExpressionBuilder, type Kysely, sql, type UpdateObject } from "kysely";
import type { Job } from "../../core/ports/jobs.ts";
import type { JobSettings } from "./jobs.ts";
import type { JobRow, Tables } from "./schema.ts";

/** A job that this runner holds until its lease ends. */
export type ClaimedJob = JobRow & { readonly claim: string };

/** The table of jobs. Every change is one statement, so processes cannot come between. */
export function createJobQueue(db: Kysely<Tables>, { clock, leaseMs, kind }: JobSettings) {
  const now = () => clock.now().getTime();
  const held = ({ id, claim }: ClaimedJob) =>
    db.updateTable("jobs").where("id", "=", id).where("claim", "=", claim);
  const release = { claim: null, lease_until: null } as const;

  /** Changes a job that was run, unless it was scheduled anew meanwhile: then that one waits its turn. */
  async function settle(job: ClaimedJob, change: UpdateObject<Tables, "jobs">): Promise<void> {
    await held(job)
      .set({ ...change, ...release })
      .where("revision", "=", job.revision)
      .execute();
    await held(job).set(release).execute();
  }

  return {
    async add(job: Job): Promise<void> {
      const row = jobRow(job);
      await db
        .insertInto("jobs")
        .values({ ...row, revision: 0, ...release })
        .onConflict((conflict) =>
          conflict
            .column("id")
            .doUpdateSet({ ...row, revision: sql`jobs.revision + 1` })
            .where("jobs.every_ms", "is", null)
            .where("jobs.lease_until", ">", now()),
        )
        .execute();
    },
    async cancel(id: string): Promise<void> {
      await db.deleteFrom("jobs").where("id", "=", id).execute();
    },
    /** Takes the job that has been due longest; undefined when there is none. */
    async claim(kinds: readonly string[], dueBy: number): Promise<ClaimedJob | undefined> {
      if (kinds.length === 0) return undefined;
      const free = (job: ExpressionBuilder<Tables, "jobs">) =>
        job.or([job("lease_until", "is", null), job("lease_until", "<=", now())]);
      const due = db
        .selectFrom("jobs")
        .select("id")
        .where("due_at", "<=", dueBy)
        .where("kind", "in", kinds)
        .where(free)
        .orderBy("due_at")
        .orderBy("id")
        .limit(1);
      const claim = randomUUID();
      const job = await db
        .updateTable("jobs")
        .set({ claim, lease_until: now() + leaseMs })
        .where("id", "=", kind === "postgresql" ? due.forUpdate().skipLocked() : due)
        .returningAll()
        .executeTakeFirst();
      return job && { ...job, claim };
    },
    async renew(job: ClaimedJob): Promise<void> {
      await held(job)
        .set({ lease_until: now() + leaseMs })
        .execute();
    },
    putOff: (job: ClaimedJob, due_at: number) => settle(job, { due_at, failures: job.failures + 1 }),
    repeat: (job: ClaimedJob, at: number) => settle(job, { at, due_at: at, failures: 0 }),
    async remove(job: ClaimedJob): Promise<void> {
      await db
        .deleteFrom("jobs")
        .where("id", "=", job.id)
        .where("claim", "=", job.claim)
        .where("revision", "=", job.revision)
        .execute();
      await held(job).set(release).execute();
    },
  };
}

function jobRow({ id, kind, payload, at, everyMs }: Job) {
  const due_at = at.getTime();
  return {
    id,
    kind,
    payload: JSON.stringify(payload ?? null),
    at: due_at,
    every_ms: everyMs ?? null,
    due_at,
    failures: 0,
  };
}
