import { BlockList } from "../block-list.ts";
import type { Draft } from "../draft.ts";
import { assemble } from "../lines/assemble.ts";
import { lineText } from "../lines/line.ts";
import { refusal } from "../refusals.ts";
import { tablesWarning } from "../text/read-text.ts";
import { emptyPages } from "./empty-pages.ts";
import { takeFootnotes } from "./footnotes.ts";
import { withoutFurniture } from "./furniture.ts";
import type { PdfLine } from "./line.ts";
import { openPdf, type PdfDocument } from "./open.ts";
import { pageLines } from "./page-lines.ts";
import { readPage } from "./piece.ts";
import { readTagged } from "./tagged/read-tagged.ts";
import { toTextLines } from "./text-lines.ts";
import { typeSizes } from "./type-sizes.ts";

/** Fewer letters than this on all pages together are stamps on a scan, not a text. */
const fewestLetters = 20;
const copyingAllowed = 0x10;

/** Reads a PDF: its text, with headings by size of type, tables and paragraphs by where they stand. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await openPdf(bytes);
  try {
    return await readText(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readText(pdf: PdfDocument): Promise<Draft> {
  const { blocks, warnings } = (await readTagged(pdf)) ?? (await readLayout(pdf));
  return { propertyTitle: await propertyTitle(pdf), blocks, warnings: [...warnings, ...(await closed(pdf))] };
}

/** What the pages show, where the file does not say what it means. */
async function readLayout(pdf: PdfDocument): Promise<Pick<Draft, "blocks" | "warnings">> {
  const lines: PdfLine[] = [];
  const empty: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const found = pageLines(await readPage(pdf, number), number);
    if (found.length === 0) empty.push(number);
    lines.push(...found);
  }
  if (letters(lines) < fewestLetters) throw refusal("no-text");
  const sizes = typeSizes(lines);
  const { text, notes } = takeFootnotes(withoutFurniture(lines, pdf.numPages), sizes);
  const list = new BlockList();
  const tables = assemble(toTextLines(text, sizes), list);
  for (const { mark, text: note } of notes) list.footnote(mark, note);
  const warnings = [...emptyPages(empty), ...(tables > 0 ? [tablesWarning(tables)] : [])];
  return { blocks: list.blocks, warnings };
}

function letters(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, line) => sum + (lineText(line).match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Readable without a password, but its author asked that it not be copied. */
async function closed(pdf: PdfDocument): Promise<string[]> {
  const permissions = await pdf.getPermissions();
  const open = !permissions || permissions.includes(copyingAllowed);
  return open ? [] : ["The file’s settings ask readers not to copy its text. Check that you may use it."];
}

async function propertyTitle(pdf: PdfDocument): Promise<string | undefined> {
  const { info } = await pdf.getMetadata();
  const title = (info as { Title?: unknown }).Title;
  return typeof title === "string" ? title : undefined;
}
