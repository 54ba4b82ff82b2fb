import type { ImportedBlock, ImportedItem, ImportedProvision } from "../../core/corpus/imported.ts";
import { follows, isLettered, splitNumber } from "./printed-number.ts";
import { tidy } from "./tidy.ts";

/** A point follows one of this many before it. */
const farthestBack = 100;

/** Collects a document's blocks in reading order, the same way for every format. Empty text is dropped. */
export class BlockList {
  readonly blocks: ImportedBlock[] = [];
  #items: ImportedItem[] | undefined;
  #outermost = 0;

  heading(
    level: number,
    text: string,
    more: { anchor?: string | undefined; provision?: ImportedProvision | undefined } = {},
  ): void {
    const title = tidy(text);
    if (!title) return;
    const { anchor, provision } = more;
    this.#add({
      kind: "heading",
      level: Math.min(6, Math.max(1, level)),
      text: title,
      ...(anchor && { anchor }),
      ...(provision && { provision }),
    });
  }

  /** A paragraph, its number taken off it where it begins with one. */
  paragraph(text: string): void {
    const found = splitNumber(text.trimStart());
    if (found) this.numbered(found.number, found.text);
    else this.#paragraph(tidy(text));
  }

  /** A paragraph as it is, also where it begins like a number. */
  plainParagraph(text: string): void {
    this.#paragraph(tidy(text));
  }

  /** A numbered paragraph; a lettered point joins the list it stands in. */
  numbered(number: string, text: string): void {
    const rest = tidy(text);
    if (!rest) return;
    if (isLettered(number)) this.#point(rest, this.#depthOf(number), number);
    else this.#paragraph(rest, number);
  }

  /** A point of a list. Depths count from the outermost point of the list; none is skipped. */
  item({ text, depth, number }: ImportedItem): void {
    if (!this.#items) this.#outermost = depth;
    this.#outermost = Math.min(this.#outermost, depth);
    this.#point(text, depth - this.#outermost, number);
  }

  /** A table; rows without text are dropped, short rows filled up. */
  table(cells: readonly (readonly string[])[], hasHeader: boolean): void {
    const rows = cells.map((row) => row.map(tidy)).filter((row) => row.some(Boolean));
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (rows.length === 0) return;
    const full = rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
    this.#add({ kind: "table", rows: full, hasHeader: hasHeader && full.length > 1 });
  }

  footnote(mark: string, text: string): void {
    const note = tidy(text);
    if (note) this.#add({ kind: "footnote", mark, text: note });
  }

  #point(text: string, depth: number, number: string | undefined): void {
    const point = tidy(text);
    if (!point) return;
    if (!this.#items) {
      const items: ImportedItem[] = [];
      this.#add({ kind: "list", items });
      this.#items = items;
    }
    const last = this.#items.at(-1);
    const deepest = last ? last.depth + 1 : 0;
    this.#items.push({ text: point, depth: Math.min(depth, deepest), ...(number && { number }) });
  }

  #paragraph(text: string, number?: string): void {
    if (text) this.#add({ kind: "paragraph", text, ...(number && { number }) });
  }

  #add(block: ImportedBlock): void {
    this.#items = undefined;
    if (block.kind !== "list") this.#outermost = 0;
    this.blocks.push(block);
  }

  /** Where a lettered point stands: beside the point it follows, or one deeper than the last. */
  #depthOf(number: string): number {
    const passed = new Set<number>();
    for (const { number: before, depth } of (this.#items ?? []).slice(-farthestBack).toReversed()) {
      if (before && !passed.has(depth) && follows(before, number)) return depth;
      passed.add(depth);
    }
    const last = this.#items?.at(-1);
    if (!last?.number) return 0;
    return /^\(?[aiAI]\)?$/.test(number) ? Math.min(last.depth + 1, 8) : last.depth;
  }
}
