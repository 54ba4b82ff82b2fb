import { lineText } from "../lines/line.ts";
import type { PdfLine } from "./line.ts";

/** The parts of a page where headers and footers stand. */
const edge = 0.12;
const pageNumber =
  /^(?:[-–—|]\s*)?(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—|])?$/i;

/** The lines without page numbers and without what is repeated at the top or foot of the pages. */
export function withoutFurniture(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!isAtEdge(line)) continue;
    const on = seen.get(keyOf(line)) ?? new Set();
    seen.set(keyOf(line), on.add(line.page));
  }
  const enough = pages < 3 ? 2 : Math.max(3, pages * 0.3);
  return lines.filter((line) => {
    if (!isAtEdge(line)) return true;
    if (pageNumber.test(lineText(line).trim())) return false;
    return (seen.get(keyOf(line))?.size ?? 0) < enough;
  });
}

function isAtEdge({ share }: PdfLine): boolean {
  return share < edge || share > 1 - edge;
}

/** What stays the same from page to page: the words at a height; figures may count. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 4)} ${lineText(line).replace(/\d+/g, "#").replace(/\s+/g, " ")}`;
}
