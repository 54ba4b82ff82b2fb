import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { databaseContracts } from "./contracts.ts";
import { openAt, rawRows } from "./place.ts";

if (noPostgres) test.skip(`PostgreSQL: ${noPostgres}`, () => {});

const place = (url: string) => ({ url, file: "unused" });

describe.skipIf(noPostgres)("a real server", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  databaseContracts("PostgreSQL", async () => place(await server.createDatabase()));

  test("a connection that the server ends is replaced", async () => {
    const url = await server.createDatabase();
    const { check, kind } = await openAt(place(url));
    expect(kind).toBe("postgresql");
    const others =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()";
    await rawRows(place(url), `${others} and pid <> pg_backend_pid()`);
    await expect.poll(() => check().then(() => "reached", String), { timeout: 10_000 }).toBe("reached");
  });

  test.each([
    ["a wrong password", { password: "wrong" }, "misconfigured", /^The server does not let Golden Link use/],
    ["a database that is not there", { pathname: "/nowhere" }, "misconfigured", /^There is no PostgreSQL/],
  ])("%s is refused in one line without the password", async (_, change, code, message) => {
    const url = Object.assign(new URL(await server.createDatabase()), change);
    const error = await openAt(place(url.href)).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect((error as Error).message).not.toMatch(/password@|wrong|\n/);
  });

  test("work on a server that has stopped is raised as unavailable", async () => {
    const stopping = await startPostgres();
    const { records, check } = await openAt(place(await stopping.createDatabase()));
    await stopping.stop();
    const failure = { name: "BotError", code: "unavailable", port: "records" };
    await expect(check()).rejects.toMatchObject(failure);
    await expect(records.switches.list()).rejects.toMatchObject(failure);
  });
});

describe("an address", () => {
  test("where nothing listens is refused with what to check", async () => {
    await expect(openAt(place("postgresql://u:secret@127.0.0.1:1/records"))).rejects.toMatchObject({
      code: "unavailable",
      message:
        "Golden Link cannot reach PostgreSQL database records on 127.0.0.1:1. Check DATABASE_URL and that the server is running.",
    });
  });

  test.each(["mysql://localhost/records", "records.db", "postgresql//typo:secret@host"])(
    "that is not PostgreSQL's is refused: %s",
    async (url) => {
      await expect(openAt(place(url))).rejects.toMatchObject({
        code: "misconfigured",
        message: expect.stringMatching(/^DATABASE_URL is not the address of a PostgreSQL database/),
      });
    },
  );
});
