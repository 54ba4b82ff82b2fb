import { DatabaseSync } from "node:sqlite";
import type { Passage } from "../src/core/guidance/passage.ts";
import { isStopWord, words } from "../src/core/guidance/words.ts";

/** The same passages in SQLite's FTS5, for comparison: porter stemming, BM25, the columns weighted alike. */
export function openFts5(passages: readonly Passage[]) {
  const db = new DatabaseSync(":memory:");
  db.exec(
    "create virtual table passages using fts5(title, headings, asked, body, tokenize = 'porter unicode61')",
  );
  const insert = db.prepare("insert into passages values (?, ?, ?, ?)");
  db.exec("begin");
  for (const { title, headings, askedAs, text } of passages) {
    insert.run(title, headings.join(" "), askedAs.join(" "), text);
  }
  db.exec("commit");
  const find = db.prepare(
    "select rowid from passages where passages match ? order by bm25(passages, 2, 3, 2, 1) limit 24",
  );
  return {
    search(question: string) {
      const terms = words(question).filter((word) => !isStopWord(word));
      return find.all(terms.map((term) => `"${term}"`).join(" OR "));
    },
    close: () => db.close(),
  };
}
