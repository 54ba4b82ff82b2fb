import { nationsText, type Passage } from "../guidance/passage.ts";
import type { Point, Source } from "../reply.ts";
import { longDate } from "../text.ts";

/** A stretch of a passage that is to be shown. */
export interface Quoted {
  readonly passage: Passage;
  readonly text: string;
}

/** Points with their sources, numbered from `first`. What does not stand in its passage to the letter is dropped. */
export function cite(quoted: readonly Quoted[], first: number): { points: Point[]; sources: Source[] } {
  const proved = quoted.filter(({ passage, text }) => passage.text.includes(text));
  return {
    points: proved.map(({ text }, n) => ({ text, citations: [first + n] })),
    sources: proved.map((each, n) => toSource(each, first + n)),
  };
}

function toSource({ passage, text }: Quoted, n: number): Source {
  const [main] = passage.references;
  return {
    n,
    title: `${passage.title}: ${passage.headings.join(" › ")}`,
    reference: referenceText(passage),
    url: main?.url ?? "",
    quote: text,
    label: sourceLabel(passage),
    text: passage.textKind,
    appliesFrom: passage.appliesFrom,
    nation: nationsText(passage.nations),
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

/** What the quote is, so that a summary never passes for the words of the law. */
function sourceLabel({ textKind, references, checked }: Passage): string {
  const of = references[0]?.label ?? "the guidance";
  if (textKind === "official") return `Official text of ${of}`;
  if (textKind === "local-rules") return "Your organisation's own rules, not law";
  return `Golden Link summary of ${of}, checked on ${longDate(checked)}`;
}
