import type { Finding } from "./finding.ts";
import type { PassageFacts, Said } from "./statement.ts";

/** Pairs of sentences that cannot both be right. */
export interface Doubts {
  add(one: Said, other: Said): void;
  findings(): Finding[];
}

/** One finding for each sentence in doubt: of two, the one of less authority, or that was checked earlier. */
export function createDoubts(): Doubts {
  const doubts = new Map<string, { doubtful: Said; standing: Map<string, Said> }>();
  return {
    add(one, other) {
      const [doubtful, standing] = isLessSure(one.passage, other.passage) ? [one, other] : [other, one];
      const doubt = doubts.get(nameOf(doubtful)) ?? { doubtful, standing: new Map() };
      doubts.set(nameOf(doubtful), doubt);
      doubt.standing.set(nameOf(standing), standing);
    },
    findings: () =>
      [...doubts.values()].map(({ doubtful, standing }) => tell(doubtful, [...standing.values()])),
  };
}

function nameOf({ passage, text }: Said): string {
  return `${passage.id}\n${text}`;
}

function tell({ passage, text }: Said, standing: readonly Said[]): Finding {
  const [other] = standing;
  const more = standing.length - 1;
  const others = more > 0 ? ` So ${more === 1 ? "does 1 other passage" : `do ${more} other passages`}.` : "";
  return {
    severity: "fault",
    check: "figures",
    where: passage.where,
    message: `It says ${quoted(text)}. But “${other?.passage.where}” says ${quoted(other?.text ?? "")}.${others}`,
    todo: `Find out which is right. ${passage.todo}`,
  };
}

/** A sentence in quotation marks, without its end mark. */
export function quoted(sentence: string): string {
  return `“${sentence.replace(/[.;,]+$/, "")}”`;
}

function isLessSure(one: PassageFacts, other: PassageFacts): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  return one.checked !== other.checked ? one.checked < other.checked : one.id > other.id;
}
