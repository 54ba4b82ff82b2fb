import { blank, type PersonalKind, type Span } from "./span.ts";

/**
 * Finds one kind of personal data by its shape. Where the pattern has a group, what is personal is that group, at
 * the end of the match; what stands before it is a label that stays. Every repeat in a pattern has a limit, so that
 * the time it takes grows with the text and no faster.
 */
export interface Detector {
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  /** Matches the end of what stands before the match, up to 64 units, and belongs to it. Without it there is no find. */
  readonly opening?: RegExp;
  /** Whether what matched is what it looks like. `before` is what stands before the match, `after` what follows. */
  accept?(found: string, before: string, after: string): boolean;
}

const looksBack = 64;
const looksAhead = 40;

/** What the detectors find in a plain text, in order and apart. Each looks only where the ones before found nothing. */
export function detect(text: string, detectors: readonly Detector[]): Span[] {
  const spans: Span[] = [];
  let open = text;
  for (const detector of detectors) {
    const found = findAll(open, detector);
    open = blank(open, found);
    spans.push(...found);
  }
  return spans.sort((a, b) => a.start - b.start);
}

function findAll(text: string, { kind, pattern, opening, accept }: Detector): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const last = spans.at(-1)?.end ?? 0;
    const before = text.slice(Math.max(last, match.index - looksBack), match.index);
    const opened = opening?.exec(before)?.[0] ?? "";
    if (opening && opened === "") continue;
    const found = match[1] ?? match[0];
    const end = match.index + match[0].length;
    if (accept && !accept(found, before, text.slice(end, end + looksAhead))) continue;
    spans.push({ start: end - found.length - opened.length, end, kind });
  }
  return spans;
}
