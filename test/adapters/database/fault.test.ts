import { expect, test } from "vitest";
import { databaseError, databaseFault } from "../../../src/adapters/database/fault.ts";
import { BotError } from "../../../src/core/errors.ts";

const sqlite = (errcode: number) => Object.assign(new Error("SQLite"), { code: "ERR_SQLITE_ERROR", errcode });
const coded = (code: string) => Object.assign(new Error("other"), { code });

test.each([
  ["SQLITE_FULL", sqlite(13), "full", "storage-full"],
  ["SQLITE_BUSY", sqlite(5), "locked", "unavailable"],
  ["SQLITE_BUSY_SNAPSHOT", sqlite(517), "locked", "unavailable"],
  ["SQLITE_CORRUPT", sqlite(11), "damaged", "unavailable"],
  ["SQLITE_NOTADB", sqlite(26), "damaged", "unavailable"],
  ["SQLITE_READONLY", sqlite(8), "not-writable", "unavailable"],
  ["SQLITE_CANTOPEN", sqlite(14), "not-writable", "unavailable"],
  ["SQLITE_IOERR_READ", sqlite(266), "other", "unavailable"],
  ["no space on the device", coded("ENOSPC"), "full", "storage-full"],
  ["no quota left", coded("EDQUOT"), "full", "storage-full"],
  ["PostgreSQL disk full", coded("53100"), "full", "storage-full"],
  ["PostgreSQL too many connections", coded("53300"), "unreachable", "unavailable"],
  ["PostgreSQL shutting down", coded("57P01"), "unreachable", "unavailable"],
  ["PostgreSQL connection failure", coded("08006"), "unreachable", "unavailable"],
  ["PostgreSQL wrong password", coded("28P01"), "refused", "unavailable"],
  ["PostgreSQL no database", coded("3D000"), "missing", "unavailable"],
  ["connection refused", coded("ECONNREFUSED"), "unreachable", "unavailable"],
  ["unknown host", coded("ENOTFOUND"), "unreachable", "unavailable"],
  ["a cause further down", new Error("outer", { cause: coded("ENOSPC") }), "full", "storage-full"],
  ["an unknown error", new Error("?"), "other", "unavailable"],
  ["no error at all", "text", "other", "unavailable"],
])("%s", (_, error, fault, code) => {
  expect(databaseFault(error)).toBe(fault);
  expect(databaseError(error)).toMatchObject({ name: "BotError", code, port: "records" });
});

test("the cause is kept, and a BotError stays as it is", () => {
  const cause = coded("ECONNREFUSED");
  expect(databaseError(cause).cause).toBe(cause);
  const known = new BotError("busy", "records");
  expect(databaseError(known)).toBe(known);
});

test("a row that PostgreSQL quotes does not get into the cause", () => {
  const refused = Object.assign(coded("23502"), { detail: "Failing row contains (When must I publish?)" });
  const { cause } = databaseError(refused);
  expect(cause).toMatchObject({ message: "other", code: "23502" });
  expect(JSON.stringify(cause)).not.toContain("publish");
});
