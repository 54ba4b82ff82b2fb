import { jobsContract } from "../../contracts/jobs.ts";
import { recordsContract } from "../../contracts/records.ts";
import { stateContract } from "../../contracts/state.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { memoryJobs } from "../../fakes/memory-jobs.ts";
import { memoryRecords } from "../../fakes/memory-records.ts";
import { memoryState } from "../../fakes/memory-state.ts";

recordsContract("memory", async () => {
  const records = memoryRecords();
  return { records, other: records };
});

jobsContract("memory", async () => {
  const clock = new FakeClock();
  const leaseMs = 5 * 60_000;
  const jobs = memoryJobs(clock, leaseMs);
  return { jobs, other: jobs, clock, leaseMs };
});

stateContract("memory", async () => {
  const clock = new FakeClock();
  return { state: memoryState(clock), pass: async (ms) => clock.advance(ms) };
});
