import { expect, test } from "vitest";
import type { Job, JobHandler } from "../../src/core/ports/jobs.ts";
import type { JobsUnderTest } from "./jobs.ts";

type Under = () => JobsUnderTest;

const minute = 60_000;
const hour = 60 * minute;

/** A handler that keeps what it was given. */
export function recorder() {
  const payloads: unknown[] = [];
  const remind: JobHandler = async (payload) => void payloads.push(payload);
  return { payloads, handlers: { remind } };
}

/** A job due in so many milliseconds. */
export function job({ clock }: JobsUnderTest, inMs: number, more: Partial<Job> = {}): Job {
  const at = new Date(clock.now().getTime() + inMs);
  return { id: "j1", kind: "remind", payload: { draft: "n1" }, at, ...more };
}

/** Jobs that fail. */
export function failureContract(under: Under): void {
  const fail: JobHandler = async () => {
    throw new Error("the mail server is away");
  };

  test("a job that fails is kept and tried after 1, 5 and 30 minutes, then every hour", async () => {
    const { jobs, clock } = under();
    await jobs.schedule(job(under(), 0));
    expect(await jobs.runDue({ remind: fail })).toBe(1);
    for (const delay of [minute, 5 * minute, 30 * minute, hour, hour]) {
      clock.advance(delay - 1);
      expect(await jobs.runDue({ remind: fail })).toBe(0);
      clock.advance(1);
      expect(await jobs.runDue({ remind: fail })).toBe(1);
    }
    clock.advance(hour);
    const { payloads, handlers } = recorder();
    await jobs.runDue(handlers);
    expect(payloads).toEqual([{ draft: "n1" }]);
  });

  test("one that fails does not hold up the others", async () => {
    const { jobs } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), -minute, { id: "bad", kind: "bad" }));
    await jobs.schedule(job(under(), 0));
    expect(await jobs.runDue({ ...handlers, bad: fail })).toBe(2);
    expect(payloads).toHaveLength(1);
  });

  test("a repeating job goes back to its interval after a failure", async () => {
    const { jobs, clock } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), 0, { everyMs: hour }));
    await jobs.runDue({ remind: fail });
    clock.advance(minute);
    expect(await jobs.runDue(handlers)).toBe(1);
    clock.advance(hour - minute);
    expect(await jobs.runDue(handlers)).toBe(1);
    expect(payloads).toHaveLength(2);
  });
}

/** Several runners, and one that dies. */
export function runnersContract(under: Under): void {
  test("of several runners one does each job", async () => {
    const { jobs, other } = under();
    const { payloads, handlers } = recorder();
    const ids = Array.from({ length: 30 }, (_, n) => `j${n}`).toSorted();
    for (const id of ids) await jobs.schedule(job(under(), 0, { id, payload: id }));
    const runners = [jobs, other, jobs, other, jobs, other];
    const counts = await Promise.all(runners.map((runner) => runner.runDue(handlers)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(30);
    expect(payloads.toSorted()).toEqual(ids);
  });

  test("a repeating job that another process schedules while it runs stays as it is", async () => {
    const { jobs, other, clock } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), 0, { everyMs: hour, payload: "first" }));
    await jobs.runDue({
      remind: () => other.schedule(job(under(), 0, { everyMs: hour, payload: "second" })),
    });
    expect(await other.runDue(handlers)).toBe(0);
    clock.advance(hour);
    await jobs.runDue(handlers);
    expect(payloads).toEqual(["first"]);
  });

  test("a job whose runner died is done after its lease, and what the dead one says later is void", async () => {
    const { jobs, other, clock, leaseMs } = under();
    const { payloads, handlers } = recorder();
    const started = Promise.withResolvers<void>();
    const wake = Promise.withResolvers<void>();
    await jobs.schedule(job(under(), 0, { everyMs: hour }));
    const asleep = jobs.runDue({
      remind: () => {
        started.resolve();
        return wake.promise;
      },
    });
    await started.promise;
    clock.advance(leaseMs - 1);
    expect(await other.runDue(handlers)).toBe(0);
    clock.advance(1);
    expect(await other.runDue(handlers)).toBe(1);
    wake.reject(new Error("woken too late"));
    await asleep;
    clock.advance(hour - leaseMs - 1);
    expect(await other.runDue(handlers)).toBe(0);
    clock.advance(1);
    expect(await other.runDue(handlers)).toBe(1);
    expect(payloads).toHaveLength(2);
  });
}
