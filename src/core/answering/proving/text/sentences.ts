/** A sentence or list item of a text, by its place there. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** A list item's lead-in: the sentence above the list that ends with a colon. */
  readonly leadIn?: Sentence;
  /** What kind of paragraph it stands in. */
  readonly role: "rule" | "exception" | "example";
}

const abbreviation =
  /(?:\b(?:s|ss|sch|para|paras|reg|regs|no|art|e\.g|i\.e|etc|incl|inc|approx|vs)|\b[A-Z])\.$/i;
const listItem = /^[ \t]*(?:[-–—•‣▪◦·*]|\d{1,2}[.)])[ \t\u00A0]+/;

/** Cuts a text into its sentences and list items, in order. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let leadIn: Sentence | undefined;
  let role: Sentence["role"] = "rule";
  for (const { start, end, line } of linesOf(text)) {
    const mark = listItem.exec(line)?.[0].length ?? 0;
    if (mark === 0) {
      leadIn = undefined;
      role = roleOf(line);
    }
    for (const [from, to] of cutLine(text, start + mark, end)) {
      sentences.push({ start: from, end: to, role, ...(mark > 0 && leadIn && { leadIn }) });
    }
    const last = sentences.at(-1);
    if (mark === 0 && last && /[:：]$/.test(line)) leadIn = last;
  }
  return sentences;
}

function roleOf(line: string): Sentence["role"] {
  if (/^Exceptions?:/.test(line)) return "exception";
  return /^Examples?\b/.test(line) ? "example" : "rule";
}

function linesOf(text: string): { start: number; end: number; line: string }[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((match) => {
    const line = match[0].trimEnd();
    const start = match.index + (line.length - line.trimStart().length);
    return line.trim() ? [{ start, end: match.index + line.length, line: line.trimStart() }] : [];
  });
}

function cutLine(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  let from = start;
  const boundary = /[.?!]["'”’)]*\s+(?=["'“‘(]?[A-Z£0-9])/g;
  for (const match of text.slice(start, end).matchAll(boundary)) {
    const stop = start + match.index + match[0].trimEnd().length;
    if (abbreviation.test(text.slice(from, start + match.index + 1))) continue;
    found.push([from, stop]);
    from = start + match.index + match[0].length;
  }
  if (from < end) found.push([from, end]);
  return found;
}
