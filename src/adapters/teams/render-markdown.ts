import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import type { TextBlock } from "./render-card.ts";
import {
  asParagraph,
  escapeText,
  lineBlocks,
  link,
  plainBlocks,
  splitText,
  textBlock,
  textLimit,
} from "./render-text.ts";

/**
 * Markdown as text blocks in the Markdown of cards, which knows bold, italic, lists and links. Code is shown
 * without marks; anything else as the text it is.
 */
export function markdownBlocks(markdown: string): TextBlock[] {
  return lexer(markdown, { gfm: false }).flatMap((token: Token) => blocksOf(token as MarkedToken));
}

function blocksOf(token: MarkedToken): TextBlock[] {
  switch (token.type) {
    case "space":
      return [];
    case "paragraph":
    case "text":
      return paragraph(token.tokens ?? [token]);
    case "heading":
      return paragraph([...token.tokens, asText(underline(token.raw))]);
    case "list":
      return listBlocks(listLines(token, ""));
    case "code":
      return token.codeBlockStyle === "indented"
        ? markdownBlocks(token.text)
        : plainBlocks(token.text, { fontType: "Monospace" });
    default:
      return plainBlocks(token.raw);
  }
}

function paragraph(tokens: readonly Token[]): TextBlock[] {
  return lineBlocks(fitted(tokens).flatMap((part) => part.split("\n")));
}

/** The line of dashes or equals signs that makes a heading of the paragraph above it: it may be someone's text. */
function underline(raw: string): string {
  return /\n\s*(?:=+|-+)\s*$/.exec(raw)?.[0].trimEnd() ?? "";
}

/** The lines of a list, in as few blocks as they fit in. */
function listBlocks(lines: readonly string[]): TextBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const joined = `${texts.at(-1)}\n${line}`;
    if (texts.length > 0 && joined.length <= textLimit) texts[texts.length - 1] = joined;
    else texts.push(line.trimStart());
  }
  return texts.map((text) => textBlock(text));
}

function listLines(list: Tokens.List, indent: string): string[] {
  return list.items.flatMap((item, n) => {
    const mark = list.ordered ? `${Number(list.start) + n}.` : "-";
    return itemLines(item, mark, indent);
  });
}

/** An item: its first line with the mark, what goes on under it without, then the lists in it. */
function itemLines({ tokens }: Tokens.ListItem, mark: string, indent: string): string[] {
  const inner = `${indent}   `;
  const nested = tokens.filter((token) => token.type === "list") as Tokens.List[];
  const own = tokens.filter((token) => token.type !== "list" && token.type !== "space");
  const [first = "", ...rest] = own
    .flatMap((token) => fitted("tokens" in token && token.tokens ? token.tokens : [token]))
    .map((text) => asParagraph(text.replaceAll("\n", " ")));
  const lines = [`${indent}${mark} ${first}`, ...rest.map((line) => `${inner}${line}`)];
  return [...lines, ...nested.flatMap((list) => listLines(list, inner))];
}

/** A paragraph; one that is too long for a block loses its marks, so that it can be cut between any words. */
function fitted(tokens: readonly Token[]): string[] {
  const formatted = inline(tokens, true);
  return formatted.length <= textLimit - 40 ? [formatted] : splitText(inline(tokens, false), textLimit - 40);
}

function inline(tokens: readonly Token[], marks: boolean): string {
  return joinLiterals(tokens)
    .map((token) => inlineToken(token as MarkedToken, marks))
    .join("");
}

function inlineToken(token: MarkedToken, marks: boolean): string {
  switch (token.type) {
    case "strong":
      return marks ? withMark("**", inline(token.tokens, true)) : inline(token.tokens, false);
    case "em":
      return marks ? withMark("_", inline(token.tokens, true)) : inline(token.tokens, false);
    case "text":
    case "codespan":
      return escapeText(token.text);
    case "link":
    case "image":
      return marks
        ? link(wordsOf(token.tokens), token.href)
        : escapeText(`${wordsOf(token.tokens)} (${token.href})`);
    case "br":
      return "\n";
    default:
      return escapeText(token.raw);
  }
}

/** Marks on each line: every line is a block of its own. */
function withMark(mark: string, text: string): string {
  return text.replace(/\S(?:.*\S)?/g, (line) => `${mark}${line}${mark}`);
}

/** Neighbouring literal tokens as one, so that what stands beside a character is known when it is escaped. */
function joinLiterals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const text = literal(token as MarkedToken);
    const before = joined.at(-1);
    if (text === undefined) joined.push(token);
    else if (before?.type === "text") joined.splice(-1, 1, asText(before.raw + text));
    else joined.push(asText(text));
  }
  return joined;
}

function literal(token: MarkedToken): string | undefined {
  if (token.type === "text" || token.type === "escape") return token.text;
  return token.type === "html" ? token.raw : undefined;
}

function asText(text: string): Tokens.Text {
  return { type: "text", raw: text, text };
}

/** The words of a link, without marks. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      "tokens" in token && token.tokens
        ? wordsOf(token.tokens)
        : (literal(token as MarkedToken) ?? token.raw),
    )
    .join("");
}
