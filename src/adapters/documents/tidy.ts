/** Characters nobody sees: soft hyphens, zero-width marks, direction overrides, controls. They can hide orders. */
const hidden = /(?![\t\n\r\f])[\p{Cf}\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Text on one line: hidden characters gone, every run of white space a single space. */
export function tidy(text: string): string {
  return text.replace(hidden, "").replace(/\s+/g, " ").trim();
}

/** Lines of text, each tidied but for the tabs and double spaces that set off a number or a column. */
export function tidyLines(text: string): string[] {
  return text
    .replace(/\r\n?|[\f\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.replace(hidden, "").replaceAll("\u00a0", " ").trimEnd());
}
