import { execFileSync } from "node:child_process";
import {
  appendFile,
  chmod,
  type FileHandle,
  mkdir,
  open,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { findFiles } from "../../../src/adapters/files/find-files.ts";
import { readStill } from "../../../src/adapters/files/load-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder, "in", "sub"), { recursive: true });
  await mkdir(join(folder, "out"));
  for (const name of ["in/a.md", "in/sub/b.md", "in/.hidden.md", "out/secret.md"])
    await writeFile(join(folder, name), "text");
  await symlink(join(folder, "out"), join(folder, "in", "linked"));
  await symlink(join(folder, "out", "secret.md"), join(folder, "in", "link.md"));
});

async function found(...paths: string[]): Promise<string[]> {
  const files = await findFiles(
    paths.map((path) => join(folder, path)),
    1_000,
  );
  return files.map(({ origin }) => origin.slice(folder.length + 1));
}

async function load(path: string, mostBytes = 1_000) {
  const [file] = await findFiles([path], mostBytes);
  return file?.load();
}

describe("what is found", () => {
  test.each([
    ["a folder", "in", ["in/a.md", "in/sub/b.md"]],
    ["a pattern", "in/*.md", ["in/a.md"]],
    ["a pattern over folders", "in/**/*.md", ["in/a.md", "in/sub/b.md"]],
    ["a pattern that meets linked folders", "in/*", ["in/a.md", "in/sub/b.md"]],
    ["a pattern through linked folders", "in/*/*.md", ["in/sub/b.md"]],
    ["a pattern in a folder named by its link", "in/linked/*.md", ["in/linked/secret.md"]],
    ["a link that is named", "in/link.md", ["in/link.md"]],
  ])("%s", async (_what, path, files) => {
    expect(await found(path)).toEqual(files);
  });

  test("a path where there is nothing is named, and cannot steer the terminal", async () => {
    await expect(findFiles(["none\u001b[31m\u202e"], 1_000)).rejects.toThrow(
      "There is no file at none [31m .",
    );
  });
});

describe("what is loaded", () => {
  test("the bytes of a file under its own name", async () => {
    const file = await load(join(folder, "in", "a.md"));
    expect(file).toEqual({ name: "a.md", bytes: Buffer.from("text") });
  });

  test.each([
    ["a device without end", "/dev/zero"],
    ["a pipe that nobody writes to", "pipe.md"],
  ])("%s is refused at once", async (_what, name) => {
    if (name === "pipe.md") execFileSync("mkfifo", [join(folder, name)]);
    const path = name.startsWith("/") ? name : join(folder, name);
    await expect(load(path)).rejects.toMatchObject({ name: "DocumentRefused", because: "not-supported" });
  });

  test("a file that is too large is refused before it is read", async () => {
    await expect(load(join(folder, "in", "a.md"), 3)).rejects.toMatchObject({ because: "too-large" });
  });

  test.each([
    ["grows", async (file: string) => appendFile(file, "more")],
    ["is cut short", async (file: string) => truncate(file, 1)],
  ])("a file that %s while it is read is refused", async (_what, change) => {
    const file = join(folder, "in", "a.md");
    const handle = await open(file);
    const meddled = {
      stat: () => handle.stat(),
      read: async (into: Buffer, at: number, length: number, from: number) => {
        await change(file);
        return handle.read(into, at, length, from);
      },
    };
    const reading = readStill(meddled as unknown as FileHandle, 1_000).finally(() => handle.close());
    await expect(reading).rejects.toThrow("changed while it was read");
  });

  test.skipIf(process.getuid?.() === 0)("what may not be opened is named and the rest goes on", async () => {
    await chmod(join(folder, "in", "sub"), 0);
    await chmod(join(folder, "in", "a.md"), 0);
    const files = await findFiles([join(folder, "in")], 1_000);
    const reasons = await Promise.all(files.map((file) => file.load().catch(({ message }) => message)));
    await chmod(join(folder, "in", "sub"), 0o700);
    expect(reasons).toEqual([
      "The file could not be opened. Check that you may read it.",
      "The folder could not be opened. Check that you may read it.",
    ]);
  });
});
