import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { OfficialServer } from "../fakes/official-server.ts";
import { builtProduct, cli, copyGuidance, type Settings } from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

/** A guidance file with one section. */
const guidance = (title: string, provision: string, text: string) => `---
title: ${title}
source: { name: Procurement Act 2023, url: "https://www.legislation.gov.uk/ukpga/2023/54" }
references: [Procurement Act 2023 s.51]
summarises: act
nation: [england]
regime: procurement-act-2023
appliesFrom: 2025-02-24
checked: ${new Date().toISOString().slice(0, 10)}
topics: [cake]
---
## What it says

Provision: ${provision}
Asked as: what does it say

${text}
`;
const link = (section: string, path = section) =>
  `[Procurement Act 2023 s.${section}](https://www.legislation.gov.uk/ukpga/2023/54/section/${path})`;

/** A product of its own with these guidance files beside the copied ones. */
async function productWith(files: Readonly<Record<string, string>>, topics?: RegExp): Promise<Settings> {
  const folder = await temporaryFolder();
  const settings = { DATA_DIR: join(folder, "data"), GUIDANCE_DIR: join(folder, "guidance") };
  await mkdir(settings.GUIDANCE_DIR);
  await copyGuidance(settings.GUIDANCE_DIR, topics);
  for (const [name, text] of Object.entries(files)) await writeFile(join(settings.GUIDANCE_DIR, name), text);
  return settings;
}

describe("corpus check", () => {
  test("finds no fault in the guidance as it is, and says what is missing", async () => {
    const { code, stdout } = await cli(["corpus", "check", "--strict"], product.settings);
    expect(code, stdout).toBe(0);
    const [findings = "", summary = ""] = stdout.trim().split("\n\n");
    for (const line of findings.split("\n")) expect(line).toMatch(/^advice \S.*\.$/);
    expect(findings).toMatch(/^advice Procurement Act 2023: No passage rests on s\.\d/m);
    expect(summary).toMatch(/^0 faults in \d+ passages\.\n\d+ pieces of advice: .*coverage \d/);
  });

  test("tells each fault in a line, faults first, and fails when it is to be strict", async () => {
    const settings = await productWith({
      "cake.md": guidance(
        "Cake rules",
        link("51", "52"),
        "The mandatory standstill period is 9 working days.",
      ),
      "pie.md": guidance("Pie rules", link("151"), "A pie is round."),
      "broken.md": "---\ntitle: Broken\n---\n",
    });
    const { code, stdout } = await cli(["corpus", "check", "--strict"], settings);
    expect(code).toBe(1);
    const faults = stdout.split("\n").filter((line) => line.startsWith("FAULT"));
    expect(stdout.startsWith(faults.join("\n"))).toBe(true);
    const said = faults.join("\n");
    expect(said).toMatch(/broken\.md: It could not be read, .* Correct the line\./);
    expect(said).toMatch(
      /Cake rules: What it says: “Procurement Act 2023 s\.51” leads to s\.52: .* cake\.md\./,
    );
    expect(said).toMatch(/Pie rules: What it says: It cites .* s\.151, which does not exist\. .* pie\.md\./);
    expect(said).toMatch(/: It says “The mandatory standstill period is \d working days”\. But “/);
    expect((await cli(["corpus", "check"], settings)).code).toBe(0);
    const json = JSON.parse((await cli(["corpus", "check", "--json"], settings)).stdout);
    expect(json.faults).toBe(faults.length);
    expect(json.findings[0]).toMatchObject({ severity: "fault", check: "files" });
  });

  test("checks what came in beside the guidance", async () => {
    const settings = await product.copy();
    const file = join(await temporaryFolder(), "rules.md");
    await writeFile(
      file,
      "# Contract rules\n\n## Waivers\n\nSee section 400 of the Procurement Act 2023 first.\n",
    );
    await cli(["corpus", "add", file, "--kind", "local-rules"], settings);
    const { stdout } = await cli(["corpus", "check"], settings);
    expect(stdout).toMatch(
      /^FAULT {2}Contract rules: Waivers: It names .* s\.400, .* add it again with corpus add\.$/m,
    );
    expect(stdout).toMatch(/^advice Contract rules: It has no link/m);
  });

  test("follows the links when it is told to", async () => {
    const server = await OfficialServer.start();
    const settings = await productWith(
      { "cake.md": guidance("Cake rules", `${link("51")}; ${link("52")}`, "A cake is round.") },
      /^$/,
    );
    server.put("/ukpga/2023/54/section/51", "here");
    const mirrors = Object.entries(server.origins).map((pair) => pair.join("="));
    const { stdout } = await cli(["corpus", "check", "--online"], {
      ...settings,
      SOURCE_MIRRORS: mirrors.join(","),
      SOURCE_REQUESTS_PER_SECOND: "10",
    });
    expect(server.takePaths().sort()).toEqual(["/ukpga/2023/54/section/51", "/ukpga/2023/54/section/52"]);
    expect(stdout).toMatch(
      /^FAULT {2}Cake rules: What it says: The link \S+\/section\/52 is dead: it answered 404\./m,
    );
    expect(stdout).not.toContain("section/51");
  });
});

describe("corpus unanswered", () => {
  test("lists what was asked and not answered, and the check tells it too", async () => {
    const settings = await product.copy();
    const asked = "How long does debarment last?";
    await cli(["chat"], settings, `${asked}\n${asked}\n`);
    const listed = await cli(["corpus", "unanswered", "--days", "1"], settings);
    expect(listed.code, listed.stderr).toBe(0);
    expect(listed.stdout).toMatch(/^How long does debarment last\?\n {2}Asked twice by 1 person, last on /);
    const { questions } = JSON.parse((await cli(["corpus", "unanswered", "--json"], settings)).stdout);
    expect(questions).toMatchObject([{ question: asked, count: 2, people: 1 }]);
    expect((await cli(["corpus", "check"], settings)).stdout).toContain(
      `“${asked}”: Asked twice by 1 person`,
    );
  });

  test("says so when there is nothing, and takes no odd number of days", async () => {
    const { stdout } = await cli(["corpus", "unanswered"], product.settings);
    expect(stdout).toBe("In the last 30 days every question got an answer.\n");
    const wrong = await cli(["corpus", "unanswered", "--days", "0"], product.settings);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("number of days") });
  });
});
