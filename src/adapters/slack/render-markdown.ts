import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import {
  escapeEntities,
  escapeText,
  holdsMarks,
  link,
  type Piece,
  sectionLimit,
  splitText,
} from "./render-text.ts";

/**
 * Markdown as pieces of mrkdwn, each short enough for a section. Paragraphs, lists, bold, italic, code and links
 * are known; anything else is shown as the text it is.
 */
export function markdownPieces(markdown: string): Piece[] {
  return pieces(lex(markdown), "");
}

function lex(markdown: string): Token[] {
  return lexer(markdown, { gfm: false });
}

function pieces(tokens: readonly Token[], indent: string): Piece[] {
  return tokens.flatMap((token) => piecesOf(token as MarkedToken, indent));
}

function piecesOf(token: MarkedToken, indent: string): Piece[] {
  switch (token.type) {
    case "space":
      return [];
    case "paragraph":
      return fitted(token.tokens, indent);
    case "text":
      return fitted(token.tokens ?? [token], indent);
    case "list":
      return token.items.flatMap((item, n) => listItem(item, n, token, indent));
    case "heading":
      return fitted([...token.tokens, asText(underline(token.raw))], indent);
    case "code":
      return token.codeBlockStyle === "indented" ? pieces(lex(token.text), indent) : codeBlock(token.text);
    default:
      return raw(token.raw);
  }
}

function listItem(item: Tokens.ListItem, n: number, list: Tokens.List, indent: string): Piece[] {
  const mark = list.ordered ? `${Number(list.start) + n}.` : "•";
  const [first, ...rest] = pieces(item.tokens, `${indent}    `);
  const text = `${indent}${mark} ${(first?.text ?? "").trimStart()}`;
  const follows = indent !== "" || n > 0;
  return [{ text, tight: follows }, ...rest.map((piece) => ({ ...piece, tight: true }))];
}

/** The line of dashes or equals signs that makes a heading of the paragraph above it: it may be someone's text. */
function underline(raw: string): string {
  return /\n\s*(?:=+|-+)\s*$/.exec(raw)?.[0].trimEnd() ?? "";
}

function raw(text: string): Piece[] {
  return splitText(escapeText(text.trim())).map((part) => ({ text: part }));
}

/** Each section that holds a part of the code has its own fence. Code with a fence in it is shown as text. */
function codeBlock(code: string): Piece[] {
  if (code.includes("```")) return raw(code);
  const parts = splitText(escapeEntities(code), sectionLimit - 10);
  return parts.map((part) => ({ text: `\`\`\`\n${part.replace(/\n$/, "")}\n\`\`\`` }));
}

/** A paragraph; one that is too long for a section loses its marks, so that it can be cut between any words. */
function fitted(tokens: readonly Token[], indent: string): Piece[] {
  const formatted = indent + inline(tokens, true);
  if (formatted.length <= sectionLimit - 20) return formatted.trim() ? [{ text: formatted }] : [];
  return splitText(indent + inline(tokens, false), sectionLimit - 20).map((text) => ({ text }));
}

function inline(tokens: readonly Token[], marks: boolean): string {
  return joinLiterals(tokens)
    .map((token) => inlineToken(token as MarkedToken, marks))
    .join("");
}

function inlineToken(token: MarkedToken, marks: boolean): string {
  switch (token.type) {
    case "text":
      return escapeText(token.text);
    case "strong":
    case "em": {
      const inner = inline(token.tokens, marks);
      const plain = !marks || holdsMarks(wordsOf(token.tokens));
      return plain ? inner : withMark(token.type === "em" ? "_" : "*", inner);
    }
    case "codespan":
      return marks && !token.text.includes("`")
        ? withMark("`", escapeEntities(token.text))
        : escapeText(token.text);
    case "link":
    case "image":
      return link(wordsOf(token.tokens), token.href);
    case "br":
      return "\n";
    default:
      return escapeText(token.raw);
  }
}

/** Marks on each line: Slack knows none that goes over a line's end. */
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
