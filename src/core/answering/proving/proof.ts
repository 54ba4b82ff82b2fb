import type { Passage } from "../../guidance/passage.ts";

/** A point as a model composed it: a claim and the quotes that it rests on. */
export interface ProvablePoint {
  readonly text: string;
  readonly quotes: readonly { readonly passage: Passage; readonly quote: string }[];
}

export interface ProvingContext {
  /** The asker's words. Their figures may be repeated, marked as the asker's. */
  readonly question: string;
  /** Texts of the rule calculator's results. Figures and dates in them are proved. */
  readonly calculated: readonly string[];
}

/** A verbatim stretch of a passage's text, widened to whole sentences. */
export interface FoundQuote {
  readonly passage: Passage;
  readonly quote: string;
}

export const proofFaults = [
  /** No quote, a quote that does not stand in its passage, or one too short to mean anything. */
  "quote",
  /** Links, addresses, markup, instructions or another language. */
  "unwanted",
  /** A number, amount, percentage or period that no quote gives. */
  "figure",
  /** The right figure with another unit, VAT basis or rate. */
  "unit",
  /** The right figure with another comparator, or a word for its opposite. */
  "comparator",
  "date",
  /** A section, regulation, schedule, paragraph, part or PPN. */
  "provision",
  "notice",
  /** Two facts of a quote are mixed up. */
  "mixed-up",
  /** Required, allowed, forbidden or advised: another one than in the quote. */
  "modal",
  "negation",
  /** Yes or No that does not fit what follows, or what the quote says. */
  "answer",
  /** Who must or may. */
  "party",
  /** A condition of the quote is missing. */
  "condition",
  /** An exception that the quote, or its passage for the asker's case, carries. */
  "exception",
  /** The quote's scope is missing, or another one is added. */
  "scope",
  /** "All", "any", "always" or "never" that the quote does not say. */
  "universal",
  /** A name that stands in none of the sources. */
  "name",
  /** What nothing in the quotes supports. */
  "unsupported",
] as const;
export type ProofFault = (typeof proofFaults)[number];

/** Why a point is not proved; the detail is a sentence that helps its author to mend it. */
export interface Fault {
  readonly because: ProofFault;
  readonly detail: string;
}

export type Proof =
  | { readonly ok: true; readonly text: string; readonly quotes: readonly FoundQuote[] }
  | ({ readonly ok: false } & Fault);

/** Finds stems that mean the same as a stem, for example from the corpus's own synonyms. */
export type FindAlike = (stem: string) => readonly string[];
