import { countWords } from "../guidance/point.ts";
import { blockText } from "./block-text.ts";
import type { ImportedBlock, ImportedDocument, ImportedProvision } from "./imported.ts";

/** A stretch of a document under one heading, short enough to be found and quoted. */
export interface Chunk {
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly anchor?: string;
  readonly provision?: ImportedProvision;
  /** Paragraphs divided by blank lines; a list stands under its lead-in. */
  readonly text: string;
  /** The number of its first numbered paragraph, as printed. */
  readonly number?: string;
}

type Heading = Extract<ImportedBlock, { kind: "heading" }>;

/** Longer sections are cut between paragraphs: a search tells short passages apart better than long ones. */
const mostWords = 260;

/** Cuts a document at its headings, and long sections between their paragraphs. */
export function chunkDocument({ title, blocks }: ImportedDocument): Chunk[] {
  const chunks: Chunk[] = [];
  let above: readonly Heading[] = [];
  let section: ImportedBlock[] = [];
  const close = () => {
    chunks.push(...cutSection(section, above, title));
    section = [];
  };
  for (const block of blocks) {
    if (block.kind === "heading") {
      close();
      above = [...above.filter(({ level }) => level < block.level), block];
    } else if (block.kind !== "footnote") section.push(block);
  }
  close();
  return withFootnotes(chunks, blocks);
}

function cutSection(blocks: readonly ImportedBlock[], above: readonly Heading[], title: string): Chunk[] {
  const where = place(above, title);
  return groups(blocks).map((group) => {
    const number = group
      .map((block) => (block.kind === "paragraph" ? block.number : undefined))
      .find(Boolean);
    return { ...where, ...(number && { number }), text: joined(group) };
  });
}

function place(above: readonly Heading[], title: string): Omit<Chunk, "text"> {
  const texts = above.map(({ text }) => text.trim()).filter((text) => text && text !== title);
  const anchor = above.findLast((heading) => heading.anchor)?.anchor;
  const provision = above.findLast((heading) => heading.provision)?.provision;
  return { headings: texts, ...(anchor && { anchor }), ...(provision && { provision }) };
}

/** Neighbouring blocks whose texts together stay below the limit; a lead-in is not parted from its list. */
function groups(blocks: readonly ImportedBlock[]): ImportedBlock[][] {
  const found: ImportedBlock[][] = [];
  let words = 0;
  for (const block of blocks.flatMap(cutTable).flatMap(cutParagraph)) {
    const text = blockText(block);
    if (!text) continue;
    const count = countWords(text);
    const last = found.at(-1);
    const leadIn = last?.at(-1);
    const belongs = leadIn !== undefined && continues(leadIn, block);
    if (last && (belongs || words + count <= mostWords)) last.push(block);
    else found.push([block]);
    words = (found.at(-1) === last ? words : 0) + count;
  }
  return found;
}

/** A paragraph too long for one passage in several, between sentences. */
function cutParagraph(block: ImportedBlock): ImportedBlock[] {
  if (block.kind !== "paragraph" || countWords(block.text) <= mostWords) return [block];
  const pieces: string[] = [];
  for (const sentence of block.text.split(/(?<=[.!?;])\s+/)) {
    const last = pieces.at(-1);
    if (last !== undefined && countWords(last) + countWords(sentence) <= pieceWords)
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(sentence);
  }
  return pieces.map((text, n) => (n === 0 ? { ...block, text } : { kind: "paragraph", text }));
}

/** Short enough to be read as a point of an answer. */
const pieceWords = 120;
const rowsAtOnce = 12;

/** A long table in several, each with the header. */
function cutTable(block: ImportedBlock): ImportedBlock[] {
  if (block.kind !== "table" || block.rows.length <= rowsAtOnce) return [block];
  const header = block.hasHeader ? block.rows.slice(0, 1) : [];
  const rows = block.rows.slice(header.length);
  const cuts = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: cuts }, (_, n) => ({
    ...block,
    rows: [...header, ...rows.slice(n * rowsAtOnce, (n + 1) * rowsAtOnce)],
  }));
}

function continues(before: ImportedBlock, block: ImportedBlock): boolean {
  if (block.kind !== "list" && block.kind !== "table") return false;
  return before.kind === "paragraph" && /[:—–-]\s*$/.test(before.text);
}

/** The blocks' texts with a blank line between, except between a lead-in and its list. */
function joined(group: readonly ImportedBlock[]): string {
  return group.reduce((text, block, n) => {
    const before = group[n - 1];
    if (!before) return blockText(block);
    return `${text}${continues(before, block) ? "\n" : "\n\n"}${blockText(block)}`;
  }, "");
}

/** Each footnote stands under the passage that carries its mark; one whose mark is nowhere, under the last. */
function withFootnotes(chunks: readonly Chunk[], blocks: readonly ImportedBlock[]): Chunk[] {
  const texts = chunks.map(({ text }) => text);
  for (const block of blocks) {
    if (block.kind !== "footnote") continue;
    const marked = chunks.findIndex(({ text }) => text.includes(`[${block.mark}]`));
    const at = marked < 0 ? texts.length - 1 : marked;
    if (at >= 0) texts[at] += `\n\nFootnote ${block.mark}: ${block.text}`;
  }
  return chunks.map((chunk, n) => ({ ...chunk, text: texts[n] ?? chunk.text }));
}
