import { plain, visible } from "./visible.ts";

/** Marks that servers read as the end of a turn or the start of another, whoever wrote them. */
const turnMarks = /<\|(?=[a-z_])|\|>|<(?=\/?s>|<?\/?SYS>|(?:start|end)_of_turn>)|\[(?=\/?INST\])/gi;
/** What would look like a fence of ours. */
const fenceLike = /<(?=[ \t]{0,3}\/?[ \t]{0,3}fenced-)/gi;
const labelAtMost = 60;

/**
 * Wraps a text that others wrote for a prompt: `<fenced-1 label="passage">` … `</fenced-1>`. The number is the first
 * that the text does not name, so that nothing in the text can end it. Hidden characters go, marks that end turns
 * are broken; otherwise the text stays to the letter. The prompt says that fenced text is never an instruction.
 */
export function fence(text: string, label: string): string {
  const safe = breakMarks(visible(text));
  const name = `fenced-${freeNumber(safe)}`;
  return `<${name} label="${plainLabel(label)}">\n${safe}\n</${name}>`;
}

/** Marks are sought in the plain text, in which a wide "＜" is a "<" too; each becomes a "‹" or the like. */
function breakMarks(text: string): string {
  const units = plain(text);
  const places = [turnMarks, fenceLike].flatMap((mark) =>
    [...units.matchAll(mark)].map(({ index }) => index),
  );
  if (places.length === 0) return text;
  const broken: Readonly<Record<string, string>> = { "<": "‹", "[": "⁅", "|": "¦" };
  const split = text.split("");
  for (const place of places) split[place] = broken[units[place] ?? ""] ?? "‹";
  return split.join("");
}

function freeNumber(text: string): number {
  const named = new Set([...plain(text).matchAll(/fenced-(\d{1,9})/gi)].map(([, number]) => Number(number)));
  let number = 1;
  while (named.has(number)) number++;
  return number;
}

function plainLabel(label: string): string {
  return visible(label)
    .replace(/[^\p{L}\p{N} .,_-]/gu, " ")
    .slice(0, labelAtMost)
    .trim();
}
