import type { Job, JobHandler } from "../core/ports/jobs.ts";
import type { Assembled } from "./assemble.ts";
import { updateGuidanceIndex } from "./guidance-index.ts";
import { paths } from "./paths.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Longer than any platform delivers a message again. */
const deliveriesKept = 7 * day;

/** What is done again and again: old question texts, old deliveries and expired state are removed. */
export function housekeepingJobs(now: Date): readonly Job[] {
  return [
    { id: "purge-records", kind: "purge-records", payload: null, at: now, everyMs: day },
    { id: "purge-state", kind: "purge-state", payload: null, at: now, everyMs: hour },
  ];
}

export function housekeepingHandlers({ config, database, logger }: Assembled): Record<string, JobHandler> {
  const { records } = database;
  const before = (ms: number) => new Date(Date.now() - ms);
  return {
    async "purge-records"() {
      const texts = await records.questions.purgeTexts(before(config.RETENTION_DAYS * day));
      const deliveries = await records.deliveries.purge(before(deliveriesKept));
      logger.info({ texts, deliveries }, "old records removed");
    },
    async "purge-state"() {
      await database.keyvStore.purgeExpired(new Date());
    },
  };
}

/** Runs due jobs every minute until stopped. */
export async function startJobs(parts: Assembled): Promise<() => Promise<void>> {
  const { jobs } = parts.database;
  for (const job of housekeepingJobs(new Date())) await jobs.schedule(job);
  const handlers = housekeepingHandlers(parts);
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = jobs
      .runDue(handlers)
      .catch((error) => parts.logger.error({ err: error }, "jobs could not be run"));
  };
  run();
  const timer = setInterval(run, minute);
  const following = followDocuments(parts);
  return async () => {
    clearInterval(timer);
    await Promise.all([running, following.stop()]);
  };
}

/** Brings this machine's index up to date with documents that came in elsewhere, or when an index failed. */
function followDocuments({ config, database, logger }: Assembled) {
  const { documents } = database;
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = updateGuidanceIndex({ ...paths(config), documents })
      .then(
        (outcome) => outcome !== "unchanged" && logger.info({ outcome }, "guidance index brought up to date"),
      )
      .catch((error) => logger.error({ err: error }, "guidance index could not be brought up to date"));
  }, minute);
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
