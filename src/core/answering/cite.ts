import { nationsText, type Passage } from "../guidance/passage.ts";
import type { Point, Source } from "../reply.ts";
import { isStale, sourceLabel } from "./source-label.ts";

/** A stretch of a passage that is to be shown. */
export interface Quoted {
  readonly passage: Passage;
  readonly text: string;
}

/** Points with their sources, numbered from `first`. What does not stand in its passage to the letter is dropped. */
export function cite(
  quoted: readonly Quoted[],
  first: number,
  staleBefore: string,
): { points: Point[]; sources: Source[]; stale: number[] } {
  const proved = quoted.filter(({ passage, text }) => passage.text.includes(text));
  return {
    points: proved.map(({ text }, n) => ({ text, citations: [first + n] })),
    sources: proved.map((each, n) => toSource(each, first + n, staleBefore)),
    stale: proved.flatMap(({ passage }, n) => (isStale(passage, staleBefore) ? [first + n] : [])),
  };
}

/** The source of a quote, as shown to the reader. */
export function toSource({ passage, text }: Quoted, n: number, staleBefore: string): Source {
  const [main] = passage.references;
  return {
    n,
    title: [passage.title, passage.headings.join(" › ")].filter(Boolean).join(": "),
    reference: referenceText(passage),
    url: main?.url ?? "",
    quote: text,
    label: sourceLabel(passage, staleBefore),
    text: passage.textKind,
    appliesFrom: passage.appliesFrom,
    nation: nationsText(passage.nations),
    checked: passage.checked,
  };
}

const mostLabels = 3;

/** The provisions, each subsection named while they are few, else each section once. */
function referenceText({ references }: Passage): string {
  const labels = references.map(({ label }) => label);
  if (labels.length <= mostLabels) return labels.join("; ");
  const wider = labels.map((label) => label.replace(/(?<=\d[A-Z]?)\([\w()]+\)$/, ""));
  return [...new Set(wider)].join("; ");
}
