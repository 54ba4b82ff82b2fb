import { afterBullet } from "../lines/bullet.ts";
import type { Cell } from "../lines/line.ts";
import { splitNumber } from "../printed-number.ts";

/** Wider than any line, so that cells divided by signs never overlap. */
const columnWidth = 1_000;

/** The pieces of a line: divided by bars, by tabs, or by two spaces and more. */
export function cellsOf(row: string): Cell[] {
  const text = row.trim();
  const indent = row.length - row.trimStart().length;
  const bars = text.replace(/^\||\|$/g, "").split("|");
  if (bars.length > 1 && /^\||\s\|\s/.test(text)) return byOrder(bars);
  const body = splitNumber(text)?.text ?? afterBullet(text);
  if (body !== undefined && !/\t| {2}/.test(body)) return [{ text, x: indent, right: indent + text.length }];
  return text.includes("\t") ? byOrder(text.split(/\t+/)) : byPlace(row);
}

function byOrder(texts: readonly string[]): Cell[] {
  return texts.flatMap((text, n) => {
    const x = n * columnWidth;
    return text.trim() ? [{ text: text.trim(), x, right: x + 1 }] : [];
  });
}

function byPlace(row: string): Cell[] {
  return [...row.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    x: index,
    right: index + text.length,
  }));
}
