import { type CaseDetail, findCaseDetails } from "./case-details.ts";
import { findPersonal } from "./find-personal.ts";
import { type Find, type Numbering, numberFinds } from "./numbering.ts";
import { type PersonalKind, replaceSpans, type Span } from "./span.ts";
import { visible } from "./visible.ts";

export interface Found {
  readonly kind: PersonalKind;
  /** How often it is mentioned. */
  readonly count: number;
}

/** One text as it may leave: its personal data are placeholders, its hidden characters are gone. */
export interface Gated {
  readonly text: string;
  readonly found: readonly Found[];
  readonly caseDetails: readonly CaseDetail[];
}

/** The texts of one request, in the order they were given, under one numbering. */
export interface Gate {
  readonly texts: readonly Gated[];
  /** What was found in all of them. */
  readonly found: readonly Found[];
  /** What all of them say of a person that must not leave: while there is any, nothing is to be sent. */
  readonly caseDetails: readonly CaseDetail[];
  /** Puts the originals back into an answer. Only these texts' own placeholders, to the letter; all else stays. */
  restore(text: string): string;
}

export interface GateOptions {
  /** People who take part, as the platform names them: they are found however rare their names are. */
  readonly people?: readonly string[];
  /** What is no secret and stays as it is: the team's own contact address, say. */
  readonly keep?: readonly string[];
}

/**
 * What everything passes that leaves for a language model. Texts that belong together go in one call, those that
 * were said first before the others: a name that one of them makes known is found in all.
 */
export function gate(texts: readonly string[], { people = [], keep = [] }: GateOptions = {}): Gate {
  const seen = texts.map(visible);
  const kept = new Set(keep.map((each) => each.toLowerCase()));
  const placed = findPersonal(seen, people).map((spans, n) => {
    const all = spans.map((span) => ({ ...span, ...findAt(seen[n] ?? "", span) }));
    return all.filter(({ original }) => !kept.has(original.toLowerCase()));
  });
  const numbering = numberFinds(placed.flat(), seen);
  const out = seen.map((text, n) =>
    replaceSpans(text, placed[n] ?? [], (span) => numbering.placeholder(findAt(text, span))),
  );
  const caseDetails = findCaseDetails(out);
  return {
    texts: out.map((text, n) => ({
      text,
      found: count(placed[n] ?? []),
      caseDetails: caseDetails.filter(({ where }) => where.text === n),
    })),
    found: count(placed.flat()),
    caseDetails,
    restore: (text) => restore(text, numbering),
  };
}

function findAt(text: string, { start, end, kind }: Span): Find {
  return { kind, original: text.slice(start, end) };
}

function count(finds: readonly Find[]): Found[] {
  const kinds = Map.groupBy(finds, ({ kind }) => kind);
  return [...kinds].map(([kind, all]) => ({ kind, count: all.length }));
}

/** In one pass: what is put back is not looked at again. */
function restore(text: string, numbering: Numbering): string {
  return text.replace(
    /\[[A-Za-z ]{1,40} \d{1,6}(?:\.\d{1,6})?\]/g,
    (each) => numbering.original(each) ?? each,
  );
}
