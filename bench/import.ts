import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase } from "../src/adapters/database/database.ts";
import { createDocumentReader } from "../src/adapters/documents/document-reader.ts";
import { maxFileBytes } from "../src/adapters/documents/limits.ts";
import { findFiles } from "../src/adapters/files/find-files.ts";
import { updateGuidanceIndex } from "../src/bootstrap/guidance-index.ts";
import { type AddReport, addFiles } from "../src/core/corpus/add.ts";
import { type bundled, grow } from "./corpus.ts";

/** A process of its own: adds so many files of one format, indexes them, changes one, and prints what that took. */
const [work = "", format = "md", count = "0"] = process.argv.slice(2);
const root = new URL("..", import.meta.url).pathname;
const { bundled: read } = await import("./corpus.ts");
const files = await makeFiles(await read(join(root, "guidance")));
const parts = { guidance: join(root, "guidance"), index: join(work, "index") };
const database = await openDatabase({ file: join(work, "bench.db"), recordsKey: "b".repeat(32) });
const { documents } = database;
const reader = createDocumentReader();
const hash = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

const memory = { first: 0, most: 0 };
const reading = await timed(() => add(files));
const building = await timed(() => updateGuidanceIndex({ ...parts, documents }));
const { passages } = await counted();
const [changed = ""] = files;
const other = [{ heading: "A heading", text: "Something else is said here now." }];
await writeFile(changed, format === "md" ? toMarkdown(0, other) : toHtml(0, other));
const changing = await timed(async () => {
  await add([changed]);
  await updateGuidanceIndex({ ...parts, documents });
});
process.stdout.write(JSON.stringify({ passages, reading, building, changing, memory }));
await database.close();

async function add(paths: readonly string[]): Promise<AddReport[]> {
  const found = await findFiles(paths, maxFileBytes);
  const options = { space: "bench", kind: "guidance", nations: ["england"], regime: "bench" } as const;
  const reports: AddReport[] = [];
  async function* each() {
    yield* found;
  }
  for await (const report of addFiles(
    each(),
    { ...options, today: "2026-11-23" },
    { reader, documents, hash },
  )) {
    reports.push(report);
    if (reports.length % 250 === 0) watchMemory();
  }
  return reports;
}

/** Resident memory in MB: after the first files, and at most. */
function watchMemory(): void {
  const now = Math.round(process.memoryUsage().rss / 2 ** 20);
  memory.first ||= now;
  memory.most = Math.max(memory.most, now);
}

async function counted() {
  const held = await documents.list();
  return { passages: held.reduce((sum, { passageCount }) => sum + passageCount, 0) };
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1_000;
}

/** Files of four sections each, with the words of the bundled guidance. */
async function makeFiles(corpus: Awaited<ReturnType<typeof bundled>>): Promise<string[]> {
  const folder = join(work, "files");
  await mkdir(folder, { recursive: true });
  const texts = grow(corpus.passages, Number(count) * 4);
  const written: string[] = [];
  for (let n = 0; n < Number(count); n++) {
    const sections = texts
      .slice(n * 4, n * 4 + 4)
      .map(({ headings: [heading = ""], text }) => ({ heading, text }));
    const file = join(folder, `file-${n}.${format}`);
    await writeFile(file, format === "md" ? toMarkdown(n, sections) : toHtml(n, sections));
    written.push(file);
  }
  return written;
}

interface Section {
  readonly heading: string;
  readonly text: string;
}

function toMarkdown(n: number, sections: readonly Section[]): string {
  return `# Document ${n}\n\n${sections.map(({ heading, text }) => `## ${heading}\n\n${text}\n`).join("\n")}`;
}

function toHtml(n: number, sections: readonly Section[]): string {
  const body = sections.map(({ heading, text }) => `<h2>${heading}</h2><p>${text}</p>`).join("");
  return `<!doctype html><html><head><title>Document ${n}</title></head><body><main><h1>Document ${n}</h1>${body}</main></body></html>`;
}
