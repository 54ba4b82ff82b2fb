import { beforeEach, describe, expect, test } from "vitest";
import { type AddOptions, addFiles } from "../../../src/core/corpus/add.ts";
import { DocumentRefused } from "../../../src/core/ports/document-reader.ts";
import { memoryDocuments } from "../../fakes/memory-documents.ts";
import { textReader } from "../../fakes/text-reader.ts";

const options: AddOptions = {
  ...{ space: "T1", kind: "local-rules", nations: ["england"], regime: "procurement-act-2023" },
  today: "2026-11-23",
};

let documents = memoryDocuments();
beforeEach(() => {
  documents = memoryDocuments();
});

const hash = (content: string | Uint8Array) => {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  let sum = 7;
  for (const each of text) sum = (sum * 31 + (each.codePointAt(0) ?? 0)) % 1_000_000_007;
  return sum.toString(36);
};

/** Adds files of these texts by name. */
async function add(files: Readonly<Record<string, string>>, more: Partial<AddOptions> = {}) {
  async function* found() {
    for (const [origin, text] of Object.entries(files))
      yield {
        origin,
        load: async () => {
          if (text === "huge") throw new DocumentRefused("too-large", "The file is too large.");
          return { name: origin, bytes: new TextEncoder().encode(text) };
        },
      };
  }
  const reports = [];
  const parts = { reader: textReader, documents, hash };
  for await (const report of addFiles(found(), { ...options, ...more }, parts)) reports.push(report);
  return reports;
}

const texts = async () => {
  const ids = (await documents.list()).map(({ id }) => id);
  return (await documents.read(ids)).flatMap(({ passages }) => passages.map(({ text }) => text)).sort();
};

const rules = "# Our rules\n## Quotes\nGet three quotes above £5,000.\n## Tenders\nAdvertise above £100,000.";

describe("documents are added", () => {
  test("with what their owner says of them on every passage", async () => {
    await add(
      { "/a/rules.md": rules },
      { nations: ["wales"], appliesFrom: "2026-04-01", appliesTo: "2027-03-31" },
    );
    const [document] = await documents.read((await documents.list()).map(({ id }) => id));
    expect(document).toMatchObject({ space: "T1", origin: "/a/rules.md", title: "Our rules" });
    expect(document?.passages[0]).toMatchObject({
      ...{ space: "T1", textKind: "local-rules", nations: ["wales"], checked: "2026-11-23" },
      ...{ appliesFrom: "2026-04-01", appliesTo: "2027-03-31" },
      ...{ headings: ["Quotes"], text: "Get three quotes above £5,000." },
    });
    // A path may tell who somebody is: it is in no id.
    expect(document?.id).toMatch(/^space\/t1\/our-rules-[a-z0-9]+$/);
  });

  test("applying from the date their owner gives, else the one they name, else today; and it is said which", async () => {
    const dated = `date: 2025-05-01\n${rules}`;
    const from = async (text: string, more = {}) => (await add({ f: text }, more))[0]?.appliesFrom;
    expect(await from(dated, { appliesFrom: "2026-01-01" })).toEqual({ date: "2026-01-01", from: "owner" });
    expect(await from(dated)).toEqual({ date: "2025-05-01", from: "document" });
    expect(await from(rules)).toEqual({ date: "2026-11-23", from: "today" });
  });

  test("the same file twice changes nothing", async () => {
    await add({ "/a/rules.md": rules });
    const before = await documents.hashes();
    expect(await add({ "/a/rules.md": rules })).toMatchObject([{ outcome: "unchanged", changed: 0 }]);
    expect(await documents.hashes()).toEqual(before);
  });

  test("the same file on a later day keeps the day it first applied from", async () => {
    await add({ "/a/rules.md": rules });
    expect(await add({ "/a/rules.md": rules }, { today: "2026-12-24" })).toMatchObject([
      { outcome: "unchanged" },
    ]);
    expect(await documents.list()).toMatchObject([{ appliesFrom: "2026-11-23", checked: "2026-12-24" }]);
  });

  test("a changed file replaces its own passages and no other's", async () => {
    await add({ "/a/rules.md": rules, "/b/rules.md": "# Our rules\nOther people's rules." });
    const reports = await add({ "/a/rules.md": rules.replace("£5,000", "£8,000") });
    expect(reports).toMatchObject([{ outcome: "updated", passages: 2, changed: 1 }]);
    expect(await texts()).toEqual([
      "Advertise above £100,000.",
      "Get three quotes above £8,000.",
      "Other people's rules.",
    ]);
  });

  test("a file whose title changed is still the same file", async () => {
    await add({ "/a/rules.md": rules });
    expect(await add({ "/a/rules.md": rules.replace("Our rules", "New rules") })).toMatchObject([
      { outcome: "updated" },
    ]);
    expect(await documents.list()).toMatchObject([{ title: "New rules" }]);
  });

  test("of two spaces apart, though the file is one", async () => {
    await add({ "/a/rules.md": rules });
    await add({ "/a/rules.md": rules }, { space: "T2" });
    expect((await documents.list()).map(({ space }) => space)).toEqual(["T1", "T2"]);
  });

  test("while bad files are refused by name and reason", async () => {
    const reports = await add({ good: rules, bad: "refuse: It is broken.", big: "huge", empty: "# Title" });
    expect(reports.filter(({ outcome }) => outcome === "refused")).toMatchObject([
      { origin: "bad", reason: "It is broken." },
      { origin: "big", reason: "The file is too large." },
      { origin: "empty", reason: expect.stringContaining("no text") },
    ]);
    expect(reports.filter(({ outcome }) => outcome === "added")).toMatchObject([{ origin: "good" }]);
    expect(await documents.list()).toHaveLength(1);
  });

  test("many at once, each reported once", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, n) => [`f${n}`, `# T${n}\nRule ${n}.`]),
    );
    const reports = await add(files);
    expect(new Set(reports.map(({ origin }) => origin)).size).toBe(1_200);
    expect(await documents.list()).toHaveLength(1_200);
  });
});
