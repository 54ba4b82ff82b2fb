import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { openAt, type Place, temporaryFile } from "./place.ts";

let place: Place;
beforeEach(async () => {
  place = await temporaryFile();
});

const script = (name: string) => fileURLToPath(new URL(`children/${name}.ts`, import.meta.url));

test("processes that start at once make one database and claim each delivery once", async () => {
  const start = () => promisify(execFile)(process.execPath, [script("claim"), place.file]);
  const outputs = await Promise.all([start(), start(), start(), start()]);
  const claims = outputs.map(({ stdout }) => JSON.parse(stdout) as string[]);
  for (let n = 0; n < 50; n++)
    expect(claims.map((list) => list[n]).toSorted()).toEqual(["duplicate", "duplicate", "duplicate", "new"]);
});

test("a process that is killed while it writes leaves every row that it committed", async () => {
  const child = spawn(process.execPath, [script("write"), place.file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.length > 2_000) child.kill("SIGKILL");
  }
  if (child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  const committed = printed.split("\n").slice(0, -1);
  const database = await openAt(place);
  const kept = new Set((await database.records.questions.recent(1_000_000)).map(({ id }) => id));
  expect(committed.filter((id) => !kept.has(id))).toEqual([]);
  await database.records.firstUse.claim("p", new Date(0));
});
