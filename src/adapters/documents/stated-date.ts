import type { ImportedBlock } from "../../core/corpus/imported.ts";
import { monthNames } from "../../core/text.ts";

const said =
  /\b(last updated|last reviewed|(?:adopted|approved|agreed)(?: by [A-Za-z ]{2,40}?)?|updated|revised|reviewed|effective(?: from| date)?|in force (?:from|on)|with effect from|first published|published|issued?(?: date)?|date(?: of issue| published)?)\b\s*(?:on|:|-|–|\|)?\s*/gi;
const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());
const wordDate = /^(?:\w{3,9}day,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i;
const isoDate = /^(\d{4}-\d{2}-\d{2})\b/;
const slashDate = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
/** A line longer than this is a sentence about something, not a label of the document. */
const labelLength = 80;

/** The date the opening of a document gives: the last update before the publication. ISO. */
export function statedDate(blocks: readonly ImportedBlock[]): string | undefined {
  return dateIn(blocks.slice(0, 20).flatMap(opening));
}

/** The date lines of text give as that of an update, of coming into force or of publication, in that order. ISO. */
export function dateIn(lines: readonly string[]): string | undefined {
  let best: { rank: number; date: string } | undefined;
  for (const line of lines) {
    for (const match of line.slice(0, 300).matchAll(said)) {
      if (match.index > 0 && line.length > labelLength) continue;
      const date = readDate(line.slice(match.index + match[0].length));
      const rank = rankOf(match[1] ?? "");
      if (date && (!best || rank < best.rank)) best = { rank, date };
    }
  }
  return best?.date;
}

function rankOf(words: string): number {
  if (/updat|revis|review/i.test(words)) return 0;
  return /effect|force/i.test(words) ? 1 : 2;
}

/** ISO for the day a text begins with: "3 December 2024", "2024-12-03", "03/12/2024". */
export function readDate(text: string): string | undefined {
  const iso = isoDate.exec(text)?.[1];
  if (iso) return realDay(iso);
  const slash = slashDate.exec(text);
  if (slash) return realDay(`${slash[3]}-${two(slash[2])}-${two(slash[1])}`);
  const word = wordDate.exec(text);
  const month = months.indexOf((word?.[2] ?? "").slice(0, 3).toLowerCase()) + 1;
  return word ? realDay(`${word[3]}-${two(String(month))}-${two(word[1])}`) : undefined;
}

function opening(block: ImportedBlock): string[] {
  if (block.kind === "table") return block.rows.slice(0, 12).map((row) => row.filter(Boolean).join(" "));
  if (block.kind === "list") return block.items.slice(0, 12).map(({ text }) => text);
  return block.kind === "paragraph" ? [block.text] : [];
}

function two(text = ""): string {
  return text.padStart(2, "0");
}

function realDay(iso: string): string | undefined {
  const time = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
