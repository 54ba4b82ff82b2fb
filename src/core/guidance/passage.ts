export const nations = ["england", "wales", "scotland", "northern-ireland"] as const;
export type Nation = (typeof nations)[number];

export const documentKinds = [
  "act",
  "regulations",
  "statutory-guidance",
  "ppn",
  "guidance",
  "case-study",
  "local-rules",
] as const;
/** What a document is or summarises, highest authority first. */
export type DocumentKind = (typeof documentKinds)[number];

/** A provision or document and where to read it. */
export interface Reference {
  /** For example "Procurement Act 2023 s.51(2)". */
  readonly label: string;
  readonly url: string;
}

/** A section of a guidance document: what is searched, quoted and cited. */
export interface Passage {
  /** "<document>#<n>", n from 1. */
  readonly id: string;
  readonly document: string;
  readonly title: string;
  /** The headings above the text, outermost first. */
  readonly headings: readonly string[];
  /** What may be quoted: plain text, points divided by blank lines, list items on lines with "- ". */
  readonly text: string;
  /** How people ask for it. Searched, never quoted. */
  readonly askedAs: readonly string[];
  readonly references: readonly Reference[];
  readonly kind: DocumentKind;
  /** Official text, a summary in our own words, or what a team brought in: its rules and its library. */
  readonly textKind: "official" | "summary" | "local-rules";
  readonly nations: readonly Nation[];
  readonly regime: string;
  /** ISO dates between which it applies; the last day included. */
  readonly appliesFrom: string;
  readonly appliesTo?: string;
  /** ISO date on which the text was last checked against its source. */
  readonly checked: string;
  readonly topics: readonly string[];
  /** Whose it is: "" for the bundled corpus, else the space of an installation. */
  readonly space: string;
  /** The licence it is used under and whose it is, as shown with the source. */
  readonly licence?: string;
  /** Provisions it speaks of without resting on them, as `referenceKeys` writes them. */
  readonly mentions?: readonly string[];
}

const nationNames: Record<Nation, string> = {
  england: "England",
  wales: "Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
};

/** "England, Wales and Northern Ireland"; "United Kingdom" for all four. */
export function nationsText(list: readonly Nation[]): string {
  if (list.length === nations.length) return "United Kingdom";
  const names = list.map((nation) => nationNames[nation]);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Lower is higher: Act before regulations before guidance; official text before a summary of it. */
export function authorityRank(passage: Passage): number {
  return documentKinds.indexOf(passage.kind) * 2 + (passage.textKind === "official" ? 0 : 1);
}
