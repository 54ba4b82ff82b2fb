import { lineText, type TextLine } from "../lines/line.ts";
import type { PdfLine } from "./line.ts";
import { rounded, type TypeSizes } from "./type-sizes.ts";

/** Gives the lines of all pages what they need to be read as text: white space above, short ends, headings. */
export function toTextLines(lines: readonly PdfLine[], sizes: TypeSizes): TextLine[] {
  const leading = usualLeading(lines);
  const margins = rightMargins(lines);
  return lines.map((line, n): TextLine => {
    const before = lines[n - 1];
    const right = line.cells.at(-1)?.right ?? 0;
    const heading = line.isRow ? undefined : sizes.levelOf(line);
    return {
      cells: line.cells,
      gapBefore: !before || beginsAnew(line, before, leading),
      endsShort: right < (margins.get(line.page) ?? 0) * 0.8,
      isRow: line.isRow,
      distinct: line.font !== sizes.bodyFont,
      ...(heading && { heading }),
    };
  });
}

/** Over the end of a page a paragraph goes on, unless its last line was finished. */
function beginsAnew(line: PdfLine, before: PdfLine, leading: number): boolean {
  if (line.startsColumn || line.page !== before.page) {
    return /[.:;?!]["”’)]?$/.test(lineText(before)) || !/^[\p{Ll}(“‘]/u.test(lineText(line));
  }
  if (rounded(line.size) !== rounded(before.size)) return true;
  return before.y - line.y > leading * line.size * 1.25;
}

/** The distance of lines within paragraphs, in sizes of type: the smallest that is common. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const [n, line] of lines.entries()) {
    const before = lines[n - 1];
    if (!before || line.startsColumn || before.page !== line.page) continue;
    const ratio = Math.round(((before.y - line.y) / line.size) * 10) / 10;
    if (ratio > 0.9 && ratio < 2.6) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const common = [...counts].filter(([, count]) => count >= most * 0.3).map(([ratio]) => ratio);
  return common.length > 0 ? Math.min(...common) : 1.2;
}

function rightMargins(lines: readonly PdfLine[]): Map<number, number> {
  const margins = new Map<number, number>();
  for (const { page, cells } of lines) {
    margins.set(page, Math.max(margins.get(page) ?? 0, cells.at(-1)?.right ?? 0));
  }
  return margins;
}
