import type { Token, Tokens } from "marked";
import { BlockList } from "../block-list.ts";
import { HtmlBlocks } from "../html/blocks.ts";
import { parseHtml } from "../html/dom.ts";
import { maxDepth } from "../limits.ts";
import { splitNumber } from "../printed-number.ts";
import { inlineMarkdown } from "./inline.ts";

/** A new paragraph begins at a line with a dotted or bracketed number, also without an empty line before it. */
const numberedLine = /\n(?=[ \t]*(?:\d{1,3}(?:\.\d{1,3})+\.?|\(\w{1,4}\))[ \t]+\S)/;

/** Turns the parser's tokens into blocks. */
export class MarkdownBlocks {
  readonly list = new BlockList();
  readonly warnings = new Set<string>();

  read(tokens: readonly Token[], depth = 0): void {
    if (depth > maxDepth) return;
    for (const token of tokens) this.#block(token, depth);
  }

  #block(token: Token, depth: number): void {
    if (token.type === "heading") this.#heading(token as Tokens.Heading);
    else if (token.type === "paragraph" || token.type === "text") this.#paragraph(inlineMarkdown(token));
    else if (token.type === "list") this.#list(token as Tokens.List, depth);
    else if (token.type === "table") this.#table(token as Tokens.Table);
    else if (token.type === "blockquote") this.read((token as Tokens.Blockquote).tokens, depth + 1);
    else if (token.type === "code") this.list.paragraph((token as Tokens.Code).text);
    else if (token.type === "html") this.#html((token as Tokens.HTML).text);
  }

  /** "## Title {#id}": the id is the anchor. */
  #heading(token: Tokens.Heading): void {
    const text = inlineMarkdown(token);
    const [, title = text, anchor] = /^(.*?)\s*\{#([\w:.-]+)\}\s*$/s.exec(text) ?? [];
    this.list.heading(token.depth, title, { anchor });
  }

  #paragraph(text: string): void {
    for (const part of text.split(numberedLine)) this.list.paragraph(part);
  }

  #list(list: Tokens.List, depth: number): void {
    let number = typeof list.start === "number" ? list.start : 1;
    for (const item of list.items) {
      const { text, inner } = pointOf(item);
      const printed = splitNumber(text);
      const own = printed?.number ?? (list.ordered ? String(number++) : undefined);
      if (list.ordered && own) this.list.numbered(own, printed?.text ?? text);
      else this.list.item({ text: printed?.text ?? text, depth: 0, ...(own && { number: own }) });
      this.#inner(inner, list.ordered ? 0 : 1, depth + 1);
    }
  }

  #inner(tokens: readonly Token[], pointDepth: number, depth: number): void {
    if (depth > maxDepth) return;
    for (const token of tokens) {
      if (token.type === "list") this.#points(token as Tokens.List, pointDepth, depth);
      else this.#block(token, depth);
    }
  }

  #points(list: Tokens.List, pointDepth: number, depth: number): void {
    let next = typeof list.start === "number" ? list.start : 1;
    for (const item of list.items) {
      const { text, inner } = pointOf(item);
      const printed = splitNumber(text);
      const number = printed?.number ?? (list.ordered ? String(next++) : undefined);
      this.list.item({ text: printed?.text ?? text, depth: pointDepth, ...(number && { number }) });
      this.#inner(inner, pointDepth + 1, depth + 1);
    }
  }

  #table({ header, rows }: Tokens.Table): void {
    const cells = [header, ...rows].map((row) => row.map((cell) => inlineMarkdown(cell)));
    this.list.table(
      cells,
      header.some(({ text }) => text.trim() !== ""),
    );
  }

  #html(text: string): void {
    if (/^\s*<!--/.test(text) && !/-->\s*\S/.test(text)) return;
    const html = new HtmlBlocks({ list: this.list });
    html.read(parseHtml(text).root().contents().toArray());
    for (const warning of html.warnings) this.warnings.add(warning);
  }
}

/** A point's own lines as text, and the blocks under it that are not text. */
function pointOf(item: Tokens.ListItem): { text: string; inner: Token[] } {
  const own: string[] = [];
  const inner: Token[] = [];
  for (const token of item.tokens) {
    if (token.type === "space") continue;
    const isText = token.type === "text" || token.type === "paragraph";
    if (isText && inner.length === 0) own.push(inlineMarkdown(token));
    else inner.push(token);
  }
  return { text: own.join(" "), inner };
}
