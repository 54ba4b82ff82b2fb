import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const script = fileURLToPath(new URL("children/lock-server.ts", import.meta.url));
const rounds = 40;

test("of two servers that start at once on the same data, one runs and the other says why not", async () => {
  const args = [script, await temporaryFolder(), String(Date.now() + 1_500), String(rounds)];
  const children = [1, 2].map(() => spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] }));
  const got = await Promise.all(
    children.map(async ({ stdout }) => JSON.parse(String((await once(stdout, "data"))[0])) as string[]),
  );
  for (const { stdin } of children) stdin.end();
  await Promise.all(children.map((child) => once(child, "exit")));
  for (let round = 0; round < rounds; round++) {
    const both = got.map((each) => each[round]).toSorted();
    expect(both).toEqual([
      expect.stringMatching(/^Golden Link already runs on this data \(process \d+\)/),
      "held",
    ]);
  }
});
