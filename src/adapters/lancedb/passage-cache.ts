import type { Table } from "@lancedb/lancedb";
import type { Passage } from "../../core/guidance/passage.ts";
import { fromRow } from "./rows.ts";

/** The bundled corpus fits; of a larger one the passages met last are kept. */
const mostKept = 4_000;

/** The passages of one opened table by row. Reading them from disk costs as much as the search itself. */
export interface PassageCache {
  /** Passages of rows, in their order. */
  read(rows: readonly number[]): Promise<readonly Passage[]>;
}

/** Row numbers mean something in one version of one table only: each opened table has a cache of its own. */
export function createPassageCache(table: Table): PassageCache {
  const kept = new Map<number, Passage>();
  async function fetch(rows: readonly number[]): Promise<Map<number, Passage>> {
    if (rows.length === 0) return new Map();
    const found = await table.takeRowIds(rows).select(["passage"]).withRowId().toArrow();
    const passages = found.getChild("passage");
    const ids = found.getChild("_rowid");
    return new Map(
      Array.from({ length: found.numRows }, (_, n) => [Number(ids?.get(n)), fromRow(passages?.get(n))]),
    );
  }
  function keep(row: number, passage: Passage): void {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(row, passage);
  }
  return {
    async read(rows) {
      // Taken before anything is awaited: another read may push them out meanwhile.
      const known = new Map(rows.map((row) => [row, kept.get(row)]));
      const fetched = await fetch(rows.filter((row) => !known.get(row)));
      const passages = rows.flatMap((row) => known.get(row) ?? fetched.get(row) ?? []);
      for (const [row, passage] of fetched) keep(row, passage);
      return passages;
    },
  };
}
