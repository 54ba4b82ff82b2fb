import type { Piece } from "./piece.ts";

/** Lines written one below the other: a cell, or a paragraph. */
export interface Stack {
  readonly lines: Piece[][];
  x: number;
  right: number;
  top: number;
  bottom: number;
}

/** As parts of the size of the type. */
const sameLine = 0.5;
const nextLine = 1.5;
const cellGap = 1;

/**
 * Rows of a table that are higher than a line, as they were written: cell after cell, side by side. What is no part
 * of such a row is left over.
 */
export function takeRows(pieces: readonly Piece[]): { rows: Stack[][]; rest: Piece[] } {
  const rows: Stack[][] = [];
  const rest: Piece[] = [];
  let group: Stack[] = [];
  const close = () => {
    if (group.length > 1 && group.some(({ lines }) => lines.length > 1)) rows.push(group);
    else rest.push(...group.flatMap(({ lines }) => lines.flat()));
    group = [];
  };
  for (const stack of stacks(pieces)) {
    if (!group.every((each) => isBeside(each, stack)) || !group.some((each) => overlaps(each, stack)))
      close();
    group.push(stack);
  }
  close();
  return { rows, rest };
}

function stacks(pieces: readonly Piece[]): Stack[] {
  const all: Stack[] = [];
  for (const piece of pieces) {
    const stack = all.at(-1);
    const last = stack?.lines.at(-1)?.at(-1);
    if (stack && last && goesOn(last, piece)) stack.lines.at(-1)?.push(piece);
    else if (stack && last && isBelow(stack, last, piece)) stack.lines.push([piece]);
    else all.push({ lines: [[piece]], x: piece.x, right: piece.right, top: piece.y, bottom: piece.y });
    const current = all.at(-1);
    if (current) grow(current, piece);
  }
  return all;
}

function goesOn(last: Piece, piece: Piece): boolean {
  const gap = (piece.x - last.right) / piece.size;
  return Math.abs(last.y - piece.y) < sameLine * piece.size && gap > -sameLine && gap < cellGap;
}

function isBelow(stack: Stack, last: Piece, piece: Piece): boolean {
  const down = last.y - piece.y;
  const under = piece.x < stack.right && piece.right > stack.x;
  return under && piece.font === last.font && down > 0 && down < nextLine * piece.size;
}

function grow(stack: Stack, piece: Piece): void {
  stack.x = Math.min(stack.x, piece.x);
  stack.right = Math.max(stack.right, piece.right);
  stack.top = Math.max(stack.top, piece.y + piece.size * 0.7);
  stack.bottom = Math.min(stack.bottom, piece.y);
}

function isBeside(one: Stack, other: Stack): boolean {
  return one.right < other.x || other.right < one.x;
}

function overlaps(one: Stack, other: Stack): boolean {
  return one.top > other.bottom && other.top > one.bottom;
}
