import { Lexer, type Token } from "marked";
import { refusal } from "../refusals.ts";

/** Marks in a longer paragraph are left as they stand: looking for their pairs takes the square of its length. */
const longestMarked = 20_000;
/** Lists and quotations inside one another, and the columns of white space they may take. */
const deepestNesting = 60;
const deepestIndent = 240;
const markers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))*[ \t]*/;

/**
 * The parser's tokens, inline ones included.
 * @throws DocumentRefused `unsafe` when lists or quotations are nested beyond anything a document needs.
 */
export function lexMarkdown(markdown: string): readonly Token[] {
  for (const line of markdown.split("\n")) {
    if (nestsTooDeep(line)) throw refusal("unsafe");
  }
  const lexer = new Lexer();
  const tokens = lexer.blockTokens(markdown, []);
  for (const { src, tokens: inline } of lexer.inlineQueue) {
    if (src.length <= longestMarked) lexer.inlineTokens(src, inline);
    else inline.push({ type: "text", raw: src, text: src, escaped: false });
  }
  return tokens;
}

/** A line of one sign throughout: a rule, not a list in a list. */
const rule = /^[ \t]*(?:-[- \t]*|\*[* \t]*)$/;

/** Code may stand far to the right: only what begins with a marker counts. */
function nestsTooDeep(line: string): boolean {
  if (rule.test(line)) return false;
  const start = /^[ \t>*+-]|^\d/.test(line) ? (markers.exec(line.slice(0, 2_000))?.[0] ?? "") : "";
  const signs = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  return signs > deepestNesting || (signs > 0 && start.length > deepestIndent);
}
