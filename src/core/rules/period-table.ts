/** One row of a table of minimum periods. */
export interface PeriodEntry {
  readonly applies: boolean | undefined;
  /** Days; 0 stands for "no minimum period". */
  readonly days: number;
  /** The circumstance, as a clause without a full stop. */
  readonly words: string;
}

/** The shortest of the rows that fit, and the circumstance that gave it. */
export type MinimumPeriod =
  | { readonly status: "minimum"; readonly days: number; readonly circumstance: string }
  | { readonly status: "no-minimum"; readonly circumstance: string };

/** Picks the shortest row that fits. Throws RangeError when none does. */
export function applicable(entries: readonly PeriodEntry[]): { minimum: MinimumPeriod; steps: string[] } {
  const fitting = entries.filter(({ applies }) => applies).sort((one, other) => one.days - other.days);
  const [shortest] = fitting;
  if (!shortest) throw new RangeError("No row of the table fits these circumstances.");
  const { days, words: circumstance } = shortest;
  const steps = fitting.map((entry) => `${entry.words}: ${inDays(entry.days)}.`);
  if (fitting.length > 1) steps.push(`The shortest that applies counts: ${inDays(days)}.`);
  if (days === 0) return { minimum: { status: "no-minimum", circumstance }, steps };
  return { minimum: { status: "minimum", days, circumstance }, steps };
}

function inDays(days: number): string {
  return days === 0 ? "no minimum period" : `${days} days`;
}
