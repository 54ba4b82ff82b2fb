import { longDate } from "../../text.ts";
import type { Unanswered } from "../unanswered.ts";
import type { Finding } from "./finding.ts";

const outcomeNames: Readonly<Record<Unanswered["outcomes"][number], string>> = {
  answered: "answered",
  partial: "answered in part",
  clarify: "asked back",
  "cannot-answer": "no answer",
  "out-of-scope": "out of scope",
  refused: "refused",
  failed: "failed",
  done: "done",
  "not helpful": "marked as not helpful",
};

/** "no answer, marked as not helpful": how a question ended, for people. */
export function outcomesText({ outcomes }: Pick<Unanswered, "outcomes">): string {
  return outcomes.map((outcome) => outcomeNames[outcome]).join(", ");
}

/** "Asked twice by 1 person, last on 2 March 2026". */
export function askedText({
  count,
  people,
  lastAsked,
}: Omit<Unanswered, "question" | "outcomes" | "nearest">): string {
  const by = people === 1 ? "1 person" : `${people} people`;
  return `Asked ${times(count)} by ${by}, last on ${longDate(lastAsked.toISOString().slice(0, 10))}`;
}

/** Each question that was asked and not answered, as a line. */
export function tellUnansweredQuestions(questions: readonly Unanswered[]): Finding[] {
  return questions.map((asked) => ({
    severity: "advice",
    check: "questions",
    where: `“${asked.question}”`,
    message: `${askedText(asked)}: ${outcomesText(asked)}. ${nearestText(asked.nearest)}`,
    todo: "Write guidance that answers it, or add an approved answer with answers add.",
  }));
}

function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${count} times`;
}

function nearestText(nearest: readonly string[]): string {
  if (nearest.length === 0) return "No guidance comes near it.";
  return `Nearest guidance: ${nearest.join("; ")}.`;
}
