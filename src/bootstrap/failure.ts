import { ConfigError } from "../config.ts";
import { BotError } from "../core/errors.ts";
import { failureText } from "../core/wording.ts";

/** One clear line for the person at the terminal, without a stack. */
export function failureLine(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof BotError && error.message === `${error.port}: ${error.code}`)
    return failureText[error.code];
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC")
    return "There is no room left on the disk. Free some space, or set DATA_DIR to another disk.";
  if (code === "EACCES" || code === "EROFS")
    return `Golden Link may not write where its data is kept (${code}). Set DATA_DIR to a folder it may write to.`;
  return message || String(error);
}

/** Ends the process with the line and exit code 1. */
export function failWith(error: unknown): never {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
}
