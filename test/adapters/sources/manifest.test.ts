import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceManifest } from "../../../src/adapters/sources/manifest.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const entry = {
  name: "notes",
  title: "Policy notes",
  format: "govuk-collection",
  url: "https://www.gov.uk/government/collections/notes",
  groups: ["In use"],
  kind: "ppn",
  nation: ["england", "wales"],
  regime: "procurement-act-2023",
  appliesFrom: "2025-02-24",
  licence: "© Crown copyright, Open Government Licence v3.0",
};

async function manifest(text: string): Promise<string> {
  const file = join(await temporaryFolder(), "official.yaml");
  await writeFile(file, text);
  return file;
}

/** JSON is YAML. */
const read = async (...entries: readonly object[]) =>
  readSourceManifest(await manifest(JSON.stringify(entries)));

describe("a manifest", () => {
  test("is a list of sources", async () => {
    const { nation: nations, ...rest } = entry;
    const { groups: _groups, ...whole } = entry;
    const [first, second] = await read(entry, { ...whole, name: "all" });
    expect(first).toEqual({ ...rest, nations });
    expect(second).not.toHaveProperty("groups");
  });

  test.each([
    [{ name: "../notes" }, "entry 2, ../notes: name: must be small letters, digits and hyphens"],
    [{ name: undefined }, "entry 2: name: "],
    [{ appliesFrom: "24 February 2025" }, "entry 2, other: appliesFrom: must be a date like 2026-03-02"],
    [{ appliesFrom: "2025-02-30" }, "entry 2, other: appliesFrom: must be a date like 2026-03-02"],
    [{ format: "pdf" }, "entry 2, other: format: "],
    [{ kind: "case-study" }, "entry 2, other: kind: "],
    [{ nation: [] }, "entry 2, other: nation: "],
    [{ nation: ["france"] }, "entry 2, other: nation.0: "],
    [{ url: "http://www.gov.uk/notes" }, "entry 2, other: url: must be an https address"],
    [{ url: "https://example.com/notes" }, "entry 2, other: url: must be a page of https://www.gov.uk"],
    [{ url: "https://www.gov.uk/notes#part" }, "entry 2, other: url: must be a page of https://www.gov.uk"],
    [
      { format: "legislation", groups: undefined },
      "entry 2, other: url: must be a page of https://www.legislation.gov.uk",
    ],
    [{ format: "govuk-page" }, "entry 2, other: groups: only a govuk-collection has groups"],
    [{ licence: "" }, "entry 2, other: licence: "],
    [{ colour: "red" }, `entry 2, other: Unrecognized key: "colour"`],
    [{ name: "notes" }, "the name notes stands twice"],
  ])("with %j is refused, and the fault named", async (fault, message) => {
    await expect(read(entry, { ...entry, name: "other", ...fault })).rejects.toThrow(
      `official.yaml: ${message}`,
    );
  });

  test("names every fault on a line of its own", async () => {
    const reading = read({ ...entry, kind: "letter" }, { ...entry, name: "other", nation: "england" });
    await expect(reading).rejects.toThrow(
      /^official.yaml: entry 1, notes: kind: .*\nofficial.yaml: entry 2, other: /,
    );
  });

  test.each([
    ["- name: [", "official.yaml is not YAML: "],
    ["name: notes", "official.yaml must be a list of sources."],
    ["", "official.yaml must be a list of sources."],
    ["- notes", "official.yaml: entry 1: "],
  ])("that reads %j is refused", async (text, message) => {
    await expect(readSourceManifest(await manifest(text))).rejects.toThrow(message);
  });
});

describe("the manifest of this product", async () => {
  const sources = await readSourceManifest(join(import.meta.dirname, "../../../sources/official.yaml"));
  const urls = sources.map(({ url }) => url);

  test.each([
    "https://www.legislation.gov.uk/ukpga/2023/54",
    "https://www.legislation.gov.uk/uksi/2024/692",
    "https://www.legislation.gov.uk/wsi/2024/782",
    "https://www.legislation.gov.uk/uksi/2024/716",
    "https://www.legislation.gov.uk/uksi/2024/959",
    "https://www.legislation.gov.uk/uksi/2025/1316",
    "https://www.legislation.gov.uk/uksi/2026/360",
    "https://www.legislation.gov.uk/uksi/2023/1348",
    "https://www.gov.uk/government/publications/procurement-act-2023-guidance-documents-plan-phase",
    "https://www.gov.uk/government/publications/procurement-act-2023-guidance-documents-define-phase",
    "https://www.gov.uk/government/publications/procurement-act-2023-guidance-documents-procure-phase",
    "https://www.gov.uk/government/publications/procurement-act-2023-guidance-documents-manage-phase",
    "https://www.gov.uk/government/publications/national-procurement-policy-statement",
    "https://www.gov.uk/government/collections/procurement-policy-notes",
    "https://www.gov.uk/government/publications/the-sourcing-and-consultancy-playbooks",
    "https://www.gov.uk/government/publications/the-digital-data-and-technology-playbook",
    "https://www.gov.uk/government/publications/the-construction-playbook",
  ])("lists %s", (url) => {
    expect(urls).toContain(url);
  });

  test("names the licence of each", () => {
    expect(sources.filter(({ licence }) => !licence.includes("Open Government Licence v3.0"))).toEqual([]);
  });

  test("takes no policy notes that are out of date", () => {
    const notes = sources.filter(({ kind }) => kind === "ppn");
    expect(notes.map(({ groups }) => groups)).not.toContain(undefined);
  });
});
