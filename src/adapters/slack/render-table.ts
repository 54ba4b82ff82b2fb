import type { KnownBlock, TableBlock } from "@slack/types";
import type { Block } from "../../core/reply.ts";
import { escapeText, type Piece, plainPieces, readable, splitText, toSections } from "./render-text.ts";

type Table = Extract<Block, { kind: "table" }>;

const maxRows = 100;
const maxColumns = 20;
/** Of all cells together. */
const maxCharacters = 9_000;

/** A table, in as many table blocks as its size asks for; as text where a block cannot hold it. */
export function renderTable({ columns, rows }: Table): KnownBlock[] {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const head = toRow(columns, width);
  const body = rows.map((row) => toRow(row, width));
  const fits = (part: TableBlock["rows"]) => part.length <= maxRows && sizeOf(part) <= maxCharacters;
  if (width > maxColumns || body.some((row) => !fits([head, row]))) return tableText({ columns, rows });
  const parts: TableBlock["rows"][] = [[head]];
  for (const row of body) {
    const last = parts.at(-1) ?? [];
    if (fits([...last, row])) last.push(row);
    else parts.push([head, row]);
  }
  return parts.map((part) => ({ type: "table", rows: part, column_settings: wrapped(width) }));
}

/** Slack refuses an empty cell. */
function toRow(cells: readonly string[], width: number): TableBlock["rows"][number] {
  return Array.from({ length: width }, (_, n) => ({
    type: "raw_text",
    text: readable(cells[n] ?? "") || " ",
  }));
}

/** Characters as they stand in the request. */
function sizeOf(rows: TableBlock["rows"]): number {
  return JSON.stringify(rows).length;
}

function wrapped(width: number) {
  return Array.from({ length: width }, () => ({ align: "left" as const, is_wrapped: true }));
}

/** Row by row: the name of each column and the cell under it. */
function tableText({ columns, rows }: Pick<Table, "columns" | "rows">): KnownBlock[] {
  const heads = rows.length > 0 ? [] : columns.flatMap(plainPieces);
  return toSections([...heads, ...rows.flatMap((row) => rowPieces(row, columns))]);
}

function rowPieces(row: readonly string[], columns: readonly string[]): Piece[] {
  const cells = Array.from({ length: Math.max(row.length, columns.length) }, (_, n) => {
    const name = escapeText(columns[n] ?? "");
    return splitText(name ? `${name}: ${escapeText(row[n] ?? "")}` : escapeText(row[n] ?? ""));
  });
  return cells.flat().map((text, n) => ({ text, tight: n > 0 }));
}
