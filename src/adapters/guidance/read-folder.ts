import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { type GuidanceDocument, type GuidanceFile, readGuidance } from "../../core/guidance/document.ts";
import type { Fault } from "../../core/guidance/section.ts";

/** A guidance file as it stands on disk. */
export interface GuidanceSource {
  /** Its path below the folder, without the ending. */
  readonly name: string;
  readonly file: string;
  readonly hash: string;
  readonly text: string;
}

/** Every Markdown file below a folder, in the order of their names. */
export async function listGuidance(folder: string): Promise<GuidanceSource[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map((file) => readSource(folder, file)));
}

async function readSource(folder: string, file: string): Promise<GuidanceSource> {
  const bytes = await readFile(file);
  const hash = createHash("sha256").update(bytes).digest("base64url");
  return { name: relative(folder, file).replace(/\.md$/, ""), file, hash, text: decode(bytes) };
}

/** Bytes that are not UTF-8 give no text, which is reported as having no front matter. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}

/** Reads one file, or names every fault with its line. */
export function readGuidanceSource({
  name,
  text,
}: GuidanceSource): GuidanceDocument | { faults: readonly Fault[] } {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!parts) return { faults: [{ line: 1, reason: "needs front matter between two lines of “---”" }] };
  const [, head = "", body = ""] = parts;
  const lines = new LineCounter();
  const yaml = parseDocument(head, { lineCounter: lines, prettyErrors: false, schema: "core" });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (yaml.errors.length > 0) {
    return { faults: yaml.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), reason: message })) };
  }
  const file: GuidanceFile = {
    name,
    frontMatter: yaml.toJS(),
    body,
    bodyOffset: head.split("\n").length + 2,
    lineOf(path) {
      const node = path.length > 0 ? yaml.getIn(path, true) : undefined;
      return isNode(node) && node.range ? lineAt(node.range[0]) : 1;
    },
  };
  return readGuidance(file);
}
