import { chmod, cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { builtProduct, cli, type Settings } from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

/** What the doctor says of these settings, by line; each is well or a fault. */
async function doctor(settings: Settings) {
  const { code, stdout, stderr } = await cli(["doctor"], settings);
  const lines = stdout.trim().split("\n");
  for (const line of lines) expect(line).toMatch(/^(ok {3}|FAULT) \S/);
  expect(stderr).toBe("");
  return { code, lines, faults: lines.filter((line) => line.startsWith("FAULT")) };
}

test("says that all is well, part by part", async () => {
  const { code, lines, faults } = await doctor({ ...product.settings, SLACK_BOT_TOKEN: "xoxb-hunter2" });
  expect(faults).toEqual([]);
  expect(code).toBe(0);
  const said = lines.join("\n");
  for (const part of ["settings", "guidance", "records", "index", "answer"])
    expect(said).toContain(`ok    ${part}: `);
  expect(said).toMatch(/answered, citing Procurement Act 2023 s\.51/);
  expect(said).toMatch(/SLACK_BOT_TOKEN: set, but this version does not have that part yet/);
  expect(said).not.toContain("hunter2");
});

test("names a bad guidance file, an answer past its review and a key that others can read", async () => {
  const folder = await temporaryFolder();
  const settings = { DATA_DIR: join(folder, "data"), GUIDANCE_DIR: join(folder, "guidance") };
  await cp(product.settings.DATA_DIR, settings.DATA_DIR, { recursive: true });
  await cp(product.settings.GUIDANCE_DIR, settings.GUIDANCE_DIR, { recursive: true });
  await writeFile(
    join(settings.GUIDANCE_DIR, "broken.md"),
    "---\ntitle: Broken\nnation: [france]\n---\n## Text\n",
  );
  await writeFile(join(folder, "answers.jsonl"), JSON.stringify(overdue));
  await cli(["answers", "add", join(folder, "answers.jsonl")], settings);
  await chmod(join(settings.DATA_DIR, "records.key"), 0o644);
  const { code, faults } = await doctor(settings);
  expect(code).toBe(1);
  const said = faults.join("\n");
  expect(said).toMatch(/broken\.md: line 3: nation/);
  expect(said).toMatch(/answer savings: not shown since 2025-01-01: review it/);
  expect(said).toMatch(/records key: .*records\.key: run chmod 600/);
  expect(faults.filter((line) => !/broken\.md|savings|records key/.test(line))).toEqual([]);
});

const overdue = {
  id: "savings",
  question: "Where is the savings form kept?",
  answer: "The savings form is kept on the intranet.",
  references: [{ label: "Savings", url: "https://intranet.example.gov.uk/savings" }],
  owner: "Jo Bloggs",
  reviewBy: "2025-01-01",
};

test("names every bad setting and no value", async () => {
  const settings = { PORT: "http", RECORDS_KEY: "hunter2", RETENTION_DAYS: "0" };
  const { code, stdout } = await cli(["doctor"], { ...product.settings, ...settings });
  expect(code).toBe(1);
  for (const name of Object.keys(settings)) expect(stdout).toContain(name);
  expect(stdout).not.toContain("hunter2");
});

test("names a damaged database and a guidance folder that is not there, and what to do", async () => {
  const settings = await product.copy();
  await writeFile(join(settings.DATA_DIR, "golden-link.db"), "this is no database".repeat(500));
  const gone = join(settings.DATA_DIR, "nowhere");
  const [damaged, missing] = await Promise.all([
    doctor(settings),
    doctor({ ...product.settings, GUIDANCE_DIR: gone }),
  ]);
  expect(damaged.code).toBe(1);
  expect(damaged.faults.join("\n")).toMatch(/golden-link\.db is damaged .*Move it away/);
  expect(missing.code).toBe(1);
  expect(missing.faults.join("\n")).toMatch(/GUIDANCE_DIR/);
  expect(missing.faults.join("\n")).not.toContain("ENOENT");
});
