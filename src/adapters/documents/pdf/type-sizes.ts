import { lineText } from "../lines/line.ts";
import { splitNumber } from "../printed-number.ts";
import { isCapitals, isTitle } from "../text/headings.ts";
import type { PdfLine } from "./line.ts";

/** What the body of the text is set in, and which level each larger size stands for. */
export interface TypeSizes {
  readonly bodySize: number;
  readonly bodyFont: string;
  levelOf(line: PdfLine): number | undefined;
}

const longestHeading = 200;
const levels = 5;

/** Looks at all lines: most of the text is body; larger sizes are headings, the largest outermost. */
export function typeSizes(lines: readonly PdfLine[]): TypeSizes {
  const bodySize = Number(mostText(lines, ({ size }) => String(rounded(size))));
  const bodyFont = mostText(lines, ({ font }) => font);
  const larger = lines.filter(
    (line) => rounded(line.size) > bodySize * 1.08 && lineText(line).length <= longestHeading,
  );
  const sizes = [...new Set(larger.map(({ size }) => rounded(size)))].sort((a, b) => b - a).slice(0, levels);
  return {
    bodySize,
    bodyFont,
    levelOf(line) {
      const text = lineText(line);
      if (line.cells.length > 2 || text.length > longestHeading || !/\p{L}/u.test(text)) return undefined;
      const size = sizes.indexOf(rounded(line.size));
      if (size >= 0) return size + 1;
      const standsOut = line.font !== bodyFont || isCapitals(text);
      return standsOut && line.cells.length === 1 && isHeadingText(text) ? sizes.length + 1 : undefined;
    },
  };
}

/** A line in bold or capitals is a heading only when it is short and reads like one. */
function isHeadingText(text: string): boolean {
  const title = splitNumber(text)?.text ?? text;
  return isTitle(title, 100) && title.split(" ").length <= 14;
}

/** The key under which most of the text stands. */
function mostText(lines: readonly PdfLine[], keyOf: (line: PdfLine) => string): string {
  const amounts = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    amounts.set(key, (amounts.get(key) ?? 0) + lineText(line).length);
  }
  return [...amounts].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0] as [
    string,
    number,
  ])[0];
}

export function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
