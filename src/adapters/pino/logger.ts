import { type Logger as PinoLogger, pino } from "pino";
import { redact } from "../../core/privacy/redact.ts";

const secrets = [
  "authorization",
  "cookie",
  "password",
  "secret",
  "token",
  "apiKey",
  "key",
  "email",
  "text",
  "question",
];

/** JSON lines on standard error. Secrets and personal data are taken out of fields, messages and stacks. */
export function createLogger(
  level: string,
  destination: pino.DestinationStream = pino.destination(2),
): PinoLogger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[removed]" },
      serializers: { err: describeError },
    },
    destination,
  );
}

/** An error with its causes. Connection strings and addresses in messages are taken out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: redact(String(error)) };
  const { name, message, stack, cause } = error;
  const code = (error as NodeJS.ErrnoException).code;
  return {
    name,
    message: clean(message),
    ...(code && { code }),
    stack: stack && clean(stack),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

function clean(text: string): string {
  return redact(text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$1[removed]@"));
}
