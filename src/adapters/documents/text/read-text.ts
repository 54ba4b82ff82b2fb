import { BlockList } from "../block-list.ts";
import { decodeText } from "../decode-text.ts";
import type { Draft } from "../draft.ts";
import { assemble } from "../lines/assemble.ts";
import type { TextLine } from "../lines/line.ts";
import { tidyLines } from "../tidy.ts";
import { cellsOf } from "./cells.ts";
import { headingLevel, isUnderline } from "./headings.ts";

/** Lines longer than this are whole paragraphs: the text was not wrapped by hand. */
const wrappedWidth = 130;

/** Reads plain text: headings are guessed from capitals, numbers, underlines and the first line. */
export function readText(bytes: Uint8Array): Draft {
  const rows = tidyLines(decodeText(bytes));
  const list = new BlockList();
  const tables = assemble(toLines(rows), list);
  const warnings = tables > 0 ? [tablesWarning(tables)] : [];
  return { blocks: list.blocks, warnings };
}

/** What to say of tables that were made out from where their text stands. */
export function tablesWarning(count: number): string {
  return count === 1
    ? "A table was made out from the layout. Check that its cells are right."
    : `${count} tables were made out from the layout. Check that their cells are right.`;
}

function toLines(rows: readonly string[]): TextLine[] {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isWrapped = widest <= wrappedWidth;
  const first = rows.findIndex((row) => row.trim() !== "");
  return rows.flatMap((row, n): TextLine[] => {
    if (row.trim() === "" || isUnderline(row)) return [];
    const before = rows[n - 1] ?? "";
    const blankBefore = before.trim() === "" || isUnderline(before);
    const next = rows[n + 1] ?? "";
    const heading = headingLevel(row.trim(), { isFirst: n === first, blankBefore, next: next.trim() });
    return [
      {
        cells: cellsOf(row),
        gapBefore: blankBefore || !isWrapped,
        endsShort: row.length < widest * 0.75,
        ...(heading && { heading }),
      },
    ];
  });
}
