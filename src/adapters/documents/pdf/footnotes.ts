import { lineText } from "../lines/line.ts";
import type { PdfLine } from "./line.ts";
import type { TypeSizes } from "./type-sizes.ts";

export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

const beginning = /^\[?(\d{1,3}|[*†‡])\]?\.?\s+(?=\S)/;

/** Takes the small print at the foot of the pages, where it begins with a mark, out of the lines. */
export function takeFootnotes(
  lines: readonly PdfLine[],
  { bodySize }: TypeSizes,
): { text: PdfLine[]; notes: Footnote[] } {
  const text: PdfLine[] = [];
  const notes: { mark: string; text: string; page: number }[] = [];
  for (const line of lines) {
    const words = lineText(line);
    const small = line.share < 0.4 && line.size < bodySize * 0.92;
    const mark = small ? beginning.exec(words) : null;
    const open = notes.at(-1);
    if (mark?.[1]) notes.push({ mark: mark[1], text: words.slice(mark[0].length), page: line.page });
    else if (small && open?.page === line.page) open.text += ` ${words}`;
    else text.push(line);
  }
  return { text, notes };
}
