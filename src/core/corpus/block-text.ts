import type { ImportedBlock } from "./imported.ts";

/** A block as it stands in a passage: numbers as printed, list items and table rows on lines that start with "- ". */
export function blockText(block: ImportedBlock): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "paragraph":
      return numbered(block.number, plain(block.text));
    case "list":
      return block.items.map(({ number, text }) => `- ${numbered(number, plain(text))}`).join("\n");
    case "table":
      return tableText(block.rows, block.hasHeader);
    case "footnote":
      return plain(block.text);
  }
}

function numbered(number: string | undefined, text: string): string {
  if (!number) return text;
  return `${number}${/^\d+$/.test(number) ? "." : ""} ${text}`;
}

/** Each row with its header's words, so that a row means something by itself. */
function tableText(rows: readonly (readonly string[])[], hasHeader: boolean): string {
  const [header, ...below] = rows;
  if (!header) return "";
  const body = hasHeader ? below : rows;
  return body.map((cells) => `- ${rowText(cells, hasHeader ? header : [])}`).join("\n");
}

function rowText(cells: readonly string[], header: readonly string[]): string {
  return cells
    .flatMap((cell, n) => {
      const text = plain(cell);
      if (!text) return [];
      const name = plain(header[n] ?? "");
      return name && name !== text ? `${name}: ${text}` : text;
    })
    .join("; ");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
