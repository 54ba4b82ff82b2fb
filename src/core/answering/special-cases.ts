/** Kinds of contract, authority or place for which the rules differ. */
const specialCases: readonly RegExp[] = [
  /\blight[ -]?touch\b|\bsocial care\b|\bcare (?:home|contract|service)/i,
  /\butilit(?:y|ies)\b|\bwater company\b/i,
  /\bconcessions?\b/i,
  /\bdefence\b/i,
  /\bwelsh\b|\bwales\b/i,
  /\bnorthern ireland\b|\bbelfast\b/i,
  /\bscot(?:land|tish)\b/i,
  /\bbelow[ -]threshold\b|\bunder (?:the )?threshold\b|\bsmall(?:er)? contract/i,
  /\bnhs\b|\bhealth\b|\bprovider selection\b|\bhospital\b/i,
  /\bframeworks?\b|\bcall(?:ing)?[ -]?offs?\b|\bmini-?competition/i,
  /\bdynamic (?:market|purchasing)|\bdps\b/i,
  /\buser choice\b/i,
  /\bschools?\b|\bacadem(?:y|ies)\b/i,
  /\b2025\b|\bold\b|\bbefore (?:24 february|the act)/i,
];

/**
 * Whether a passage's title and headings speak of a special case that the question does not mention. The general
 * rule answers a general question.
 */
export function isBesideTheCase(labels: string, question: string): boolean {
  return specialCases.some((sign) => sign.test(labels) && !sign.test(question));
}
