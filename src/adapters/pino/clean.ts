import { redact } from "../../core/privacy/redact.ts";

/** Names of fields whose values are never logged, however they are written. */
const secretNames =
  /^(?:(?:proxy[-_]?)?authorization|(?:set[-_]?)?cookie|password|passwd|secret|token|[a-z]*[-_]?api[-_]?key|key|email|text|question)$/i;
const deepest = 8;

/** A value with secrets and personal data taken out, at any depth. Errors become plain objects, with their causes. */
export function cleanValue(value: unknown, seen: readonly unknown[] = []): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (seen.includes(value) || seen.length >= deepest) return "[left out]";
  const within = [...seen, value];
  if (value instanceof Error) return describeError(value, within);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => cleanValue(each, within));
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    secretNames.test(name) && each !== undefined ? "[removed]" : cleanValue(each, within),
  ]);
  return Object.fromEntries(entries);
}

function describeError(error: Error, seen: readonly unknown[]): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  const errors = error instanceof AggregateError ? error.errors : undefined;
  return {
    name,
    message: cleanText(message),
    ...(code !== undefined && { code: cleanValue(code, seen) }),
    ...(stack && { stack: cleanText(stack) }),
    ...(cause !== undefined && { cause: cleanValue(cause, seen) }),
    ...(errors && { errors: cleanValue(errors, seen) }),
  };
}

/** A text without addresses, numbers of people, and the user and password of a connection string. */
export function cleanText(text: string): string {
  return redact(text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]*@/gi, "$1[removed]@"));
}
