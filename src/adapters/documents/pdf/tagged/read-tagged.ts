import type { ImportedBlock } from "../../../../core/corpus/imported.ts";
import { LineJoiner } from "../../lines/join.ts";
import { emptyPages } from "../empty-pages.ts";
import type { PdfDocument } from "../open.ts";
import { TaggedBlocks } from "./blocks.ts";
import { type MarkedText, markedText } from "./marked-text.ts";
import { hasRole, marksIn, type Tagged } from "./tree.ts";

interface TaggedPage extends MarkedText {
  readonly tree: { readonly children: readonly Tagged[] };
}

/** A structure that leaves out more of the text than this share is not to be trusted. */
const mostUnmarked = 0.05;

/**
 * Reads a PDF by the structure its author's program wrote into it: headings, lists and tables as they were meant.
 * Undefined when there is none, when it knows no headings, or when it does not cover the text.
 */
export async function readTagged(
  pdf: PdfDocument,
): Promise<{ blocks: ImportedBlock[]; warnings: string[] } | undefined> {
  const info = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  if (!info?.Marked) return undefined;
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const tree = await page.getStructTree();
    pages.push({ tree: tree ?? { children: [] }, ...(await markedText(page)) });
    page.cleanup();
  }
  if (!pages.some(({ tree }) => hasRole(tree, /^H\d?$/)) || !covers(pages)) return undefined;
  const reader = new TaggedBlocks(new LineJoiner(pages.flatMap(wordsOf)));
  for (const { tree, texts } of pages) reader.readPage(tree, texts);
  return {
    blocks: rejoined(reader.list.blocks),
    warnings: [...emptyPages(emptyOf(pages)), ...uneven(reader.unevenTables)],
  };
}

function covers(pages: readonly TaggedPage[]): boolean {
  let [inside, outside] = [0, 0];
  for (const { tree, texts, unmarked } of pages) {
    const marks = new Set(marksIn(tree));
    outside += unmarked;
    for (const [mark, text] of texts) {
      if (marks.has(mark)) inside += text.trim().length;
      else outside += text.trim().length;
    }
  }
  return inside > 0 && outside < (inside + outside) * mostUnmarked;
}

function emptyOf(pages: readonly TaggedPage[]): number[] {
  return pages.flatMap(({ texts, unmarked }, n) => (texts.size === 0 && unmarked === 0 ? [n + 1] : []));
}

function wordsOf({ texts }: TaggedPage): string[] {
  return [...texts.values()];
}

/** A paragraph that goes on over the end of a page was written in two; so was a table. */
function rejoined(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const whole: ImportedBlock[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    const joined = last && join(last, block);
    if (joined) whole[whole.length - 1] = joined;
    else whole.push(block);
  }
  return whole;
}

function join(last: ImportedBlock, block: ImportedBlock): ImportedBlock | undefined {
  if (last.kind === "paragraph" && block.kind === "paragraph" && !block.number) {
    const goesOn = /[\p{L},]$/u.test(last.text) && /^\p{Ll}/u.test(block.text);
    return goesOn ? { ...last, text: `${last.text} ${block.text}` } : undefined;
  }
  if (last.kind !== "table" || block.kind !== "table" || !last.hasHeader || !block.hasHeader)
    return undefined;
  const [header, again] = [last.rows[0] ?? [], block.rows[0] ?? []];
  return header.join("\t") === again.join("\t")
    ? { ...last, rows: [...last.rows, ...block.rows.slice(1)] }
    : undefined;
}

function uneven(count: number): string[] {
  return count > 0
    ? [`Tables with merged cells: ${count}. Check that their cells stand in the right columns.`]
    : [];
}
