import { splitNumber } from "../printed-number.ts";

interface Surroundings {
  readonly isFirst: boolean;
  readonly blankBefore: boolean;
  readonly next: string;
}

/** A line of signs under a heading or between the rows of a table. */
export function isUnderline(row: string): boolean {
  return /^[-=_*+|~ ]{3,}$/.test(row.trim());
}

/** The level of a line of plain text that is a heading by its look, else undefined. */
export function headingLevel(text: string, { isFirst, blankBefore, next }: Surroundings): number | undefined {
  if (/^(?:={3,}|-{3,})$/.test(next) && text.length <= 120 && !/\t| {2}|\|/.test(text)) {
    return next.startsWith("=") && !isFirst ? 2 : isFirst ? 1 : 3;
  }
  const stands = blankBefore && next === "";
  if (isFirst && stands && isTitle(text, 120) && !splitNumber(text)) return 1;
  if (blankBefore && isCapitals(text)) return 2;
  const numbered = stands ? splitNumber(text) : undefined;
  if (!numbered || !/^\d/.test(numbered.number) || !isTitle(numbered.text, 80)) return undefined;
  return 2 + numbered.number.split(".").length - 1;
}

/** Capitals throughout, three letters at least, not a sentence. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "");
  return (
    letters.length >= 3 && text.length <= 100 && letters === letters.toUpperCase() && !/[.;,]$/.test(text)
  );
}

/** Short, begins with a capital and does not end like a sentence. */
export function isTitle(text: string, most: number): boolean {
  return text.length <= most && /^["“‘(]?\p{Lu}/u.test(text) && !/[.;:,!]$/.test(text);
}
