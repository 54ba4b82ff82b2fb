import type { PlainTextElement, SectionBlock } from "@slack/types";

/** The most characters a section's text may have. */
export const sectionLimit = 3_000;

const zeroWidthSpace = "\u200b";

/** Controls, direction overrides and zero-width characters: nobody sees them, but they can change how text looks. */
const unseen = /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A text that can be sent: whole characters only, none of which acts on its neighbours. */
export function readable(text: string): string {
  return text.toWellFormed().replaceAll("\r\n", "\n").replace(unseen, "");
}

/** Keeps a text from being a mention, a link or a channel: the three characters Slack asks to escape. */
export function escapeEntities(text: string): string {
  return readable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * Plain text as mrkdwn that shows it to the letter. Slack has no escape for its marks: one that could open
 * bold, italic, strike, code or a quote gets a zero-width space at its side, with which it cannot.
 */
export function escapeText(text: string): string {
  return escapeEntities(text)
    .replace(/(?<![\p{L}\p{N}])[*_~](?!\s)|`/gu, `$&${zeroWidthSpace}`)
    .replace(/^(?=\s*&gt;)/gm, zeroWidthSpace);
}

/** Whether a text has a character in it that could end bold or italic too early. */
export function holdsMarks(text: string): boolean {
  return /[*_~`]/.test(text);
}

/** Whether an address may be linked: the web only, so that no link runs a script or opens a file. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url);
}

/** A link; or its label with the address as text, when the address may not be linked or is very long. */
export function link(label: string, url: string): string {
  if (!url) return escapeText(label);
  const address = readable(url)
    .replace(/[<>|\s]/g, encodeURIComponent)
    .replaceAll("&", "&amp;");
  const linked = `<${address}|${escapeText(label.replaceAll("\n", " "))}>`;
  return isWebUrl(url) && linked.length <= 2_000 ? linked : `${escapeText(label)} (${escapeText(url)})`;
}

/** Links, escaped words with the white space after them, and white space: what is never cut in two. */
const atoms = /<[^>]*>\s{0,200}|(?:&\w+;|[^\s<&]){1,400}\s{0,200}|\s{1,200}/gu;

/** Cuts mrkdwn without bold or code marks into parts of at most `limit` characters, between words. */
export function splitText(mrkdwn: string, limit = sectionLimit): string[] {
  const parts = [""];
  for (const atom of mrkdwn.match(atoms) ?? []) {
    const last = parts.at(-1) ?? "";
    if (last !== "" && last.length + atom.length > limit) parts.push(atom);
    else parts[parts.length - 1] = last + atom;
  }
  return parts.filter((part) => part.trim() !== "");
}

/** A stretch of text that stays in one section; `tight` ones follow the one before without a blank line. */
export interface Piece {
  readonly text: string;
  readonly tight?: boolean;
}

/** Puts pieces together in as few sections as they fit in. */
export function toSections(pieces: readonly Piece[]): SectionBlock[] {
  const texts: string[] = [];
  for (const { text, tight } of pieces) {
    const joined = `${texts.at(-1)}${tight ? "\n" : "\n\n"}${text}`;
    if (texts.length > 0 && joined.length <= sectionLimit) texts[texts.length - 1] = joined;
    else texts.push(text);
  }
  return texts.map(section);
}

/** A section that is never folded behind “see more” and in which Slack looks for no names. */
function section(text: string): SectionBlock {
  return { type: "section", expand: true, text: { type: "mrkdwn", text, verbatim: true } };
}

/** A plain text as pieces, each short enough for a section. */
export function plainPieces(text: string): Piece[] {
  return splitText(escapeText(text)).map((part) => ({ text: part }));
}

/** Text in which Slack parses nothing. A label longer than `limit` ends in an ellipsis. */
export function plainText(text: string, limit: number): PlainTextElement {
  return { type: "plain_text", text: shorten(readable(text), limit) || "…", emoji: false };
}

/** The start of a label. Only labels are shortened, never what they stand for. */
function shorten(label: string, limit: number): string {
  if (label.length <= limit) return label;
  return `${label.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
