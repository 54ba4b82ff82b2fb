/** Part of a passage that answers by itself: a rule with its exceptions, or a list with its lead-in. */
export interface PassagePoint {
  /** To the letter as it stands in the passage. */
  readonly text: string;
  /** Place in the passage, from 0. */
  readonly n: number;
  readonly isExample: boolean;
}

/**
 * Cuts a passage's text into points: paragraphs, where a list stays with its lead-in and exceptions stay with
 * their rule. Each point is a verbatim stretch of the text.
 */
export function splitPoints(text: string): PassagePoint[] {
  const points: string[] = [];
  for (const [paragraph, gap] of paragraphs(text)) {
    const last = points.at(-1);
    if (last !== undefined && belongsTo(last, paragraph)) points[points.length - 1] = last + gap + paragraph;
    else points.push(paragraph);
  }
  return points.map((point, n) => ({ text: point, n, isExample: /^Examples?\b/.test(point) }));
}

function belongsTo(previous: string, paragraph: string): boolean {
  if (/^Exceptions?:/.test(paragraph)) return true;
  return /^(- |\d+\. )/.test(paragraph) && previous.endsWith(":");
}

/** Paragraphs with the white space that stood before each. */
function paragraphs(text: string): [string, string][] {
  const parts = text.split(/(\n\s*\n)/);
  return parts.flatMap((part, n): [string, string][] =>
    n % 2 === 0 && part.trim() ? [[part, parts[n - 1] ?? ""]] : [],
  );
}

/** The words of a text, counted as a reader would. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
