import type { DocumentKind, Nation, Passage, Reference } from "../guidance/passage.ts";
import { referenceKeys } from "../guidance/reference-keys.ts";
import { type Chunk, chunkDocument } from "./chunk.ts";
import type { ImportedDocument } from "./imported.ts";

/** What is said of a whole document; dates are ISO. */
export interface DocumentFacts {
  /** The name its passages carry as `document`. */
  readonly id: string;
  readonly space: string;
  readonly kind: DocumentKind;
  readonly nations: readonly Nation[];
  readonly regime: string;
  readonly appliesFrom: string;
  readonly appliesTo?: string;
  readonly checked: string;
  readonly title?: string;
  /** Where people read it; left out when there is no page. */
  readonly url?: string;
  /** The licence it is used under and whose it is, as shown with the source. */
  readonly licence?: string;
}

/** Cuts an imported document into passages. */
export function toPassages(document: ImportedDocument, facts: DocumentFacts): Passage[] {
  return chunkDocument(document).map((chunk, n) => toPassage(chunk, n + 1, document.title, facts));
}

function toPassage(chunk: Chunk, n: number, ownTitle: string, facts: DocumentFacts): Passage {
  const { id, space, kind, regime, appliesTo, checked, licence } = facts;
  const title = facts.title ?? ownTitle;
  const mentions = space === "" ? mentioned(chunk) : [];
  return {
    id: `${id}#${n}`,
    document: id,
    title,
    headings: chunk.headings,
    text: chunk.text,
    askedAs: [],
    references: [toReference(chunk, title, facts.url)],
    kind,
    textKind: space === "" || chunk.provision ? "official" : "local-rules",
    nations: within(facts.nations, chunk.provision?.nations),
    regime,
    appliesFrom: later(facts.appliesFrom, chunk.provision?.appliesFrom),
    ...(appliesTo && { appliesTo }),
    checked,
    topics: [],
    space,
    ...(licence && { licence }),
    ...(mentions.length > 0 && { mentions }),
  };
}

function toReference({ provision, anchor, number }: Chunk, title: string, url = ""): Reference {
  if (provision) return { label: provision.label, url: provision.url };
  const paragraph = number?.replace(/[.()]+$/g, "").replace(/^\(/, "");
  return {
    label: paragraph ? `${title}, paragraph ${paragraph}` : title,
    url: url && anchor ? `${url}#${anchor}` : url,
  };
}

/** The narrower of two extents; what the source says of a provision never widens what its owner said. */
function within(nations: readonly Nation[], extent: readonly Nation[] | undefined): readonly Nation[] {
  const both = extent ? nations.filter((nation) => extent.includes(nation)) : nations;
  return both.length > 0 ? both : nations;
}

function later(one: string, other: string | undefined): string {
  return other && other > one ? other : one;
}

const mostMentions = 8;

/** The provisions a passage of guidance speaks of: it is found by them too. */
function mentioned({ provision, text }: Chunk): string[] {
  return provision ? [] : referenceKeys(text).slice(0, mostMentions);
}
