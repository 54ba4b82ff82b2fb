const gap = "[\\s./()\\u2010-\\u2015-]{0,3}";

/** What is taken out of a text before it is stored, and what stands in its place. Lengths are bounded on purpose. */
const patterns: readonly [RegExp, string][] = [
  [
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
    "[email]",
  ],
  [
    /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi,
    "[national insurance number]",
  ],
  [/\bNHS\s(?:no\.?|number)\W{0,3}\d{3}[ -]?\d{3}[ -]?\d{4}\b/gi, "[NHS number]"],
  [/\b[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10,22}\b/gi, "[account number]"],
  [/(?<!\d)\d{2}-\d{2}-\d{2}[\s,;:]{1,3}\d{8}(?!\d)/g, "[sort code and account number]"],
  [/\b(?:account|acct|acc)\s?(?:no\.?|number)?\W{0,3}\d{8}\b/gi, "[account number]"],
  [/\bsort\s?code\W{0,3}\d{2}[ -]?\d{2}[ -]?\d{2}\b/gi, "[sort code]"],
  [
    /(?<![\d£.,-])(?:\d{4}[ .-]?){3}\d{4}(?![\d-])|(?<![\d£.,-])3\d{3}[ -]?\d{6}[ -]?\d{5}(?![\d-])/g,
    "[card number]",
  ],
  [new RegExp(`(?<![\\d£]|\\d[.,/-])\\(?(?:\\+44|0044|0)(?:${gap}\\d){9,11}(?!\\d)`, "g"), "[phone number]"],
  [new RegExp(`(?<!\\d)\\+[1-9]\\d{0,2}(?:${gap}\\d){7,12}(?!\\d)`, "g"), "[phone number]"],
];

/** A text without e-mail addresses, phone, National Insurance, NHS, card and account numbers. */
export function redact(text: string): string {
  return patterns.reduce((clean, [pattern, mark]) => clean.replace(pattern, mark), text);
}
