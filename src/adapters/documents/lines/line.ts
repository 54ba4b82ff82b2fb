/** A piece of a line that stands apart from the rest, with where it begins and ends across the page. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A line of a text that has no marks: what the page shows. */
export interface TextLine {
  readonly cells: readonly Cell[];
  /** White space above it: it begins something new. */
  readonly gapBefore: boolean;
  /** It ends well before the margin, as last lines do. */
  readonly endsShort: boolean;
  /** The level of the heading it is, or is part of. */
  readonly heading?: number;
  /** A whole row of a table. */
  readonly isRow?: boolean;
  /** Of another kind of type than the text: bold, say. */
  readonly distinct?: boolean;
}

/** The line's text; a tab stands for a gap between its pieces. */
export function lineText({ cells }: Pick<TextLine, "cells">): string {
  return cells.map(({ text }) => text).join("\t");
}
