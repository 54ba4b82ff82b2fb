import type { Cell } from "../lines/line.ts";
import type { Piece } from "./piece.ts";
import type { Stack } from "./rows.ts";

/** A line of a page, put together from its pieces. */
export interface PdfLine {
  readonly page: number;
  /** Height above the foot of the page: of its baseline, and as a share of the page. */
  readonly y: number;
  readonly share: number;
  readonly size: number;
  readonly font: string;
  readonly cells: readonly Cell[];
  /** First of a column or of a page. */
  readonly startsColumn: boolean;
  /** A whole row of a table: its cells may have taken several lines. */
  readonly isRow: boolean;
}

/** As parts of the size of the type. */
const wordGap = 0.15;
const tabGap = 0.9;
const cellGap = 1;

const aloneNumber =
  /^(?:\d{1,3}(?:\.\d{1,3})*[A-Z]?[.)]?|\(\w{1,4}\)|[a-z]{1,4}[.)]|[•●▪■◦○‣\uf0b7\uf0a7o–-])$/u;

/** A number or a bullet with the text it belongs to stands side by side like a row of two cells, and is none. */
export function isNumberedText(row: readonly Stack[]): boolean {
  const first =
    row[0]?.lines
      .flat()
      .map(({ text }) => text)
      .join("")
      .trim() ?? "";
  return row.length === 2 && aloneNumber.test(first);
}

/** A row of a table as one line. */
export function toRow(row: readonly Stack[], page: number, height: number): PdfLine {
  const main = mainPiece(row.flatMap(({ lines }) => lines.flat()));
  const y = Math.max(...row.map(({ lines }) => lines[0]?.[0]?.y ?? 0));
  const cells = row.map(({ lines, x, right }) => ({ text: lines.map(lineOf).reduce(joined), x, right }));
  const order = cells.sort((a, b) => a.x - b.x);
  return {
    page,
    y,
    share: y / height,
    size: main.size,
    font: main.font,
    cells: order,
    startsColumn: false,
    isRow: true,
  };
}

function lineOf(pieces: readonly Piece[]): string {
  return cellsOf(pieces, mainPiece(pieces))
    .map(({ text }) => text)
    .join(" ");
}

function joined(before: string, after: string): string {
  return /\S-$/.test(before) ? before + after : `${before} ${after}`;
}

/** The pieces on one baseline as a line. */
export function toLine(pieces: readonly Piece[], page: number, height: number): PdfLine {
  const main = mainPiece(pieces);
  const cells = withNumber(cellsOf(pieces, main));
  const { y, size, font } = main;
  return { page, y, share: y / height, size, font, cells, startsColumn: false, isRow: false };
}

/** A number or a bullet and its text are one piece. */
function withNumber(cells: readonly Cell[]): readonly Cell[] {
  const [first, second] = cells;
  if (!first || !second || cells.length > 2 || !aloneNumber.test(first.text)) return cells;
  return [extend(first, `\t${second.text}`, second.right)];
}

function cellsOf(pieces: readonly Piece[], main: Piece): Cell[] {
  const cells: Cell[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const gap = before ? (piece.x - before.right) / main.size : Number.POSITIVE_INFINITY;
    const text = isRaised(piece, main) ? `[${piece.text.trim()}]` : gapText(gap) + piece.text;
    const last = cells.at(-1);
    if (last && gap < cellGap) cells[cells.length - 1] = extend(last, text, piece.right);
    else cells.push({ text, x: piece.x, right: piece.right });
    before = piece;
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
}

/** The piece with the most text: its type is the line's. */
function mainPiece(pieces: readonly Piece[]): Piece {
  return pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
}

/** A small figure above the line: it refers to a footnote. */
function isRaised(piece: Piece, main: Piece): boolean {
  const raised = piece.y - main.y > main.size * 0.15;
  return raised && piece.size < main.size * 0.85 && /^\s*[\d*†‡]{1,3}\s*$/.test(piece.text);
}

function gapText(gap: number): string {
  if (gap < wordGap) return "";
  return gap < tabGap ? " " : "\t";
}

function extend(cell: Cell, text: string, right: number): Cell {
  return { text: cell.text + text, x: cell.x, right: Math.max(cell.right, right) };
}
