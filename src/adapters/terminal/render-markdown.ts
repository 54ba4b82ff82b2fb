import { lexer, type MarkedToken, type Token } from "marked";
import { readable, wrap } from "./render-text.ts";

/** Markdown as lines for a terminal: lists keep their marks, links their address, the rest its words. */
export function markdownLines(markdown: string, width: number): string[] {
  return blockLines(lexer(markdown, { gfm: false }), width, "");
}

function blockLines(tokens: readonly Token[], width: number, lead: string): string[] {
  const hang = " ".repeat(lead.length);
  const shown = tokens.filter(({ type }) => type !== "space");
  return shown.flatMap((token, n) => {
    const gap = n > 0 && token.type !== "list" ? [""] : [];
    return [...gap, ...tokenLines(token as MarkedToken, width, n === 0 ? lead : hang)];
  });
}

function tokenLines(token: MarkedToken, width: number, lead: string): string[] {
  switch (token.type) {
    case "paragraph":
    case "text":
      return wrap(wordsOf(token.tokens ?? [token]), width, lead);
    case "list":
      return token.items.flatMap((item, n) => {
        const mark = token.ordered ? `${Number(token.start) + n}.` : "-";
        return blockLines(item.tokens, width, `${lead}${mark} `);
      });
    case "heading":
      return wrap(wordsOf(token.tokens) + underline(token.raw), width, lead);
    case "code":
      if (token.codeBlockStyle === "indented") return markdownLines(token.text, width);
      return readable(token.text)
        .split("\n")
        .map((line) => `${lead}    ${line}`);
    default:
      return wrap(token.raw.trim(), width, lead);
  }
}

/** The line of dashes or equals signs that makes a heading of the paragraph above it: it may be someone's text. */
function underline(raw: string): string {
  return /\n\s*(?:=+|-+)\s*$/.exec(raw)?.[0].trimEnd() ?? "";
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => tokenWords(token as MarkedToken)).join("");
}

function tokenWords(token: MarkedToken): string {
  switch (token.type) {
    case "text":
    case "escape":
    case "codespan":
      return token.text;
    case "strong":
    case "em":
      return wordsOf(token.tokens);
    case "link":
    case "image": {
      const words = wordsOf(token.tokens);
      return words === token.href ? words : `${words} (${token.href})`;
    }
    case "br":
      return "\n";
    default:
      return token.raw;
  }
}
