import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtProduct, cli, complaints, oneClearLine, type Settings } from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let settings: Settings;
let file: string;
beforeAll(async () => {
  settings = await (await builtProduct()).copy();
  file = join(await temporaryFolder(), "answers.jsonl");
});

const question = "How long is the standstill period?";
const waiver = {
  id: "waivers",
  question: "Who signs off a waiver of our contract rules?",
  alsoAskedAs: ["Who approves a waiver of the contract rules?"],
  answer: "The head of procurement signs off every waiver, before the order is placed.",
  references: [{ label: "Contract rules 4.2", url: "https://intranet.example.gov.uk/rules" }],
  owner: "Jo Bloggs",
  reviewBy: "2099-12-31",
};
const overdue = { ...waiver, id: "old", question, alsoAskedAs: [], answer: "Ten days, says the team." };

async function add(...lines: unknown[]) {
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  await writeFile(file, texts.join("\n"));
  return cli(["answers", "add", file], settings);
}

describe("approved answers", () => {
  test("are added, and bad lines are named with what is wrong", async () => {
    const { owner: _owner, ...nobodys } = waiver;
    const insecure = { ...waiver, references: [{ label: "Contract rules", url: "http://example.org" }] };
    const old = { ...overdue, reviewBy: "2025-01-01" };
    const ran = await add(waiver, "", "not JSON", nobodys, insecure, old, { ...waiver, colour: "blue" });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("2 approved answers") });
    const [notJson, owner, url, unknown, ...rest] = complaints(ran.stderr);
    expect(owner).toMatch(/^Line 4: owner: /);
    expect(url).toMatch(/^Line 5: references\.0\.url: /);
    expect(unknown).toMatch(/^Line 7: .*colour/);
    expect(rest).toEqual([]);
    expect(notJson).toMatch(/^Line 3: .*JSON/);
  });

  test("are shown first where they fit, marked as the team's, and not after their review date", async () => {
    const typed = ["who approves a waiver of the contract rules", question].join("\n");
    const [, approved, guidance] = (await cli(["chat"], settings, typed)).stdout.split("\n> ");
    expect(approved?.startsWith("The head of procurement signs off every waiver")).toBe(true);
    expect(approved).toContain("Answer approved by Jo Bloggs. To be reviewed by 31 December 2099.");
    expect(approved).toContain("https://intranet.example.gov.uk/rules");
    expect(approved).not.toContain("Quoted from the guidance");
    expect(guidance).toContain("8 working days");
    expect(guidance).not.toMatch(/says the team|approved by/);
    const json = JSON.parse((await cli(["ask", "--json", waiver.question], settings)).stdout);
    expect(json).toMatchObject({ status: "answered", sentences: [{ text: waiver.answer, citations: [1] }] });
  });

  test("are replaced by their id, listed and removed", async () => {
    expect((await add({ ...waiver, owner: "Sam Smith" })).stdout).toContain("1 approved answer ");
    const { stdout } = await cli(["answers", "list"], settings);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(stdout).toMatch(/^waivers .*2099-12-31.*Sam Smith.*Who signs off/m);
    expect(await cli(["answers", "remove", "old"], settings)).toMatchObject({ code: 0 });
    expect(oneClearLine(await cli(["answers", "remove", "old"], settings))).toContain("old");
  });

  test("with none that can be read, nothing is added and the run fails", async () => {
    const ran = await add("not JSON", "{}");
    expect(ran.code).toBe(1);
    expect(complaints(ran.stderr).at(-1)).toBe("No answer was added.");
  });

  test("of a file that is not there are told in one clear line", async () => {
    expect(oneClearLine(await cli(["answers", "add", `${file}.gone`], settings))).toContain(`${file}.gone`);
  });
});
