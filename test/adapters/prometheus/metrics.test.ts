import { expect, test } from "vitest";
import { createMetrics } from "../../../src/adapters/prometheus/metrics.ts";

const turn = { platform: "slack", command: "ask", status: "answered", ms: 40 };

test("turns are counted by platform, command and outcome", async () => {
  const metrics = createMetrics();
  metrics.turn(turn);
  metrics.turn(turn);
  metrics.turn({ ...turn, status: "refused" });
  const page = await metrics.page();
  const count = (status: string) =>
    `golden_link_turns_total{platform="slack",command="ask",status="${status}"}`;
  expect(page).toContain(`${count("answered")} 2`);
  expect(page).toContain(`${count("refused")} 1`);
});

test("times are in seconds", async () => {
  const metrics = createMetrics();
  metrics.turn(turn);
  metrics.turn({ ...turn, ms: 700 });
  const page = await metrics.page();
  expect(page).toContain('golden_link_turn_seconds_bucket{le="0.05",platform="slack",command="ask"} 1');
  expect(page).toContain('golden_link_turn_seconds_sum{platform="slack",command="ask"} 0.74');
  expect(page).toContain('golden_link_turn_seconds_count{platform="slack",command="ask"} 2');
});

test("the process tells of itself, in Prometheus' own form", async () => {
  const metrics = createMetrics();
  expect(metrics.contentType).toContain("text/plain");
  expect(await metrics.page()).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
});

test("two products in one process count apart", async () => {
  const [one, two] = [createMetrics(), createMetrics()];
  one.turn(turn);
  expect(await two.page()).not.toContain('platform="slack"');
});
