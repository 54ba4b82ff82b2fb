import type { TextBlock } from "./render-card.ts";

/** The most characters of one text block. */
export const textLimit = 2_000;

/** Controls, direction overrides and zero-width characters: nobody sees them, but they can change how text looks. */
const unseen = /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A text that can be sent: whole characters only, none of which acts on its neighbours. */
export function readable(text: string): string {
  return text.toWellFormed().replaceAll("\r\n", "\n").replace(unseen, "");
}

/** What would be markup where it stands: emphasis, code, a link, an entity, a tag, or a card's {{DATE}}. */
const markup =
  /[\\`]|[*~](?=\S)|(?<=\S)[*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=[([:])|(?<=\{)\{|<|&(?=#?\w+;)/gu;

/**
 * Plain text as card Markdown that shows it to the letter. Nothing is escaped that need not be: old mobile
 * clients show the backslash.
 */
export function escapeText(text: string): string {
  return readable(text).replace(markup, (found) => {
    if (found === "<") return "&lt;";
    return found === "&" ? "&amp;" : `\\${found}`;
  });
}

/** A line that is a paragraph, whatever it starts with: not a heading, a quote, a list or a rule. */
export function asParagraph(line: string): string {
  return line
    .trim()
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|-(?=-)|=)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Whether an address may be linked: the web only, so that no link runs a script or opens a file. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) && url.length <= 2_000;
}

/** A link, or its label with the address as text when the address may not be linked. */
export function link(label: string, url: string): string {
  if (!url) return escapeText(label);
  if (!isWebUrl(url)) return `${escapeText(label)} (${escapeText(url)})`;
  const address = readable(url).replace(/[\s"()<>[\]\\]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
  const words = escapeText(label.replaceAll("\n", " "));
  // Clients disagree about brackets in the words of a link, escaped or not.
  return /[[\]]/.test(label) ? `${words} ([${escapeText(address)}](${address}))` : `[${words}](${address})`;
}

/** Escaped words with the white space after them, and white space: what is never cut in two. */
const atoms = /(?:\\.|&\w+;|[^\s\\]){1,200}\s{0,200}|\s{1,200}|\\/gu;

/** Cuts escaped text without emphasis or links into parts of at most `limit` characters, between words. */
export function splitText(markdown: string, limit = textLimit): string[] {
  const parts = [""];
  for (const atom of markdown.match(atoms) ?? []) {
    const last = parts.at(-1) ?? "";
    if (last !== "" && last.length + atom.length > limit) parts.push(atom);
    else parts[parts.length - 1] = last + atom;
  }
  return parts.filter((part) => part.trim() !== "");
}

type Look = Omit<TextBlock, "type" | "text" | "wrap">;

/** Text blocks of plain text, one or more for each line: a line break inside a block is lost in Teams. */
export function plainBlocks(text: string, look: Look = {}): TextBlock[] {
  return lineBlocks(
    text.split("\n").flatMap((line) => splitText(escapeText(line))),
    look,
  );
}

/** One text block for each line of Markdown, close together. */
export function lineBlocks(lines: readonly string[], look: Look = {}): TextBlock[] {
  return lines
    .map(asParagraph)
    .filter(Boolean)
    .map((text, n) => ({ ...textBlock(text, look), ...(n > 0 && { spacing: "None" as const }) }));
}

/** A block of Markdown as it is. */
export function textBlock(text: string, look: Look = {}): TextBlock {
  return { type: "TextBlock", text, wrap: true, ...look };
}

/** The start of a label. Only labels are shortened, never what they stand for. */
export function shorten(label: string, limit: number): string {
  const text = readable(label);
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
