import { isNumberedText, type PdfLine, toLine, toRow } from "./line.ts";
import type { PdfPage, Piece } from "./piece.ts";
import { takeRows } from "./rows.ts";

/** Pieces no further apart in height than this part of their size stand on one line. */
const sameLine = 0.5;
/** A jump back up the page by more than this share of its height begins a new column. */
const columnJump = 0.3;

/** The lines of a page from top to bottom, one column after the other. */
export function pageLines({ height, pieces }: PdfPage, page: number): PdfLine[] {
  return columns(pieces, height).flatMap((column) => {
    const { rows, rest } = takeRows(column);
    const [tables, loose] = [rows.filter((row) => !isNumberedText(row)), rows.filter(isNumberedText)];
    const text = [...rest, ...loose.flat().flatMap(({ lines }) => lines.flat())];
    const lines = [
      ...baselines(text).map((line) => toLine(line, page, height)),
      ...tables.map((row) => toRow(row, page, height)),
    ];
    return lines.sort((a, b) => b.y - a.y).map((line, n) => ({ ...line, startsColumn: n === 0 }));
  });
}

/** Text is written column by column; small jumps up are the cells of a table. */
function columns(pieces: readonly Piece[], height: number): Piece[][] {
  const all: Piece[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (all.length === 0 || piece.y > lowest + height * columnJump) {
      all.push([]);
      lowest = piece.y;
    }
    all.at(-1)?.push(piece);
    lowest = Math.min(lowest, piece.y);
  }
  return all;
}

function baselines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let main: Piece | undefined;
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    if (main && main.y - piece.y < sameLine * Math.max(main.size, piece.size)) {
      lines.at(-1)?.push(piece);
      if (piece.size > main.size) main = piece;
    } else {
      lines.push([piece]);
      main = piece;
    }
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}
