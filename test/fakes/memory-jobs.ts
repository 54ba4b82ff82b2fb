import type { Clock } from "../../src/core/ports/clock.ts";
import type { Job, JobHandler, Jobs } from "../../src/core/ports/jobs.ts";

interface Waiting {
  readonly job: Job;
  /** The moment it is planned for; `due` is later after a failure. */
  readonly at: number;
  readonly due: number;
  readonly failures: number;
  /** Held by a runner until then. */
  readonly heldUntil: number;
  /** Scheduled anew while it ran: comes after this run. */
  readonly next?: Job;
}

/** Jobs in memory, with the leases and delays of the real ones. */
export function memoryJobs(clock: Clock, leaseMs = 5 * 60_000): Jobs {
  const jobs = new Map<string, Waiting>();
  const now = () => clock.now().getTime();

  async function run(held: Waiting, handler: JobHandler): Promise<void> {
    const { id, payload, everyMs } = held.job;
    const failed = await handler(JSON.parse(JSON.stringify(payload ?? null))).then(
      () => false,
      () => true,
    );
    const current = jobs.get(id);
    if (current?.heldUntil !== held.heldUntil) return;
    jobs.delete(id);
    if (current.next) jobs.set(id, waiting(current.next));
    else if (failed) jobs.set(id, putOff(held, now()));
    else if (everyMs) jobs.set(id, repeated(held, everyMs, now()));
  }

  return {
    async schedule(job) {
      const known = jobs.get(job.id);
      if (!known) jobs.set(job.id, waiting(job));
      else if (known.heldUntil > now() && !known.job.everyMs) jobs.set(job.id, { ...known, next: job });
    },
    async cancel(id) {
      jobs.delete(id);
    },
    async runDue(handlers) {
      const dueBy = now();
      for (let count = 0; ; count++) {
        const due = [...jobs.values()]
          .filter(
            (one) => Object.hasOwn(handlers, one.job.kind) && one.due <= dueBy && one.heldUntil <= now(),
          )
          .sort((a, b) => a.due - b.due)[0];
        const handler = due && handlers[due.job.kind];
        if (!handler) return count;
        const held = { ...due, heldUntil: now() + leaseMs };
        jobs.set(due.job.id, held);
        await run(held, handler);
      }
    },
  };
}

function waiting(job: Job): Waiting {
  return { job, at: job.at.getTime(), due: job.at.getTime(), failures: 0, heldUntil: 0 };
}

function putOff({ job, at, failures }: Waiting, now: number): Waiting {
  const minutes = [1, 5, 30][failures] ?? 60;
  return { job, at, due: now + minutes * 60_000, failures: failures + 1, heldUntil: 0 };
}

function repeated({ job, at }: Waiting, everyMs: number, now: number): Waiting {
  let next = at + everyMs;
  while (next <= now) next += everyMs;
  return { job, at: next, due: next, failures: 0, heldUntil: 0 };
}
