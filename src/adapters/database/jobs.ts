import type { Kysely } from "kysely";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import { type ClaimedJob, createJobQueue } from "./job-queue.ts";
import { nextRun, retryDelay } from "./job-times.ts";
import type { Tables } from "./schema.ts";

export interface JobSettings {
  readonly clock: Clock;
  /** How long a job stays with a runner that gives no sign of life. */
  readonly leaseMs: number;
  readonly kind: "sqlite" | "postgresql";
}

/**
 * Jobs in the database, run one after the other. A runner renews its lease while a handler works; a job whose
 * runner died is run again, so a handler must bear being run twice.
 */
export function databaseJobs(db: Kysely<Tables>, settings: JobSettings): Jobs {
  const queue = createJobQueue(db, settings);
  const { clock, leaseMs } = settings;
  const now = () => clock.now().getTime();

  async function run(job: ClaimedJob, work: () => Promise<void>): Promise<void> {
    const beat = setInterval(() => void queue.renew(job).catch(() => {}), leaseMs / 3).unref();
    try {
      await work();
    } catch {
      return queue.putOff(job, now() + retryDelay(job.failures + 1));
    } finally {
      clearInterval(beat);
    }
    if (job.every_ms === null) return queue.remove(job);
    return queue.repeat(job, nextRun(job.at, job.every_ms, now()));
  }

  return {
    schedule: (job) => queue.add(job),
    cancel: (id) => queue.cancel(id),
    async runDue(handlers) {
      const dueBy = now();
      for (let count = 0; ; count++) {
        const job = await queue.claim(Object.keys(handlers), dueBy);
        const handler = job && handlers[job.kind];
        if (!handler) return count;
        await run(job, async () => handler(JSON.parse(job.payload)));
      }
    },
  };
}
