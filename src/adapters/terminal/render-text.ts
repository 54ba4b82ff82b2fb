/** Controls, direction overrides and zero-width characters: in a terminal they can move, colour or hide text. */
const unseen = /(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A text that can be written to a terminal: whole characters only, none of which commands it. */
export function readable(text: string): string {
  return text.toWellFormed().replaceAll("\r\n", "\n").replace(unseen, "");
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** The columns a text takes in a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/**
 * A text as lines of at most `width` columns, broken between words. A longer word, such as an address, stays
 * whole. `lead` starts the first line; the others stand under what follows it.
 */
export function wrap(text: string, width: number, lead = ""): string[] {
  const hang = " ".repeat(widthOf(lead));
  return readable(text)
    .split("\n")
    .flatMap((line, n) => wrapLine(line, width, n === 0 ? lead : hang, hang));
}

function wrapLine(line: string, width: number, lead: string, hang: string): string[] {
  const [first = "", ...words] = line.split(/\s+/).filter(Boolean);
  const lines = [lead + first];
  let used = widthOf(lead + first);
  for (const word of words) {
    const columns = 1 + widthOf(word);
    const isFull = used + columns > width;
    if (isFull) lines.push(hang + word);
    else lines[lines.length - 1] += ` ${word}`;
    used = isFull ? hang.length + columns - 1 : used + columns;
  }
  return lines.map((each) => each.trimEnd());
}
