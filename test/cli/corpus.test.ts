import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { htmlItem, instrumentXml, publicationItem, putItem } from "../fakes/official-pages.ts";
import { OfficialServer } from "../fakes/official-server.ts";
import { builtProduct, cli, type Settings } from "../support/cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let product: Awaited<ReturnType<typeof builtProduct>>;
beforeAll(async () => {
  product = await builtProduct();
});

let settings: Settings;
let folder: string;
beforeEach(async () => {
  settings = await product.copy();
  folder = await temporaryFolder();
});

const corpus = (...args: string[]) => cli(["corpus", ...args], settings);
async function ask(question: string, ...flags: string[]) {
  const { stdout } = await cli(["ask", "--json", ...flags, question], settings);
  return JSON.parse(stdout) as { answer: string; citations: { text: string; title: string; url: string }[] };
}

const rules = `# Contract procedure rules

## Quotations

4.1 Below £10,000 one written quotation is enough.

4.2 From £10,000 to £74,999 get at least three written quotations.
`;

describe("corpus add", () => {
  test("takes a folder, names what it refuses, and the rules are answered from at once", async () => {
    await mkdir(join(folder, "rules"));
    await writeFile(join(folder, "rules", "cpr.md"), rules);
    await writeFile(join(folder, "rules", "scan.pdf"), "this is no PDF");
    const added = await corpus("add", join(folder, "rules"), "--kind", "local-rules", "--nation", "england");
    expect(added.code, added.stderr).toBe(0);
    expect(added.stdout).toMatch(/^added {6}\S*cpr\.md {2}1 passage/m);
    expect(added.stdout).toMatch(/^refused {4}\S*scan\.pdf {2}\S/m);
    const { answer, citations } = await ask("How many quotations do I need for £20,000?");
    expect(answer).toContain("4.2 From £10,000 to £74,999 get at least three written quotations.");
    expect(citations.at(-1)).toMatchObject({
      text: "local-rules",
      title: "Contract procedure rules: Quotations",
    });
  });

  test("twice changes nothing, and a changed file changes its own passages", async () => {
    const file = join(folder, "cpr.md");
    await writeFile(file, rules);
    await corpus("add", file, "--kind", "local-rules");
    expect((await corpus("add", file, "--kind", "local-rules")).stdout).toMatch(/^unchanged/);
    await writeFile(file, rules.replace("three written", "four written"));
    expect((await corpus("add", file, "--kind", "local-rules")).stdout).toMatch(
      /^updated {4}.*1 of 1 passage changed/,
    );
    expect((await ask("How many quotations do I need for £20,000?")).answer).toContain(
      "four written quotations",
    );
  });

  test("of another space is answered from by nobody here", async () => {
    await writeFile(join(folder, "cpr.md"), rules);
    await corpus("add", join(folder, "cpr.md"), "--kind", "local-rules", "--space", "another");
    expect((await ask("How many quotations do I need for £20,000?")).answer).not.toContain("three written");
  });

  test("with a last day before the first says that nobody will see it", async () => {
    await writeFile(join(folder, "cpr.md"), rules);
    const added = await corpus("add", folder, "--kind", "local-rules", "--applies-to", "2001-01-01");
    expect(added.stdout).toMatch(/note: It ends before it begins to apply/);
  });

  test("shows titles and file names without what could steer a terminal", async () => {
    await writeFile(join(folder, "a\u001b[31mb\u202e.md"), rules);
    const [esc, csi] = ["\u001b]0;x\u0007", "\u009b2J"];
    const added = await corpus("add", folder, "--kind", "guidance", "--title", `Rules${esc}${csi}`);
    const listed = await corpus("list");
    expect(listed.stdout).toMatch(/^Rules \]0;x 2J$/m);
    expect(`${added.stdout}${listed.stdout}`).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  test.each([
    ["no space at all", ["--space", " "], /Give the name of a space/],
    ["a space on two lines", ["--space", "a\nb"], /Give the name of a space/],
    ["an empty title", ["--title", " "], /Give a text of 1 to 300 characters/],
    ["a regime in words", ["--regime", "The Act"], /Give small letters, digits and hyphens/],
  ])("refuses %s as wrong usage", async (_what, flags, line) => {
    const { code, stderr } = await corpus("add", import.meta.filename, "--kind", "guidance", ...flags);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(line) });
  });

  test.each([
    [
      "a path where there is nothing",
      ["nowhere.md", "--kind", "guidance"],
      1,
      /There is no file at nowhere\.md/,
    ],
    ["no kind, and nobody to ask", [import.meta.filename], 2, /--kind act \| regulations/],
    ["a kind that there is not", ["x.md", "--kind", "gospel"], 2, /Allowed choices are act/],
    ["a date that is none", ["x.md", "--kind", "ppn", "--applies-from", "soon"], 2, /Give a date like/],
  ])("says what is wrong with %s", async (_, args, code, words) => {
    const ran = await corpus("add", ...args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(words);
    expect(ran.stdout).toBe("");
  });
});

describe("corpus list and remove", () => {
  test("show what is held, and take it out again", async () => {
    await writeFile(join(folder, "cpr.md"), rules);
    await corpus("add", join(folder, "cpr.md"), "--kind", "local-rules");
    const { stdout } = await corpus("list");
    expect(stdout).toMatch(/^Bundled guidance: \d+ topics/);
    const [, id = ""] = /^ {2}(space\/local\/\S+)$/m.exec(stdout) ?? [];
    expect((await corpus("remove", id)).stdout).toBe("Removed 1 document.\n");
    expect((await ask("How many quotations do I need for £20,000?")).answer).not.toContain("three written");
    expect((await corpus("remove", id)).code).toBe(1);
    expect(JSON.parse((await corpus("list", "--json")).stdout).documents).toEqual([]);
  });
});

describe("corpus sync", () => {
  const guide = "/government/publications/guide/guide-html";
  const manifest = `
- {name: act, title: Procurement Act 2023, format: legislation, url: "https://www.legislation.gov.uk/ukpga/2023/54", kind: act,
   nation: [england, wales], regime: procurement-act-2023, appliesFrom: 2025-02-24, licence: "© Crown copyright, OGL v3.0"}
- {name: guide, title: A guide, format: govuk-publication, url: "https://www.gov.uk/government/publications/guide",
   kind: statutory-guidance, nation: [england], regime: procurement-act-2023, appliesFrom: 2025-02-24, licence: OGL v3.0}
`;
  let server: OfficialServer;
  beforeEach(async () => {
    server = await OfficialServer.start();
    const sources = join(folder, "sources.yaml");
    await writeFile(sources, manifest);
    const mirrors = ["https://www.gov.uk", "https://www.legislation.gov.uk"].map(
      (each) => `${each}=${server.origin}`,
    );
    settings = {
      ...settings,
      SOURCES_FILE: sources,
      SOURCE_MIRRORS: mirrors.join(","),
      SOURCE_REQUESTS_PER_SECOND: "10",
    };
    server.put(
      "/ukpga/2023/54/data.xml",
      instrumentXml("Procurement Act 2023", "Marrows must be weighed before they are bought."),
    );
    putItem(server, "/government/publications/guide", publicationItem("A guide", [guide]));
    putItem(
      server,
      guide,
      htmlItem("A guide", '<h2 id="turnips">Turnips</h2><p>1. Turnips are counted by hand.</p>'),
    );
  });

  test("brings the official text in, and it is quoted as what it is", async () => {
    const ran = await corpus("sync", "act", "guide");
    expect(ran.code, ran.stderr + ran.stdout).toBe(0);
    expect(ran.stdout).toMatch(/^act: 1 page \(1 new or changed\), 1 passage: 1 added/m);
    const { citations, answer } = await ask("Must marrows be weighed before they are bought?");
    expect(answer).toContain("Marrows must be weighed before they are bought.");
    expect(citations[0]).toMatchObject({
      text: "official",
      url: expect.stringContaining("/ukpga/2023/54/section/1"),
    });
  });

  test("shows in a dry run what changed, and changes nothing", async () => {
    await corpus("sync", "guide");
    putItem(
      server,
      guide,
      htmlItem("A guide", '<h2 id="turnips">Turnips</h2><p>1. Turnips are counted by machine.</p>'),
    );
    const { stdout } = await corpus("sync", "guide", "--dry-run");
    expect(stdout).toMatch(/changed: A guide › Turnips[\s\S]*was: .*by hand[\s\S]*now: .*by machine/);
    expect((await corpus("sync", "guide")).stdout).toMatch(/0 added, 1 changed, 0 removed/);
  });

  test("of a source that does not arrive whole changes nothing of it, brings the others, and says so", async () => {
    await corpus("sync", "act");
    server.always("/ukpga/2023/54/data.xml", { status: 400 });
    const ran = await corpus("sync", "act", "guide");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^act: failed\. .*Nothing was changed/m);
    expect(ran.stdout).toMatch(/^guide: 1 page \(1 new or changed\), 1 passage: 1 added/m);
    const { answer } = await ask("Must marrows be weighed before they are bought?");
    expect(answer).toContain("Marrows must be weighed before they are bought.");
  });

  test("names the sources there are when one is not known", async () => {
    const ran = await corpus("sync", "nothing");
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/There is no source nothing[\s\S]* {2}act\n {2}guide\n {2}bank-holidays/);
  });
});
