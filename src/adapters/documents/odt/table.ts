import { maxTableCells } from "../limits.ts";
import type { XmlElement } from "../xml.ts";
import { elements } from "../xml-walk.ts";
import { odtWords } from "./text.ts";

export interface OdtTable {
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  readonly cells: readonly XmlElement[];
}

/** The rows of a table. A merged cell's text is repeated where the file keeps a place for it. */
export function readOdtTable(table: XmlElement): OdtTable {
  const header = rowsOf(table, "table:table-header-rows");
  const body = rowsOf(table);
  const rows: string[][] = [];
  const cells: XmlElement[] = [];
  let room = maxTableCells;
  for (const row of [...header, ...body]) {
    const texts: string[] = [];
    for (const cell of elements(row)) {
      const covered = cell.name === "table:covered-table-cell";
      if (!covered && cell.name !== "table:table-cell") continue;
      if (!covered) cells.push(cell);
      const text = covered ? (texts.at(-1) ?? rows.at(-1)?.[texts.length] ?? "") : cellText(cell);
      const times = Math.min(Number(cell.attributes["table:number-columns-repeated"] ?? 1) || 1, 100, room);
      room -= times;
      for (let n = 0; n < times; n++) texts.push(text);
    }
    rows.push(texts);
  }
  return { rows: rows.map(withoutEmptyEnd), hasHeader: header.length > 0, cells };
}

function rowsOf(table: XmlElement, inside?: string): XmlElement[] {
  const groups = inside ? elements(table, inside) : [table, ...elements(table, "table:table-rows")];
  return groups.flatMap((group) => elements(group, "table:table-row"));
}

function cellText(cell: XmlElement): string {
  return cell.children.map((node) => odtWords([node])).join(" ");
}

function withoutEmptyEnd(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((text) => text.trim() !== "") + 1);
}
