import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Metrics } from "../../core/ports/logger.ts";

/** Metrics in Prometheus' text form. */
export interface MetricsPage extends Metrics {
  readonly contentType: string;
  page(): Promise<string>;
}

/** Counts turns and their times, beside what Node tells of itself. */
export function createMetrics(): MetricsPage {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ["platform", "command", "status"] as const;
  const turns = new Counter({
    name: "golden_link_turns_total",
    help: "Messages answered, by platform, command and outcome",
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "golden_link_turn_seconds",
    help: "Time from message to last reply event",
    labelNames: ["platform", "command"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    page: () => registry.metrics(),
    turn({ platform, command, status, ms }) {
      turns.inc({ platform, command, status });
      seconds.observe({ platform, command }, ms / 1_000);
    },
  };
}
