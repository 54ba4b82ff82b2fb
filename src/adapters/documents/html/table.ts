import { fillGrid, type SpanningCell } from "../grid.ts";
import { attribute, type DomElement, isDropped, isElement } from "./dom.ts";
import { inlineText } from "./inline.ts";

export interface HtmlTable {
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  readonly caption: string;
  /** Whether text was lost or squeezed: too many cells, or a table inside a cell. */
  readonly damage: readonly string[];
  /** The cells, for a table that only frames what is in it. */
  readonly cells: readonly DomElement[];
}

/** The rows of a table, merged cells filled in. Tables inside it are read as the text of their cell. */
export function readTable(table: DomElement): HtmlTable {
  const sections = children(table);
  const rows = sections.flatMap((part) => (part.name === "tr" ? [part] : children(part, "tr")));
  const cells = rows.map((row) => children(row).filter(({ name }) => name === "td" || name === "th"));
  const { rows: grid, cut } = fillGrid(cells.map((row) => row.map(toCell)));
  const caption = sections.find(({ name }) => name === "caption");
  const flat = cells.flat();
  return {
    rows: grid,
    hasHeader: hasHeader(sections, cells),
    caption: caption ? inlineText(caption.children) : "",
    damage: [...(cut ? ["is very large: its last cells were left out"] : []), ...nested(flat)],
    cells: flat,
  };
}

function toCell(cell: DomElement): SpanningCell {
  return {
    text: inlineText(cell.children),
    columns: Number(attribute(cell, "colspan") || 1),
    rows: Number(attribute(cell, "rowspan") || 1),
  };
}

function hasHeader(sections: readonly DomElement[], cells: readonly (readonly DomElement[])[]): boolean {
  if (sections.some((part) => part.name === "thead" && children(part, "tr").length > 0)) return true;
  const first = cells[0] ?? [];
  if (first.length > 0 && first.every(({ name }) => name === "th")) return true;
  const second = cells[1] ?? [];
  return first.length > 1 && first.every(isAllBold) && !second.every(isAllBold);
}

/** Whether there is text in an element and all of it is bold. */
export function isAllBold(element: DomElement): boolean {
  const texts = element.children.filter((node) => node.type !== "text" || node.data.trim() !== "");
  return texts.length > 0 && texts.every((node) => isElement(node) && (isBold(node) || isAllBold(node)));
}

function isBold({ name }: DomElement): boolean {
  return name === "strong" || name === "b";
}

function nested(cells: readonly DomElement[]): string[] {
  const inside = cells.some((cell) => cell.children.some((node) => isElement(node) && node.name === "table"));
  return inside ? ["has a table inside a cell, which was read as plain text"] : [];
}

function children(element: DomElement, name?: string): DomElement[] {
  return element.children.filter(
    (node): node is DomElement => isElement(node) && !isDropped(node) && (!name || node.name === name),
  );
}
