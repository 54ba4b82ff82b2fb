import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { builtProduct, cli, copyGuidance, oneClearLine, type Settings, startCli } from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const mayMount = (() => {
  const probe = spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
  return process.getuid?.() === 0 && probe.status === 0;
})();
const why = mayMount ? "" : " (skipped: needs root, to mount a small disk)";

const question = "How long is the standstill period?";
const room = /no room left|Free some space/;

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  if (mayMount) product = await builtProduct();
});

/** A disk of this size, taken away after the test. */
async function disk(size: string) {
  const folder = await mkdtemp(join(tmpdir(), "golden-link-disk-"));
  const mount = (...options: string[]) => {
    const { status, stderr } = spawnSync("mount", [...options, folder], { encoding: "utf8" });
    expect(status, stderr).toBe(0);
  };
  mount("-t", "tmpfs", "-o", `size=${size}`, "golden-link-test");
  onTestFinished(async () => {
    spawnSync("umount", ["--lazy", folder]);
    await rm(folder, { recursive: true, force: true });
  });
  const filler = join(folder, "filler");
  return {
    settings: { ...product.settings, DATA_DIR: join(folder, "data") } as Settings & { DATA_DIR: string },
    async fill() {
      const block = Buffer.alloc(4_096);
      for (;;)
        try {
          await appendFile(filler, block);
        } catch {
          return;
        }
    },
    empty: () => rm(filler, { force: true }),
    resize: (to: string) => mount("-o", `remount,size=${to}`),
    lockWriting: () => mount("-o", "remount,ro"),
  };
}

const answer = {
  id: "waivers",
  question: "Who signs off a waiver of our contract rules?",
  answer: "The head of procurement signs off every waiver.",
  references: [{ label: "Contract rules", url: "https://intranet.example.gov.uk/rules" }],
  owner: "Jo Bloggs",
  reviewBy: "2099-12-31",
};

async function answersFile(count: number): Promise<string> {
  const file = join(await temporaryFolder(), "answers.jsonl");
  const lines = Array.from({ length: count }, (_, n) => JSON.stringify({ ...answer, id: `waivers-${n}` }));
  await writeFile(file, lines.join("\n"));
  return file;
}

describe.skipIf(!mayMount)(`a full disk${why}`, () => {
  test("at the first start is told in one clear line, and the next start has a whole key", async () => {
    const { settings, fill, empty, resize } = await disk("64k");
    await fill();
    for (const args of [["start"], ["ask", question]])
      expect(oneClearLine(await cli(args, { ...settings, PORT: "0" }))).toMatch(room);
    await empty();
    resize("16m");
    expect(await cli(["ask", question], settings)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("8 working days"),
    });
    expect((await readFile(join(settings.DATA_DIR, "records.key"), "utf8")).trim()).toMatch(/^[0-9a-f]{64}$/);
  });

  test("during the first build is told in one clear line, and the next start builds", async () => {
    const { settings, resize } = await disk("400k");
    const whole = { ...settings, GUIDANCE_DIR: join(await temporaryFolder(), "guidance") };
    await copyGuidance(whole.GUIDANCE_DIR, /./);
    expect(oneClearLine(await cli(["ask", question], whole))).toMatch(room);
    resize("16m");
    expect((await cli(["ask", question], whole)).stdout).toContain("8 working days");
  });

  test("when answers are added is told in one clear line, and all that was stored is there", async () => {
    const { settings, fill, empty } = await disk("8m");
    expect((await cli(["answers", "add", await answersFile(3)], settings)).code).toBe(0);
    await fill();
    expect(oneClearLine(await cli(["answers", "add", await answersFile(900)], settings))).toMatch(room);
    const asked = await cli(["ask", question], settings);
    if (asked.code === 0) expect(asked.stdout).toContain("8 working days");
    else expect(oneClearLine(asked)).toMatch(room);
    await empty();
    const { code, stdout } = await cli(["answers", "list"], settings);
    expect(code).toBe(0);
    for (const n of [0, 1, 2]) expect(stdout).toContain(`waivers-${n} `);
  });

  test("in the middle of a chat silences nobody, and passes when there is room again", async () => {
    const { settings, fill, empty } = await disk("8m");
    const { child, printed, ended } = startCli(["chat"], settings);
    const say = async (text: string) => {
      child.stdin.write(`${text}\n`);
      return (await printed(/([\s\S]*)\n> /))[1] ?? "";
    };
    await printed(/\n> /);
    expect(await say(question)).toContain("8 working days");
    await fill();
    for (let n = 0; n < 3; n++) expect(await say(question)).toMatch(/8 working days|no room left/);
    await empty();
    expect(await say(question)).toContain("8 working days");
    child.stdin.end();
    expect((await ended).code).toBe(0);
  });
});

test.skipIf(!mayMount)(`data on a disk that may not be written is told in one clear line${why}`, async () => {
  const { settings, lockWriting } = await disk("16m");
  await cp(product.settings.DATA_DIR, settings.DATA_DIR, { recursive: true });
  lockWriting();
  for (const args of [["start"], ["ask", question]])
    expect(oneClearLine(await cli(args, { ...settings, PORT: "0" }))).toMatch(/write|written/);
});
