import type { Token } from "marked";

/** What the parser leaves undecoded in text. */
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&pound;": "£",
  "&ndash;": "–",
  "&mdash;": "—",
};

/** The text of a token without its marks: links by their words, pictures left out. No recursion. */
export function inlineMarkdown(token: {
  readonly tokens?: Token[] | undefined;
  readonly text?: string;
}): string {
  if (!token.tokens) return decode(token.text ?? "");
  const pieces: string[] = [];
  const stack = token.tokens.toReversed();
  for (let inner = stack.pop(); inner; inner = stack.pop()) {
    if (inner.type === "br" || /^<br\b/i.test(inner.raw)) pieces.push("\n");
    else if (inner.type === "image" || inner.type === "html" || inner.type === "checkbox") continue;
    else if ("tokens" in inner && inner.tokens) stack.push(...inner.tokens.toReversed());
    else if (inner.type === "codespan" || inner.type === "escape") pieces.push(textOf(inner));
    else pieces.push(decode(textOf(inner)));
  }
  return pieces.join("");
}

function textOf(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

function decode(text: string): string {
  return text.includes("&")
    ? text.replace(/&(?:#39|[a-z]{2,6});/g, (whole) => entities[whole] ?? whole)
    : text;
}
