import { expect, test } from "vitest";
import { nextRun, retryDelay } from "../../../src/adapters/database/job-times.ts";

test("a failed job waits longer each time, up to an hour", () => {
  expect([1, 2, 3, 4, 50].map((failures) => retryDelay(failures) / 60_000)).toEqual([1, 5, 30, 60, 60]);
});

test.each([
  ["on time", 1000, 1100],
  ["a little late", 1042, 1100],
  ["a whole interval late", 1100, 1200],
  ["many intervals late", 1999, 2000],
  ["before its time, as when a clock goes back", 500, 1100],
])("a job planned for 1000 and every 100, done %s at %i, comes back at %i", (_, now, next) => {
  expect(nextRun(1000, 100, now)).toBe(next);
});

test("an interval of nothing does not hang", () => {
  expect(nextRun(1000, 0, 5000)).toBe(5001);
});
