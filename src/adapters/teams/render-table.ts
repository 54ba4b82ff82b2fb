import type { Block } from "../../core/reply.ts";
import { bytesOf, type CardElement, inRuns, type TableRow } from "./render-card.ts";
import { plainBlocks } from "./render-text.ts";

type TableData = Pick<Extract<Block, { kind: "table" }>, "columns" | "rows">;

const tableBytes = 12_000;

/** A table, in as many as its size asks for, each with the head; row by row as text when a row is too large. */
export function renderTable({ columns, rows }: TableData): CardElement[] {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const head = toRow(columns, width);
  const room = tableBytes - bytesOf(head);
  const body = rows.map((row) => toRow(row, width));
  if (body.some((row) => bytesOf(row) > room) || room < 0) return asText({ columns, rows });
  const runs = body.length > 0 ? inRuns(body, room) : [[]];
  return runs.map((run) => ({
    type: "Table",
    firstRowAsHeaders: true,
    columns: Array.from({ length: width }, () => ({ width: 1 as const })),
    rows: [head, ...run],
  }));
}

function toRow(cells: readonly string[], width: number): TableRow {
  return {
    type: "TableRow",
    cells: Array.from({ length: width }, (_, n) => ({
      type: "TableCell",
      items: plainBlocks(cells[n] ?? ""),
    })),
  };
}

function asText({ columns, rows }: TableData): CardElement[] {
  if (rows.length === 0) return columns.flatMap((name) => plainBlocks(name));
  return rows.flatMap((row) =>
    Array.from({ length: Math.max(row.length, columns.length) }, (_, n) =>
      plainBlocks([columns[n], row[n]].filter(Boolean).join(": "), n > 0 ? { spacing: "None" } : {}),
    ).flat(),
  );
}
