import type { Metrics, TurnMeasure } from "../../src/core/ports/logger.ts";

/** Metrics that keep every turn. */
export class RecordingMetrics implements Metrics {
  readonly turns: TurnMeasure[] = [];

  turn(measure: TurnMeasure): void {
    this.turns.push(measure);
  }
}
