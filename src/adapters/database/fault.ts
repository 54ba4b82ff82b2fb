import { BotError } from "../../core/errors.ts";

/** What went wrong with a database, whichever it is. */
export type Fault =
  | "full"
  | "damaged"
  | "locked"
  | "not-writable"
  | "unreachable"
  | "refused"
  | "missing"
  | "other";

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
const sqliteFaults: Readonly<Record<number, Fault>> = {
  3: "not-writable",
  5: "locked",
  6: "locked",
  8: "not-writable",
  11: "damaged",
  13: "full",
  14: "not-writable",
  26: "damaged",
};

/** SQLite's extended codes for a write, a sync or a growth that failed: nearly always a full disk. */
const sqliteWriteFaults: readonly number[] = [778, 1034, 1290, 1546, 4618, 4874, 5386];

/** Codes of the operating system, and of PostgreSQL by code or class. */
const codeFaults: Readonly<Record<string, Fault>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "not-writable",
  EPERM: "not-writable",
  EROFS: "not-writable",
  EISDIR: "not-writable",
  ENOTDIR: "not-writable",
  EEXIST: "not-writable",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  ETIMEDOUT: "unreachable",
  EPIPE: "unreachable",
  "08": "unreachable",
  "28": "refused",
  "3D": "missing",
  "42501": "refused",
  "53100": "full",
  "53300": "unreachable",
  "55P03": "locked",
  "57P": "unreachable",
  XX001: "damaged",
  XX002: "damaged",
};

/** What a vendor's error, or the first known one among its causes, says happened. */
export function databaseFault(error: unknown): Fault {
  if (!(error instanceof Error)) return "other";
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  const known = typeof errcode === "number" ? faultOfSqlite(errcode) : faultOfCode(code);
  return known ?? databaseFault(error.cause);
}

function faultOfSqlite(errcode: number): Fault | undefined {
  return sqliteWriteFaults.includes(errcode) ? "full" : sqliteFaults[errcode & 0xff];
}

function faultOfCode(code: unknown): Fault | undefined {
  if (typeof code !== "string") return undefined;
  return codeFaults[code] ?? codeFaults[code.slice(0, 3)] ?? codeFaults[code.slice(0, 2)];
}

/** The error that a port raises for a vendor's. One that is a BotError already stays as it is. */
export function databaseError(error: unknown): BotError {
  if (error instanceof BotError) return error;
  const code = databaseFault(error) === "full" ? "storage-full" : "unavailable";
  return new BotError(code, "records", { cause: withoutRow(error) });
}

/** PostgreSQL's details quote the row that it refused: that must not reach a log. */
function withoutRow(error: unknown): unknown {
  if (!(error instanceof Error && "detail" in error && error.detail)) return error;
  const { code } = error as { code?: unknown };
  return Object.assign(new Error(error.message), { code });
}
