import type { Logger } from "../../src/core/ports/logger.ts";

interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A logger that keeps what it was told. */
export class RecordingLogger implements Logger {
  readonly lines: LogLine[] = [];

  info(fields: LogLine["fields"], message: string): void {
    this.lines.push({ level: "info", fields, message });
  }

  warn(fields: LogLine["fields"], message: string): void {
    this.lines.push({ level: "warn", fields, message });
  }

  error(fields: LogLine["fields"], message: string): void {
    this.lines.push({ level: "error", fields, message });
  }
}
