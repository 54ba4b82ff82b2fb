import { maxTableCells } from "./limits.ts";

/** A cell as it stands in the markup. */
export interface SpanningCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Rows of equal columns from cells that may span several: the text of a merged cell is repeated in each place it
 * covers, so that every row can be read by itself.
 */
export function fillGrid(rows: readonly (readonly SpanningCell[])[]): { rows: string[][]; cut: boolean } {
  const grid: string[][] = rows.map(() => []);
  let room = maxTableCells;
  for (const [y, cells] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < span(cell.rows, rows.length - y); down++) {
        for (let right = 0; right < span(cell.columns, 100); right++) {
          if (--room < 0) return { rows: solid(grid), cut: true };
          const row = grid[y + down];
          if (row) row[x + right] = cell.text;
        }
      }
    }
  }
  return { rows: solid(grid), cut: false };
}

function span(count: number, most: number): number {
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

/** Holes left by spans that do not meet are empty cells. */
function solid(grid: readonly string[][]): string[][] {
  return grid.map((row) => Array.from(row, (text) => text ?? ""));
}
