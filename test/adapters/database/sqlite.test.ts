import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, describe, expect, test } from "vitest";
import { sqliteConnection } from "../../../src/adapters/database/sqlite-connection.ts";
import { BotError } from "../../../src/core/errors.ts";
import { databaseContracts } from "./contracts.ts";
import { openAt, type Place, rawRows, temporaryFile } from "./place.ts";

databaseContracts("SQLite", temporaryFile);

let place: Place;
beforeEach(async () => {
  place = await temporaryFile();
});

/** A closed database with a few pages of questions. */
async function filled(): Promise<void> {
  const { records, close } = await openAt(place);
  for (let n = 0; n < 50; n++)
    await records.switches.turnOff({ name: `n${n}`, reason: "r".repeat(1000), by: "b", at: new Date(n) });
  await close();
}

describe("the file", () => {
  test("is made with its folder, for its owner only, with a write-ahead log", async () => {
    const file = place.file.replace("records.db", "new/folder/records.db");
    const { close, kind } = await openAt({ ...place, file });
    expect(kind).toBe("sqlite");
    expect((await stat(file)).mode & 0o077).toBe(0);
    await close();
    expect(await rawRows({ ...place, file }, "pragma journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  test("is used when the address is empty", async () => {
    const { close, kind } = await openAt({ ...place, url: "" });
    expect(kind).toBe("sqlite");
    await close();
  });
});

describe("a damaged file is refused by name and left as it is", () => {
  const refusal = {
    code: "unavailable",
    message: expect.stringMatching(
      /^The database file .*records\.db is damaged .* Nothing was deleted\. .*$/,
    ),
  };

  test("when it is something else", async () => {
    const text = "These are the minutes of a meeting.\n".repeat(100);
    await writeFile(place.file, text);
    await expect(openAt(place)).rejects.toMatchObject(refusal);
    expect(await readFile(place.file, "utf8")).toBe(text);
  });

  test("when its end is missing", async () => {
    await filled();
    await truncate(place.file, 20_000);
    await expect(openAt(place)).rejects.toMatchObject(refusal);
    expect((await stat(place.file)).size).toBe(20_000);
  });

  test("when pages in its middle are overwritten", async () => {
    await filled();
    const bytes = await readFile(place.file);
    await writeFile(place.file, bytes.fill(7, bytes.length / 2));
    await expect(openAt(place)).rejects.toMatchObject(refusal);
  });
});

describe("a place that cannot be written to is refused", () => {
  const refusal = { code: "misconfigured", message: expect.stringContaining("cannot be opened for writing") };

  test("when it is a folder", async () => {
    await expect(openAt({ ...place, file: dirname(place.file) })).rejects.toMatchObject(refusal);
  });

  test("when it is below a file", async () => {
    await writeFile(place.file, "");
    await expect(openAt({ ...place, file: `${place.file}/records.db` })).rejects.toMatchObject(refusal);
  });
});

describe("what SQLite cannot do is raised as a BotError", () => {
  test("when the disk is full", async () => {
    const connection = new DatabaseSync(place.file);
    connection.exec("create table notes (text text); pragma max_page_count = 3");
    const insert = sqliteConnection(connection).prepare("insert into notes values (?)");
    expect(() => insert.run(["x".repeat(100_000)])).toThrow(new BotError("storage-full", "records"));
    connection.close();
  });

  test("when another connection holds the lock", async () => {
    await filled();
    const [holder, waiter] = [new DatabaseSync(place.file), new DatabaseSync(place.file)];
    holder.exec("begin immediate");
    const insert = sqliteConnection(waiter).prepare("delete from switches");
    expect(() => insert.run([])).toThrow(new BotError("unavailable", "records"));
    holder.close();
    waiter.close();
  });

  test("when the statement is wrong", () => {
    const connection = new DatabaseSync(place.file);
    expect(() => sqliteConnection(connection).prepare("nonsense")).toThrow(
      new BotError("unavailable", "records"),
    );
    connection.close();
  });
});
