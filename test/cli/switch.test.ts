import { beforeAll, beforeEach, expect, test } from "vitest";
import { builtProduct, cli, type Settings } from "../support/cli.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
let settings: Settings;
beforeAll(async () => {
  product = await builtProduct();
});
beforeEach(async () => {
  settings = await product.copy();
});

const question = "How long is the standstill period?";
const ask = async (...args: string[]) => (await cli(["ask", ...args, question], settings)).stdout;
const flip = (...words: string[]) => cli(["switch", ...words], settings);

test("a command that is switched off tells people and programs the reason until it is on again", async () => {
  const off = await flip("off", "ask", "because", "the corpus is being checked");
  expect(off).toMatchObject({ code: 0, stdout: expect.stringMatching(/Switched off: .*ask/) });
  expect((await flip("list")).stdout).toMatch(/ask is off\. Reason: the corpus is being checked/);
  const text = await ask();
  expect(text).toContain("the corpus is being checked");
  expect(text).not.toContain("working days");
  const json = await ask("--json");
  expect((await flip("on", "ask")).stdout).toMatch(/Switched on: .*ask/);
  expect(await ask()).toContain("8 working days");
  expect(JSON.parse(json)).toMatchObject({ sentences: [], citations: [] });
  expect(json).toContain("the corpus is being checked");
});

test("a switch that cannot be read is wrong usage, and how to use it is said", async () => {
  for (const { code, stdout, stderr } of await Promise.all([
    flip("off nobody because x"),
    flip("sideways"),
  ])) {
    expect((stdout + stderr).replaceAll("\n", " ")).toContain(
      "switch off <bot, model or a command> because <reason>",
    );
    expect(code).toBe(2);
  }
});
