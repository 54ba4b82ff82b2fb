import type { BlockList } from "../block-list.ts";
import { follows, splitNumber } from "../printed-number.ts";
import { afterBullet } from "./bullet.ts";
import { LineJoiner } from "./join.ts";
import { lineText, type TextLine } from "./line.ts";
import { isContentsLine, tableAt } from "./table.ts";

const seriesStart = /^\(?(?:1|a|i|A|I)\)?$|^\d+(?:\.\d+)*\.1$/;

/** Makes blocks of lines: headings, tables, points, paragraphs. Answers how many tables it made out. */
export function assemble(lines: readonly TextLine[], list: BlockList): number {
  const reader = new LineReader(lines, list);
  let at = 0;
  while (at < lines.length) at = reader.readAt(at);
  reader.end();
  return reader.tables;
}

class LineReader {
  tables = 0;
  readonly #lines: readonly TextLine[];
  readonly #list: BlockList;
  readonly #joiner: LineJoiner;
  #open: { lines: string[]; bullet?: number; endsShort: boolean } | undefined;
  /** The numbers that were printed last, newest first: what may come next follows one of them. */
  #numbers: string[] = [];
  /** Where the bullets of the open list stand. */
  #indents: number[] = [];

  constructor(lines: readonly TextLine[], list: BlockList) {
    this.#lines = lines;
    this.#list = list;
    this.#joiner = new LineJoiner(lines.map(lineText));
  }

  /** Reads what begins at a line. Answers the line after it. */
  readAt(at: number): number {
    const line = this.#lines[at];
    if (!line || isContentsLine(line)) return at + 1;
    if (line.heading) return this.#heading(at, line.heading);
    const table = tableAt(this.#lines, at);
    if (table) {
      this.end();
      this.#list.table(table.rows, table.hasHeader);
      this.tables += 1;
      return table.end;
    }
    this.#text(line);
    return at + 1;
  }

  end(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    if (open.bullet === undefined) {
      this.#indents = [];
      this.#list.paragraph(this.#joiner.join(open.lines));
    } else {
      this.#list.item({ text: this.#joiner.join(open.lines), depth: this.#depthAt(open.bullet) });
    }
  }

  #heading(start: number, level: number): number {
    this.end();
    let at = start;
    const lines: string[] = [];
    for (let line = this.#lines[at]; line?.heading === level; line = this.#lines[++at]) {
      if (lines.length > 0 && line.gapBefore) break;
      lines.push(lineText(line));
    }
    this.#indents = [];
    this.#list.heading(level, this.#joiner.join(lines));
    return at;
  }

  #text(line: TextLine): void {
    const text = lineText(line);
    const point = afterBullet(text);
    const number = splitNumber(text)?.number;
    const open = this.#open;
    if (point === undefined && open && !this.#beginsAnew(line, number)) {
      open.lines.push(text);
      open.endsShort = line.endsShort;
      return;
    }
    this.end();
    if (number) this.#numbers = [number, ...this.#numbers].slice(0, 8);
    const bullet = point === undefined ? {} : { bullet: line.cells[0]?.x ?? 0 };
    this.#open = { lines: [point ?? text], endsShort: line.endsShort, ...bullet };
  }

  /** Without white space above it, a number only counts when it is the next one; so does a short line that ended. */
  #beginsAnew(line: TextLine, number: string | undefined): boolean {
    if (line.gapBefore) return true;
    if (number && (seriesStart.test(number) || this.#numbers.some((each) => follows(each, number))))
      return true;
    return this.#open?.endsShort === true && /[.:;?!]["”’)]?$/.test(this.#open.lines.at(-1) ?? "");
  }

  #depthAt(x: number): number {
    this.#indents = this.#indents.filter((each) => each <= x + 3);
    if (!this.#indents.some((each) => Math.abs(each - x) <= 3)) this.#indents.push(x);
    return this.#indents.length - 1;
  }
}
