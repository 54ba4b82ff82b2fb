import { readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtProduct, cli, complaints, startServer } from "../support/cli.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

const garbage = Buffer.alloc(4_000, "not what was written here. ");

/** The files of the index whose path holds this. */
async function filesOf(index: string, part: string): Promise<string[]> {
  const paths = (await readdir(index, { recursive: true })).map((path) => join(index, path));
  const files = [];
  for (const path of paths) if (path.includes(part) && (await stat(path)).isFile()) files.push(path);
  expect(files).not.toEqual([]);
  return files;
}

async function spoil(index: string, part: string): Promise<void> {
  for (const file of await filesOf(index, part)) await writeFile(file, garbage);
}

const damage: readonly [name: string, (index: string) => Promise<void>][] = [
  ["garbage in place of the manifest", (index) => writeFile(join(index, "current.json"), garbage)],
  ["garbage in the rows", (index) => spoil(index, join(".lance", "data"))],
  ["garbage in the search structure", (index) => spoil(index, "_indices")],
  ["garbage in the versions", (index) => spoil(index, join(".lance", "_versions"))],
  [
    "rows that were cut short",
    async (index) => {
      for (const file of await filesOf(index, join(".lance", "data"))) await truncate(file, 5_000);
    },
  ],
  ["no table", async (index) => rm(join(index, (await tables(index))[0] ?? ""), { recursive: true })],
];

async function tables(index: string): Promise<string[]> {
  return (await readdir(index)).filter((name) => name.startsWith("guidance_"));
}

describe("an index with", () => {
  test.each(damage)("%s is built again, and answers", async (_, harm) => {
    const settings = await product.copy();
    await harm(join(settings.DATA_DIR, "index"));
    const { code, stdout, stderr } = await cli(
      ["ask", "--json", "How long is the standstill period?"],
      settings,
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining("8 working days")]);
    expect(stderr).toMatch(/Building the guidance index: (\d+) of \1 passages/);
    expect(complaints(stderr).length).toBeLessThanOrEqual(1);
  });

  test("garbage in the rows is built again at the start, which says so", async () => {
    const settings = await product.copy();
    await spoil(join(settings.DATA_DIR, "index"), join(".lance", "data"));
    const server = await startServer(settings);
    server.child.kill("SIGTERM");
    expect((await server.ended).stdout).toMatch(/index (re)?built/);
    const { stdout } = await cli(["ask", "--json", "How long is the standstill period?"], settings);
    expect(stdout).toContain("8 working days");
  });
});
