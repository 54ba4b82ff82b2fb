import "./environment.ts";
import {
  type Connection,
  connect,
  type FullTextQuery,
  MatchQuery,
  type Query,
  type Table,
} from "@lancedb/lancedb";
import { BotError } from "../../core/errors.ts";
import type { Passage } from "../../core/guidance/passage.ts";
import type { SearchHit, SearchIndex, SearchQuery } from "../../core/ports/search-index.ts";
import { manifestFile } from "./build-index.ts";
import { mayBeFound, toFilter } from "./filter.ts";
import { toFullText } from "./full-text.ts";
import { type Manifest, manifestStamp, readManifest } from "./manifest.ts";
import { createPassageCache, type PassageCache } from "./passage-cache.ts";
import { mainKeys, passageKeys } from "./rows.ts";

/** An index that was opened. */
export interface OpenIndex extends SearchIndex {
  /** @throws BotError when the index cannot be read. */
  check(): Promise<void>;
  manifest(): Promise<Manifest>;
  close(): void;
}

interface Found {
  readonly passage: Passage;
  readonly score: number;
}

interface Opened {
  readonly stamp: string;
  readonly manifest: Manifest;
  readonly table: Table;
  readonly passages: PassageCache;
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
      const table = await (await connection).openTable(manifest.table);
      return { stamp, manifest, table, passages: createPassageCache(table) };
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
      return search(await current(), query);
    },
    catalogue: async () => (await current()).manifest.catalogue,
    manifest: async () => (await current()).manifest,
    async check() {
      const { table, manifest } = await current();
      try {
        const held = await table.countRows();
        if (held !== manifest.catalogue.passages)
          throw new Error(`${held} rows in place of ${manifest.catalogue.passages}`);
        await readEverything(table);
      } catch (cause) {
        throw new BotError("index-corrupt", "index", { cause });
      }
    },
    close() {
      opened?.then(({ table }) => table.close()).catch(() => undefined);
      connection?.then((each) => each.close()).catch(() => undefined);
    },
  };
}

/** The engine filters before it searches, which costs ten times the search; so more is found and filtered here. */
const spare = 1.5;

async function search({ table, passages }: Opened, query: SearchQuery): Promise<readonly SearchHit[]> {
  try {
    const lists = await Promise.all(toFullText(query).map((each) => searchOne(table, passages, each, query)));
    return fuse(lists, query);
  } catch (cause) {
    throw new BotError("index-corrupt", "index", { cause });
  }
}

/** What one query finds that may be found. Asked again with the engine's own filter when too little is left. */
async function searchOne(
  table: Table,
  passages: PassageCache,
  fullText: FullTextQuery,
  query: SearchQuery,
): Promise<Found[]> {
  const wanted = Math.ceil(query.limit * spare);
  const all = await read(table.query().fullTextSearch(fullText).limit(wanted), passages);
  const fit = all.filter(({ passage }) => mayBeFound(passage, query));
  // A space's own rules are few among all passages: only the engine finds them all.
  if (!query.localRules && (all.length < wanted || fit.length >= query.limit / 2)) return fit;
  return read(table.query().fullTextSearch(fullText).where(toFilter(query)).limit(query.limit), passages);
}

/** Touches every column file and both indexes, so that damage shows before a question meets it. */
async function readEverything(table: Table): Promise<void> {
  await table.query().select(["passage", "words", "keys"]).limit(probedRows).toArrow();
  for (const [column, text] of [
    ["words", "contract"],
    ["keys", "s1"],
  ] as const) {
    await table.query().fullTextSearch(new MatchQuery(text, column)).select(["id"]).limit(1).toArrow();
  }
}

/** The bundled corpus several times over; of a larger one, its beginning. */
const probedRows = 3_000;

async function read(query: Query, passages: PassageCache): Promise<Found[]> {
  const found = await query.select(["_rowid", "_score"]).toArrow();
  const column = (name: string) => {
    const values = found.getChild(name);
    return Array.from({ length: found.numRows }, (_, n) => Number(values?.get(n)));
  };
  const scores = column("_score");
  const read = await passages.read(column("_rowid"));
  if (read.length < scores.length) throw new Error("a row that was found is gone");
  return read.map((passage, n) => ({ passage, score: scores[n] ?? 0 }));
}

/** One list, each passage once with its scores added up. */
function fuse(lists: readonly Found[][], { references, limit }: SearchQuery): SearchHit[] {
  const found = new Map<string, Found>();
  for (const { passage, score } of lists.flat()) {
    found.set(passage.id, { passage, score: score + (found.get(passage.id)?.score ?? 0) });
  }
  const asked = heldKeys(references, [...found.values()]);
  const hits = [...found.values()].map((each) => ({
    ...each,
    exact: asked.length > 0 && passageKeys(each.passage).some((key) => asked.includes(key)),
  }));
  const mainly = (passage: Passage) => {
    const [narrowest, ...wider] = mainKeys(passage);
    if (asked.includes(narrowest ?? "")) return 2;
    return Number(wider.some((key) => asked.includes(key)));
  };
  const sorted = hits.sort(
    (a, b) => Number(b.exact) - Number(a.exact) || mainly(b.passage) - mainly(a.passage) || b.score - a.score,
  );
  return sorted.slice(0, limit);
}

/** Of each provision asked for, the narrowest key that some passage carries: s17(1)(b), else s17(1), else s17. */
function heldKeys(references: readonly string[], found: readonly Found[]): string[] {
  if (references.length === 0) return [];
  const carried = new Set(found.flatMap(({ passage }) => passageKeys(passage)));
  const held = references.filter((key) => carried.has(key));
  return held.filter((key) => !held.some((other) => isWithin(other, key)));
}

/** Whether one key stands for a part of what the other stands for. */
function isWithin(narrow: string, wide: string): boolean {
  return narrow.length > wide.length && narrow.startsWith(wide) && /^[(.]/.test(narrow.slice(wide.length));
}
