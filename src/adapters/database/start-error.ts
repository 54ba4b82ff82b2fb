import { BotError, type FailureCode } from "../../core/errors.ts";
import { databaseFault, type Fault } from "./fault.ts";

/** Why the database cannot be opened. Its message is one line for the person who runs the bot. */
export class DatabaseStartError extends BotError {
  constructor(code: FailureCode, sentence: string, options?: ErrorOptions) {
    super(code, "records", options);
    this.message = sentence;
  }
}

/** A database that a later version has changed is left alone. */
export function newerDatabase(place: string, cause: unknown): DatabaseStartError {
  const sentence =
    `A newer version of Golden Link made ${place}. ` +
    "Install that version or a later one, or use another database. Nothing was changed.";
  return new DatabaseStartError("misconfigured", sentence, { cause });
}

/** Why the file could not be opened, and what to do about it. */
export function sqliteStartError(error: unknown, file: string): DatabaseStartError {
  if (error instanceof DatabaseStartError) return error;
  const fault = databaseFault(error);
  return new DatabaseStartError(startCode(fault), fileSentence(fault, file, error), { cause: error });
}

/** Why the server could not be used, and what to do about it. */
export function postgresStartError(error: unknown, place: string): DatabaseStartError {
  if (error instanceof DatabaseStartError) return error;
  const fault = databaseFault(error);
  return new DatabaseStartError(startCode(fault), serverSentence(fault, place, error), { cause: error });
}

function startCode(fault: Fault): FailureCode {
  if (fault === "full") return "storage-full";
  const byOwner = fault === "not-writable" || fault === "refused" || fault === "missing";
  return byOwner ? "misconfigured" : "unavailable";
}

function fileSentence(fault: Fault, file: string, error: unknown): string {
  switch (fault) {
    case "damaged":
      return (
        `The database file ${file} is damaged or is not a database. Nothing was deleted. ` +
        `Move it away, with ${file}-wal and ${file}-shm if they exist, to start with an empty one, or put back a copy.`
      );
    case "full":
      return `There is no room left on the disk that holds the database file ${file}. Free some space and start again.`;
    case "locked":
      return `Another program is using the database file ${file}. Stop it and start again.`;
    case "not-writable":
      return `The database file ${file} cannot be opened for writing. Check that the folder exists and that this user may write to it.`;
    default:
      return `The database file ${file} cannot be opened: ${firstCause(error)}.`;
  }
}

function serverSentence(fault: Fault, place: string, error: unknown): string {
  switch (fault) {
    case "full":
      return `There is no room left on the server for ${place}. Free some space and start again.`;
    case "refused":
      return `The server does not let Golden Link use ${place}. Check the user, the password and the rights in DATABASE_URL.`;
    case "missing":
      return `There is no ${place}. Create it, or change DATABASE_URL.`;
    case "damaged":
      return `The data of ${place} is damaged. Restore a copy. Nothing was deleted.`;
    case "unreachable":
      return `Golden Link cannot reach ${place}. Check DATABASE_URL and that the server is running.`;
    default:
      return `Golden Link cannot use ${place}: ${firstCause(error)}.`;
  }
}

/** What the database itself said, in one line. */
function firstCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message.replaceAll(/\s+/g, " ") : firstCause(error.cause);
}
