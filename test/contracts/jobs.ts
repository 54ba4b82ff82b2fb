import { beforeEach, describe, expect, test } from "vitest";
import type { Jobs } from "../../src/core/ports/jobs.ts";
import type { FakeClock } from "../fakes/fake-clock.ts";
import { failureContract, job, recorder, runnersContract } from "./job-runs.ts";

/** No jobs yet, twice: `other` is what another process sees. Both go by the clock. */
export interface JobsUnderTest {
  readonly jobs: Jobs;
  readonly other: Jobs;
  readonly clock: FakeClock;
  readonly leaseMs: number;
}

const minute = 60_000;
const hour = 60 * minute;

type Under = () => JobsUnderTest;

/** What every implementation of Jobs does. */
export function jobsContract(name: string, make: () => Promise<JobsUnderTest>): void {
  describe(`${name}: jobs`, () => {
    let under: JobsUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    schedulingContract(() => under);
    failureContract(() => under);
    runnersContract(() => under);
  });
}

function schedulingContract(under: Under): void {
  test("a job is done once, when it is due", async () => {
    const { jobs, other, clock } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), minute));
    expect(await jobs.runDue(handlers)).toBe(0);
    clock.advance(minute);
    expect(await other.runDue(handlers)).toBe(1);
    clock.advance(hour);
    expect(await jobs.runDue(handlers)).toBe(0);
    expect(payloads).toEqual([{ draft: "n1" }]);
  });

  test("what is due longest is done first", async () => {
    const { jobs } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), 0, { id: "a", payload: "second" }));
    await jobs.schedule(job(under(), -minute, { id: "b", payload: "first" }));
    expect(await jobs.runDue(handlers)).toBe(2);
    expect(payloads).toEqual(["first", "second"]);
  });

  test("a job that waits already is left as it is", async () => {
    const { jobs, other, clock } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), minute, { payload: "first" }));
    await other.schedule(job(under(), 0, { payload: "second" }));
    expect(await jobs.runDue(handlers)).toBe(0);
    clock.advance(minute);
    await jobs.runDue(handlers);
    expect(payloads).toEqual(["first"]);
  });

  test("a job without a handler waits for one", async () => {
    const { jobs } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), 0, { payload: undefined }));
    expect(await jobs.runDue({})).toBe(0);
    expect(await jobs.runDue({ other: handlers.remind })).toBe(0);
    expect(await jobs.runDue(handlers)).toBe(1);
    expect(payloads).toEqual([null]);
  });

  test("a cancelled job is not done", async () => {
    const { jobs, other } = under();
    await jobs.schedule(job(under(), 0));
    await other.cancel("j1");
    await other.cancel("unknown");
    expect(await jobs.runDue(recorder().handlers)).toBe(0);
  });

  test("a repeating job comes back at its interval and does not make up for missed runs", async () => {
    const { jobs, clock } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), 0, { everyMs: hour }));
    expect(await jobs.runDue(handlers)).toBe(1);
    clock.advance(hour - 1);
    expect(await jobs.runDue(handlers)).toBe(0);
    clock.advance(1);
    expect(await jobs.runDue(handlers)).toBe(1);
    clock.advance(3 * hour + minute);
    expect(await jobs.runDue(handlers)).toBe(1);
    clock.advance(hour - minute);
    expect(await jobs.runDue(handlers)).toBe(1);
    expect(payloads).toHaveLength(4);
  });

  test("a repeating job that is cancelled while it runs does not come back", async () => {
    const { jobs, clock } = under();
    await jobs.schedule(job(under(), 0, { everyMs: hour }));
    await jobs.runDue({ remind: () => jobs.cancel("j1") });
    clock.advance(2 * hour);
    expect(await jobs.runDue(recorder().handlers)).toBe(0);
  });

  test("a handler may schedule its own job again", async () => {
    const { jobs, clock } = under();
    const { payloads, handlers } = recorder();
    await jobs.schedule(job(under(), 0, { payload: "first" }));
    await jobs.runDue({ remind: () => jobs.schedule(job(under(), minute, { payload: "again" })) });
    clock.advance(minute);
    expect(await jobs.runDue(handlers)).toBe(1);
    expect(payloads).toEqual(["again"]);
  });
}
