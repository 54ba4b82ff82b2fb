import { type Logger as PinoLogger, pino } from "pino";
import { cleanText, cleanValue } from "./clean.ts";

/** JSON lines on standard error. Secrets and personal data are taken out of fields, sentences, errors and stacks. */
export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination(2),
): PinoLogger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Errors are described by `cleanValue`, which pino's own serializer would undo.
      serializers: { err: (error) => error },
      formatters: { log: (fields) => cleanValue(fields) as Record<string, unknown> },
      hooks: {
        logMethod(args, method) {
          const cleaned = args.map((arg) => (typeof arg === "string" ? cleanText(arg) : arg));
          method.apply(this, cleaned as Parameters<typeof method>);
        },
      },
    },
    destination,
  );
}
