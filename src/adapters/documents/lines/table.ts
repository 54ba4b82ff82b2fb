import { type Cell, lineText, type TextLine } from "./line.ts";

export interface FoundTable {
  readonly rows: readonly (readonly string[])[];
  readonly hasHeader: boolean;
  /** The line after the table. */
  readonly end: number;
}

interface Column {
  x: number;
  right: number;
}

/** A line of more pieces is no row of a table that anyone reads. */
const mostColumns = 60;

/** Lines from `start` whose pieces stand in columns, as a table: two rows of two columns at least. */
export function tableAt(lines: readonly TextLine[], start: number): FoundTable | undefined {
  const first = lines[start];
  if (!first || first.cells.length < 2 || first.cells.length > mostColumns || first.heading) return undefined;
  const columns: Column[] = first.cells.map(({ x, right }) => ({ x, right }));
  const rows: string[][] = [];
  let end = start;
  for (let line = lines[end]; line && !line.heading; line = lines[++end]) {
    const places = placesOf(line.cells, columns);
    if (!places || endsTable(line, places, rows)) break;
    addRow(rows, line, places, columns);
  }
  const wide = rows.filter((row) => row.filter(Boolean).length > 1).length;
  if (wide < 2) return undefined;
  const order = columns.map((_, n) => n).sort((a, b) => (columns[a]?.x ?? 0) - (columns[b]?.x ?? 0));
  const ordered = rows.map((row) => order.map((n) => row[n] ?? ""));
  return { rows: ordered, hasHeader: first.distinct === true || looksLikeHeader(ordered), end };
}

/** The column of each piece; undefined when a piece reaches over two of them, as running text does. */
function placesOf(cells: readonly Cell[], columns: Column[]): number[] | undefined {
  const added: Column[] = [];
  const places: number[] = [];
  if (cells.length > mostColumns || columns.length > mostColumns) return undefined;
  for (const { x, right } of cells) {
    const over = columns.flatMap((column, n) => (x < column.right && right > column.x ? [n] : []));
    if (over.length > 1) return undefined;
    if (over.length === 0) added.push({ x, right });
    places.push(over[0] ?? columns.length + added.length - 1);
  }
  if (added.length === cells.length || new Set(places).size < places.length) return undefined;
  columns.push(...added);
  return places;
}

/** A line of one piece goes on with the row above it, or stands below the table. */
function endsTable(line: TextLine, places: readonly number[], rows: readonly string[][]): boolean {
  if (rows.length === 0 || places.length > 1) return false;
  return line.gapBefore || rows.at(-1)?.[places[0] ?? 0] === undefined;
}

function addRow(rows: string[][], line: TextLine, places: readonly number[], columns: Column[]): void {
  const last = rows.at(-1);
  const wraps =
    last && !line.gapBefore && !line.isRow && places.length < columns.length && places.length < count(last);
  const row = wraps ? last : [];
  if (!wraps) rows.push(row);
  for (const [n, { text, x, right }] of line.cells.entries()) {
    const place = places[n] ?? 0;
    row[place] = row[place] ? `${row[place]} ${text}` : text;
    const column = columns[place];
    if (column) Object.assign(column, { x: Math.min(column.x, x), right: Math.max(column.right, right) });
  }
}

function count(row: readonly string[]): number {
  return row.filter(Boolean).length;
}

/** Names above figures. */
function looksLikeHeader([first = [], ...rest]: readonly (readonly string[])[]): boolean {
  if (first.some((text) => /\d/.test(text) || text === "")) return false;
  return first.some((_, n) => rest.length > 0 && rest.every((row) => /\d/.test(row[n] ?? "")));
}

/** A line of a table of contents: dots lead to a page number. */
export function isContentsLine(line: TextLine): boolean {
  const text = lineText(line);
  return text.length < 300 && /(?:\.[ \t]?){4,}[ \t]*(?:\d{1,4}|[ivx]{1,6})$|…{2,}[ \t]*\d{1,4}$/.test(text);
}
