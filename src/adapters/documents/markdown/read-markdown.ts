import { decodeText } from "../decode-text.ts";
import type { Draft } from "../draft.ts";
import { MarkdownBlocks } from "./blocks.ts";
import { takeFootnotes } from "./footnotes.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { lexMarkdown } from "./lex.ts";

/** Reads Markdown, with the front matter that may stand above it. */
export function readMarkdown(bytes: Uint8Array): Draft {
  const { title, date, body } = takeFrontMatter(decodeText(bytes).replace(/\r\n?/g, "\n"));
  const { text, notes } = takeFootnotes(body);
  const blocks = new MarkdownBlocks();
  blocks.read(lexMarkdown(text));
  for (const [mark, note] of notes) blocks.list.footnote(mark, plainText(note));
  return { title, date, blocks: blocks.list.blocks, warnings: [...blocks.warnings] };
}

/** A piece of Markdown without its marks. */
function plainText(markdown: string): string {
  const blocks = new MarkdownBlocks();
  blocks.read(lexMarkdown(markdown));
  return blocks.list.blocks.map((block) => ("text" in block ? block.text : "")).join(" ");
}
