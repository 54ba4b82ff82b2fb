import "./environment.ts";
import { type Connection, connect, type Table } from "@lancedb/lancedb";
import { BotError } from "../../core/errors.ts";
import type { SearchHit, SearchIndex, SearchQuery } from "../../core/ports/search-index.ts";
import { manifestFile } from "./build-index.ts";
import { toFilter, toFullText } from "./full-text.ts";
import { type Manifest, manifestStamp, readManifest } from "./manifest.ts";
import { fromRow, passageKeys } from "./rows.ts";

/** An index that was opened. */
export interface OpenIndex extends SearchIndex {
  /** @throws BotError when the index cannot be read. */
  check(): Promise<void>;
  manifest(): Promise<Manifest>;
  close(): void;
}

interface Opened {
  readonly stamp: string;
  readonly manifest: Manifest;
  readonly table: Table;
}

/** How long a swap by another process may go unseen. */
const lookAgainMs = 2_000;

/** Opens the index in a folder. It follows swaps made by this process or another. */
export function openIndex(folder: string): OpenIndex {
  let connection: Promise<Connection> | undefined;
  let opened: Promise<Opened> | undefined;
  let looked = 0;

  async function open(stamp: string): Promise<Opened> {
    const manifest = await readManifest(manifestFile(folder));
    if (!manifest) throw new BotError("index-missing", "index");
    connection ??= connect(folder);
    try {
      return { stamp, manifest, table: await (await connection).openTable(manifest.table) };
    } catch (cause) {
      throw new BotError("index-corrupt", "index", { cause });
    }
  }

  async function current(): Promise<Opened> {
    if (opened && Date.now() - looked < lookAgainMs) return opened;
    looked = Date.now();
    const stamp = await manifestStamp(manifestFile(folder));
    if (!stamp) throw new BotError("index-missing", "index");
    const known = await opened?.catch(() => undefined);
    if (known?.stamp === stamp) return known;
    opened = open(stamp);
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  }

  return {
    async search(query) {
      const { table } = await current();
      return search(table, query);
    },
    catalogue: async () => (await current()).manifest.catalogue,
    manifest: async () => (await current()).manifest,
    async check() {
      const { table } = await current();
      await table.countRows().catch((cause) => {
        throw new BotError("index-corrupt", "index", { cause });
      });
    },
    close() {
      opened?.then(({ table }) => table.close()).catch(() => undefined);
      connection?.then((each) => each.close()).catch(() => undefined);
    },
  };
}

async function search(table: Table, query: SearchQuery): Promise<readonly SearchHit[]> {
  const fullText = toFullText(query);
  if (!fullText) return [];
  try {
    const rows: { passage: string; _score: number }[] = await table
      .query()
      .fullTextSearch(fullText)
      .where(toFilter(query))
      .select(["passage", "_score"])
      .limit(query.limit)
      .toArray();
    const hits = rows.map((row) => toHit(row, query.references));
    return hits.sort((a, b) => Number(b.exact) - Number(a.exact) || b.score - a.score);
  } catch (cause) {
    throw new BotError("index-corrupt", "index", { cause });
  }
}

function toHit(row: { passage: string; _score: number }, references: readonly string[]): SearchHit {
  const passage = fromRow(row);
  const keys = references.length > 0 ? passageKeys(passage) : [];
  return { passage, score: row._score, exact: references.some((key) => keys.includes(key)) };
}
