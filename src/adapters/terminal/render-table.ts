import type { Block } from "../../core/reply.ts";
import { readable, widthOf, wrap } from "./render-text.ts";

type Table = Pick<Extract<Block, { kind: "table" }>, "columns" | "rows">;

/** A table with its columns under each other; row by row where the terminal is too narrow for it. */
export function tableLines({ columns, rows }: Table, width: number): string[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  const all = [columns, ...rows].map((row) =>
    Array.from({ length: count }, (_, n) => readable(row[n] ?? "").replace(/\s+/g, " ")),
  );
  const widths = Array.from({ length: count }, (_, n) =>
    Math.max(...all.map((row) => widthOf(row[n] ?? ""))),
  );
  const total = widths.reduce((sum, each) => sum + each + 2, -2);
  if (total > width) return rowByRow({ columns, rows }, width);
  const [head = [], ...body] = all.map((row) => row.map((cell, n) => pad(cell, widths[n] ?? 0)));
  const rule = widths.map((each) => "-".repeat(each));
  return [head, rule, ...body].map((row) => row.join("  ").trimEnd());
}

function pad(text: string, width: number): string {
  return text + " ".repeat(width - widthOf(text));
}

function rowByRow({ columns, rows }: Table, width: number): string[] {
  if (rows.length === 0) return wrap(columns.join(", "), width);
  return rows.flatMap((row, n) => {
    const count = Math.max(row.length, columns.length);
    const cells = Array.from({ length: count }, (_, at) => [columns[at], row[at]].filter(Boolean).join(": "));
    return [...(n > 0 ? [""] : []), ...cells.flatMap((cell) => wrap(cell, width))];
  });
}
