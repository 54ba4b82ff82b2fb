/** What is taken out of a text before it is stored, and what stands in its place. */
const patterns: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, "[email]"],
  [
    /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi,
    "[national insurance number]",
  ],
  [/\bGB\d{2}\s?[A-Z]{4}(?:\s?\d){14}\b/gi, "[account number]"],
  [/(?<![\d£.,])(?:\d[ -]?){13,19}(?!\d)/g, "[card number]"],
  [/(?<!\d)\d{2}-\d{2}-\d{2}(?!\d)/g, "[sort code]"],
  [/(?<![\d£]|\d[.,/-])\(?(?:\+44|0044|0)(?:[\s.()-]{0,3}\d){9,11}(?!\d)/g, "[phone number]"],
];

/** A text without e-mail addresses, phone, National Insurance, card and account numbers. */
export function redact(text: string): string {
  return patterns.reduce((clean, [pattern, mark]) => clean.replace(pattern, mark), text);
}
