import type { Provision } from "../../rules/result.ts";

/** What kind of rule was worked out. */
export type CalculationKind =
  | "standstill"
  | "notice-deadline"
  | "tendering-period"
  | "threshold"
  | "modification"
  | "value-duty"
  | "payment"
  | "claim"
  | "day-count";

/** What the rule calculator made of a question, shown before the quoted points. */
export interface Worked {
  readonly kind: CalculationKind;
  /**
   * Markdown of plain sentences and "- " lists, which reads as plain text too. Made of our own words, dates and
   * amounts: nothing the asker typed stands in it.
   */
  readonly text: string;
  /** The provisions it rests on, each once, the main one first. */
  readonly provisions: readonly Provision[];
}

/** A calculation in parts, as the reader sees them from top to bottom. */
export interface Working {
  readonly kind: CalculationKind;
  /** The result in one or two sentences. */
  readonly result: string;
  /** How it was reached: list items. */
  readonly steps?: readonly string[];
  /** What was taken for granted because the question did not say it. */
  readonly assumed?: readonly string[];
  /** What could make it wrong. The first few are shown. */
  readonly caveats?: readonly string[];
  readonly provisions: readonly Provision[];
}

const caveatsShown = 2;

/** Puts a calculation into words. */
export function worked({
  kind,
  result,
  steps = [],
  assumed = [],
  caveats = [],
  provisions,
}: Working): Worked {
  const text = [
    `Worked out by rule. ${result.charAt(0).toUpperCase()}${result.slice(1)}`,
    steps.map((step) => `- ${step}`).join("\n"),
    [...assumed, ...caveats.slice(0, caveatsShown)].join(" "),
  ];
  const each = new Map(provisions.map((provision) => [provision.reference, provision]));
  return { kind, text: text.filter(Boolean).join("\n\n"), provisions: [...each.values()] };
}

/** What is said when a day is asked for and the day to count from is not told. `event` follows "the day on which"; `period` is a sentence. */
export function needsDay(
  kind: CalculationKind,
  event: string,
  period: string,
  provisions: readonly Provision[],
): Worked {
  return { kind, provisions, text: `To work out the date, I need the day on which ${event}. ${period}` };
}

/** The whole as Markdown, its provisions as links. */
export function workedMarkdown({ text, provisions }: Worked): string {
  const links = provisions.map(({ reference, url }) => `[${reference}](${url})`);
  return `${text}\n\nThe rule: ${links.join(", ")}`;
}

/** The whole as plain text, each address once. */
export function workedPlain({ text, provisions }: Worked): string {
  const names = provisions.map(({ reference }) => reference).join("; ");
  const addresses = [...new Set(provisions.map(({ url }) => url))].join(" ");
  return `${text}\n\nThe rule: ${names}. ${addresses}`;
}
