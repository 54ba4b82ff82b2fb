/** What went wrong, in the words the person is told about (see wording.ts). */
export const failureCodes = [
  "busy",
  "timed-out",
  "unavailable",
  "misconfigured",
  "storage-full",
  "index-missing",
  "index-corrupt",
  "unexpected",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** The one error type: what a port could not do. The cause goes to the log, never to the chat. */
export class BotError extends Error {
  override readonly name = "BotError";
  readonly code: FailureCode;
  readonly port: string;

  constructor(code: FailureCode, port: string, options?: ErrorOptions) {
    super(`${port}: ${code}`, options);
    this.code = code;
    this.port = port;
  }
}

/** The code of any thrown thing. */
export function failureCode(error: unknown): FailureCode {
  return error instanceof BotError ? error.code : "unexpected";
}
