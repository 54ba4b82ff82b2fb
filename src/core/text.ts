/** Characters nobody sees: tags, zero-width, direction overrides, controls. They hide orders from the reader. */
const hidden = /(?![\t\n\r])[\p{Cf}\p{Cc}]|\p{Variation_Selector}/gu;

/** A person's text as it can be read: hidden characters and markup gone, white space made plain. */
export function cleanText(text: string): string {
  return text
    .replace(hidden, "")
    .normalize("NFKC")
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replace(/!?\[([^\][]{0,300})\]\([^)\s]{0,300}\)/g, "$1")
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, "")
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.split(/\s/).filter(Boolean).join(" "))
    .filter(Boolean)
    .join("\n");
}

/** Whether a text has a letter or a digit in it. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The sentences of a text, with their end marks. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=["“'(]?[\p{Lu}\p{N}])|(?<=\?)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** "22 November 2026" for "2026-11-22". */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  const name = monthNames[(month ?? 1) - 1];
  return `${day} ${name} ${year}`;
}

export const monthNames = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
