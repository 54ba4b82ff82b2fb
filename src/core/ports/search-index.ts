import type { Catalogue } from "../guidance/catalogue.ts";
import type { Nation, Passage } from "../guidance/passage.ts";

/** A word or phrase to look for, and how much it counts. Phrases are several words that stand together. */
export interface SearchTerm {
  readonly text: string;
  readonly weight: number;
}

/** What to look for and what may be found. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** Keys of provisions asked for by name, as `referenceKeys` writes them: their passages come first. */
  readonly references: readonly string[];
  readonly nation?: Nation;
  readonly regime?: string;
  /** Only the rules that spaces made for themselves; left out, everything but those. */
  readonly localRules?: boolean;
  /** ISO date: only passages that apply on it are found. */
  readonly asAt: string;
  /** The spaces whose documents the asker may see, beside the bundled ones. */
  readonly spaces: readonly string[];
  readonly limit: number;
}

export interface SearchHit {
  readonly passage: Passage;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** The passage carries a provision that was asked for by name. */
  readonly exact: boolean;
}

/** The guidance, searchable. */
export interface SearchIndex {
  /** Best first; exact references before the rest. @throws BotError `index-missing` or `index-corrupt`. */
  search(query: SearchQuery): Promise<readonly SearchHit[]>;
  /** What the corpus knows about itself; the same object until the index changes. */
  catalogue(): Promise<Catalogue>;
}
