import { beforeEach, describe, expect, test } from "vitest";
import { type SourceEntry, syncSource } from "../../../src/core/corpus/sync.ts";
import {
  type FetchedPage,
  type MissingPage,
  SourceUnavailable,
} from "../../../src/core/ports/official-sources.ts";
import { memoryDocuments } from "../../fakes/memory-documents.ts";
import { textReader } from "../../fakes/text-reader.ts";

const entry: SourceEntry = {
  ...{ name: "ppn", title: "Procurement policy notes", format: "govuk-collection" },
  ...{ url: "https://www.gov.uk/government/collections/ppn", kind: "ppn", nations: ["england"] },
  ...{ regime: "procurement-act-2023", appliesFrom: "2025-02-24" },
  licence: "© Crown copyright, Open Government Licence v3.0",
};

let documents = memoryDocuments();
beforeEach(() => {
  documents = memoryDocuments();
});

function page(name: string, text: string, updated = "2025-06-01"): FetchedPage {
  const url = `https://www.gov.uk/${name}`;
  return { url, title: name, updated, file: { name: `${name}.html`, bytes: new TextEncoder().encode(text) } };
}

/** Syncs with these pages having arrived. */
async function sync(
  pages: readonly FetchedPage[],
  more: { dryRun?: boolean; missing?: MissingPage[]; fails?: boolean } = {},
) {
  const fetch = async () => {
    if (more.fails) throw new SourceUnavailable("A page did not arrive. Nothing was changed.");
    async function* arrived() {
      yield* pages;
    }
    return { pages: arrived(), missing: more.missing ?? [], fetched: pages.length, unchanged: 0 };
  };
  const hash = (content: string | Uint8Array) => (typeof content === "string" ? content : String(content));
  const parts = { sources: { fetch }, reader: textReader, documents, hash, today: "2026-11-23" };
  return syncSource(entry, parts, more.dryRun ?? false);
}

const passages = async () => {
  const ids = (await documents.list()).map(({ id }) => id);
  return (await documents.read(ids)).flatMap((document) => document.passages);
};

describe("an official source", () => {
  test("comes in as official text with its licence, its address and the day it was checked", async () => {
    await sync([page("ppn-001", "## Targets\nSet a target.")]);
    expect(await passages()).toMatchObject([
      {
        ...{
          title: "ppn-001",
          headings: ["Targets"],
          text: "Set a target.",
          textKind: "official",
          kind: "ppn",
        },
        ...{ space: "", checked: "2026-11-23", licence: entry.licence },
        references: [{ label: "ppn-001", url: "https://www.gov.uk/ppn-001" }],
      },
    ]);
  });

  test("holds from the day a page was last changed: how it stood before is not known", async () => {
    await sync([page("old", "One.", "2024-01-01"), page("new", "Two.", "2026-07-20")]);
    const from = Object.fromEntries((await passages()).map(({ title, appliesFrom }) => [title, appliesFrom]));
    expect(from).toEqual({ old: "2025-02-24", new: "2026-07-20" });
  });

  test("takes the place of what was held of it, and says passage by passage what changed", async () => {
    await sync([page("a", "## One\nFirst.\n## Two\nSecond."), page("b", "Gone soon.")]);
    const { changes } = await sync([
      page("a", "## One\nFirst, changed.\n## Two\nSecond."),
      page("c", "New."),
    ]);
    expect(changes).toMatchObject([
      { change: "changed", where: "a › One", before: "First.", after: "First, changed." },
      { change: "added", where: "c", after: "New." },
      { change: "removed", where: "b", before: "Gone soon." },
    ]);
    expect((await passages()).map(({ text }) => text).sort()).toEqual(["First, changed.", "New.", "Second."]);
  });

  test("is only looked at in a dry run", async () => {
    await sync([page("a", "First.")]);
    const before = await documents.hashes();
    const { changes } = await sync([page("a", "Changed.")], { dryRun: true });
    expect(changes).toMatchObject([{ change: "changed" }]);
    expect(await documents.hashes()).toEqual(before);
  });

  test.each([
    ["did not arrive whole", [page("a", "Changed.")], true],
    ["has a page that cannot be read", [page("a", "Changed."), page("b", "refuse: Broken.")], false],
    ["has no page with text", [page("a", "# Only a title")], false],
  ])("that %s changes nothing, and it is said", async (_, pages, fails) => {
    await sync([page("a", "First.")]);
    await expect(sync(pages, { fails })).rejects.toThrow(/Nothing was changed\.$/);
    expect((await passages()).map(({ text }) => text)).toEqual(["First."]);
  });

  test("says which pages were withdrawn", async () => {
    const missing: MissingPage[] = [
      { url: "https://www.gov.uk/old", because: "withdrawn", since: "2026-01-01" },
    ];
    expect((await sync([page("a", "First.")], { missing })).missing).toEqual(missing);
  });
});
