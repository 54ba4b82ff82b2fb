import type { PdfDocument } from "./open.ts";

/** A run of text as the page shows it, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly font: string;
}

export interface PdfPage {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** The text of one page in the order it was written. Text that is turned on its side is left out: it is no prose. */
export async function readPage(pdf: PdfDocument, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a)) return [];
    const size = Math.hypot(c, d);
    return [{ text: item.str, x, y: y - bottom, right: x + item.width, size, font: item.fontName }];
  });
  page.cleanup();
  return { height: top - bottom, pieces };
}
