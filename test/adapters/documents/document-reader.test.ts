import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createDocumentReader } from "../../../src/adapters/documents/document-reader.ts";
import { maxFileBytes } from "../../../src/adapters/documents/limits.ts";
import { DocumentRefused } from "../../../src/core/ports/document-reader.ts";
import { docx, p } from "./build/docx.ts";
import { lines, pdf } from "./build/pdf.ts";

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});
const small = file("small.md", "# Small\n\nText.");
/** Takes many minutes: hundreds of paragraphs, each of which takes the square of its length. */
const endless = file("endless.md", `${"_a__b".repeat(3_900)}\n\n`.repeat(400));

describe("the thread that reads documents", () => {
  test("reads one file after the other, whatever came before", async () => {
    const reader = createDocumentReader();
    const [good, bad, word, print] = await Promise.allSettled([
      reader.read(small),
      reader.read(file("wrong.pdf", "no PDF")),
      reader.read(file("a.docx", docx({ body: p("Word.") }))),
      reader.read(file("a.pdf", pdf({ pages: [lines(["Printed words on one page."], 700)] }))),
    ]);
    expect(good).toMatchObject({ value: { title: "Small", blocks: [{ kind: "paragraph", text: "Text." }] } });
    expect(bad).toMatchObject({ reason: { because: "wrong-type" } });
    expect(bad.status === "rejected" && bad.reason).toBeInstanceOf(DocumentRefused);
    expect(word).toMatchObject({ value: { blocks: [{ text: "Word." }] } });
    expect(print).toMatchObject({ value: { blocks: [{ text: "Printed words on one page." }] } });
  });

  test("leaves the caller its bytes", async () => {
    const shared = Buffer.from("Text that stays.");
    await createDocumentReader().read({ name: "a.txt", bytes: shared });
    expect(shared.toString()).toBe("Text that stays.");
  });

  test("refuses a file above the limit without reading it", async () => {
    const bytes = new Uint8Array(maxFileBytes + 1);
    await expect(createDocumentReader().read({ name: "a.pdf", bytes })).rejects.toMatchObject({
      because: "too-large",
    });
  });

  test("ends a file that takes too long, and reads the next one", async () => {
    const reader = createDocumentReader({ timeLimitMs: 4_000 });
    const reading = reader.read(endless);
    const next = reader.read(small);
    await expect(reading).rejects.toMatchObject({
      because: "unsafe",
      message: "Reading the file took longer than 4 seconds. Split it, or save it again.",
    });
    expect(await next).toMatchObject({ title: "Small" });
  });

  test("ends a file that takes too much memory, and reads the next one", async () => {
    const reader = createDocumentReader({ memoryLimitMb: 64 });
    const large = file("large.html", "<p>x</p>".repeat(2_000_000));
    await expect(reader.read(large)).rejects.toMatchObject({ because: "too-large" });
    expect(await reader.read(small)).toMatchObject({ title: "Small" });
  });

  test("does not keep the process alive, and writes nothing", () => {
    const module = join(import.meta.dirname, "../../../src/adapters/documents/document-reader.ts");
    const script = `
      const { createDocumentReader } = await import(${JSON.stringify(module)});
      const bytes = new TextEncoder().encode("Text.");
      await createDocumentReader().read({ name: "a.txt", bytes });`;
    const ended = spawnSync(process.execPath, ["--input-type=module", "-e", script], { timeout: 25_000 });
    expect(ended).toMatchObject({ status: 0, signal: null });
    expect(ended.stdout.toString() + ended.stderr.toString()).toBe("");
  });
});
