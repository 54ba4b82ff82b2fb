import type { Claim } from "./claim.ts";
import type { Evidence } from "./evidence.ts";
import { isFigure, type Mark } from "./marks/mark.ts";
import type { Statement } from "./reading/statement.ts";
import { same, saysNothing } from "./rules/figures.ts";

/** The point's text with figures and dates that only the asker gave marked "(your figure)" or "(your date)". */
export function markAskersFigures({ text, statements }: Claim, evidence: Evidence): string {
  const proved = [...evidence.quoted, ...evidence.calculated, evidence.framing];
  const theirs = statements.flatMap((statement) =>
    statement.marks.filter((mark) => isOwn(mark, evidence, proved) && !isCalledTheirs(statement, mark)),
  );
  return theirs.reduce((left, mark) => markFirst(left, mark), text);
}

function isOwn(mark: Mark, { question }: Evidence, proved: readonly Statement[]): boolean {
  if (!(isFigure(mark) || mark.kind === "date") || saysNothing(mark)) return false;
  return same(mark, proved).length === 0 && same(mark, [question]).length > 0;
}

/** "Your £40,000", "yours at £40,000", "£40,000 (your figure)". */
function isCalledTheirs({ readable }: Statement, { start, end }: Mark): boolean {
  return (
    /\byours?\b[^.;]{0,32}$/i.test(readable.slice(0, start)) ||
    /^\s*\(?your (?:figure|date)/i.test(readable.slice(end))
  );
}

function markFirst(text: string, { text: figure, kind }: Mark): string {
  const at = text.indexOf(figure);
  if (at < 0) return text;
  const end = at + figure.length;
  return `${text.slice(0, end)} (your ${kind === "date" ? "date" : "figure"})${text.slice(end)}`;
}
