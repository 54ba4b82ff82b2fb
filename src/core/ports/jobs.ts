/** Work to be done later. The same id is kept once. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  /** JSON. */
  readonly payload: unknown;
  /** When it is due. */
  readonly at: Date;
  /** Set for work that comes back: milliseconds between two runs. */
  readonly everyMs?: number;
}

/** Does one kind of job. A throw puts the job off and tries again later. */
export type JobHandler = (payload: unknown) => Promise<void>;

/** Durable work: survives a restart, and is done by one runner among several processes. */
export interface Jobs {
  /** Keeps the job. A job of the same id that waits already is left as it is. */
  schedule(job: Job): Promise<void>;
  cancel(id: string): Promise<void>;
  /** Runs every due job whose kind has a handler; answers how many were run. */
  runDue(handlers: Readonly<Record<string, JobHandler>>): Promise<number>;
}
