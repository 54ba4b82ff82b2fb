/** What the core logs: fields first, then a fixed sentence. Never a question's text, a name or an address. */
export interface Logger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What is measured of each turn. */
export interface TurnMeasure {
  readonly platform: string;
  readonly command: string;
  readonly status: string;
  readonly ms: number;
}

/** Counts turns for the metrics page. */
export interface Metrics {
  turn(measure: TurnMeasure): void;
}
