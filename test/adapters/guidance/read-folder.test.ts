import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { listGuidance, readGuidanceSource } from "../../../src/adapters/guidance/read-folder.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

const head = `title: Mandatory standstill
source: { name: Procurement Act 2023, url: "https://www.legislation.gov.uk/ukpga/2023/54/section/51" }
references: [Procurement Act 2023 s.51]
summarises: act
nation: [england]
regime: procurement-act-2023
appliesFrom: 2025-02-24
checked: 2026-11-22
topics: [standstill]
synonyms:
  - [standstill period, cooling-off period]`;
const body = `## How long it lasts
Provision: [Procurement Act 2023 s.51(2)](https://www.legislation.gov.uk/ukpga/2023/54/section/51)
The standstill period is 8 working days.
`;
const file = (front = head, text = body) => `---\n${front}\n---\n${text}`;

/** The only file of the folder, read. */
async function readOnly() {
  const [source] = await listGuidance(folder);
  if (!source) throw new Error("no file");
  return readGuidanceSource(source);
}

/** Its faults. */
async function faultsOf(content: string | Uint8Array) {
  await put("standstill.md", content);
  const read = await readOnly();
  if (!("faults" in read)) throw new Error("no fault");
  return read.faults;
}

describe("a folder of guidance", () => {
  test("its Markdown files are listed by name, those in folders below as well", async () => {
    for (const name of ["b.md", "a.md", "local/c.md", "notes.txt", "d.md.bak"]) await put(name, file());
    await mkdir(join(folder, "folder.md"));
    expect((await listGuidance(folder)).map(({ name }) => name)).toEqual(["a", "b", join("local", "c")]);
  });

  test("an empty folder has none, and a folder that is not there is told", async () => {
    expect(await listGuidance(folder)).toEqual([]);
    await expect(listGuidance(join(folder, "nowhere"))).rejects.toThrow();
  });

  test("a link to nothing does not stop the others", async () => {
    await put("a.md", file());
    await symlink(join(folder, "gone"), join(folder, "z.md"));
    expect((await listGuidance(folder)).map(({ name }) => name)).toEqual(["a"]);
  });

  test("the hash changes with the content and with nothing else", async () => {
    await put("a.md", file());
    await put("b.md", file());
    const [a, b] = await listGuidance(folder);
    expect(a?.hash).toBe(b?.hash);
    await put("a.md", `${file()} `);
    expect((await listGuidance(folder))[0]?.hash).not.toBe(a?.hash);
  });
});

describe("a guidance file", () => {
  test.each([
    ["as it is written here", file()],
    ["with Windows line ends", file().replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${file()}`],
  ])("%s gives its passages", async (_, content) => {
    await put("standstill.md", content);
    expect(await readOnly()).toMatchObject({
      name: "standstill",
      synonyms: [["standstill period", "cooling-off period"]],
      passages: [
        {
          id: "standstill#1",
          title: "Mandatory standstill",
          headings: ["How long it lasts"],
          text: "The standstill period is 8 working days.",
          appliesFrom: "2025-02-24",
        },
      ],
    });
  });

  test.each([
    ["empty", ""],
    ["without front matter", body],
    ["with front matter that does not end", `---\n${head}\n${body}`],
    ["of bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
  ])("%s is told to need front matter", async (_, content) => {
    expect(await faultsOf(content)).toEqual([{ line: 1, reason: expect.stringContaining("front matter") }]);
  });

  test("a fault of YAML names its line in the file", async () => {
    const [fault] = await faultsOf(file(head.replace("[england]", "[england")));
    expect(fault?.line).toBeGreaterThanOrEqual(6);
    expect(fault?.line).toBeLessThanOrEqual(7);
  });

  test.each([
    ["a wrong date", head.replace("2025-02-24", "24 February 2025"), 8, "appliesFrom"],
    ["an unknown nation", head.replace("[england]", "[england, france]"), 6, "nation"],
    ["an address elsewhere", head.replace("www.legislation.gov.uk", "example.org"), 3, "gov.uk"],
    ["a title too short", head.replace("Mandatory standstill", "M"), 2, "title"],
  ])("%s is named with its line", async (_, front, line, reason) => {
    expect(await faultsOf(file(front))).toEqual([{ line, reason: expect.stringContaining(reason) }]);
  });

  test("what is missing and what is not known are both named", async () => {
    const faults = await faultsOf(file(`${head.replace("topics: [standstill]\n", "")}\ncolour: blue`));
    expect(faults.map(({ reason }) => reason).join("\n")).toMatch(/topics[\s\S]*colour|colour[\s\S]*topics/);
  });

  test("a fault of a section names the line of its heading in the file", async () => {
    const text = `${body}\n## No provision\nText.\n`;
    const line = file(head, text).split("\n").indexOf("## No provision") + 1;
    expect(await faultsOf(file(head, text))).toEqual([
      { line, reason: expect.stringContaining("No provision") },
    ]);
  });

  test("a file with several faults names them all", async () => {
    const faults = await faultsOf(file(head.replace("[england]", "[france]"), "## Empty\n"));
    expect(faults.length).toBeGreaterThanOrEqual(2);
  });
});
