import { ConfigError } from "../config.ts";
import { BotError } from "../core/errors.ts";
import { failureText } from "../core/wording.ts";

const noRoom = "There is no room left on the disk. Free some space, or set DATA_DIR to another disk.";

/** One clear line for the person at the terminal, without a stack. */
export function failureLine(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof BotError && error.message === `${error.port}: ${error.code}`)
    return failureText[error.code];
  const { code, message, path } = error as NodeJS.ErrnoException;
  // The search engine tells of a full disk in its message alone.
  if (code === "ENOSPC" || /no space left|os error 28\b|disk is full/i.test(message)) return noRoom;
  if (
    code === "EACCES" ||
    code === "EROFS" ||
    code === "EPERM" ||
    /read-?only (?:file system|database)|os error 30\b|unable to open database file/i.test(message)
  )
    return "Golden Link may not write where its data is kept. Set DATA_DIR to a folder it may write to.";
  if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR" || code === "EEXIST")
    return `Golden Link cannot use ${path ?? "a path"}. Check the path you gave, DATA_DIR and GUIDANCE_DIR.`;
  return message || String(error);
}

/** Ends the process with the line and exit code 1. */
export function failWith(error: unknown): never {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exit(1);
}
