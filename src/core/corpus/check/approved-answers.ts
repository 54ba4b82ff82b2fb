import type { ApprovedAnswer } from "../../ports/records.ts";
import { longDate } from "../../text.ts";
import type { Finding } from "./finding.ts";

/** Approved answers that are no longer shown, because their review date has passed. */
export function tellOverdueAnswers(answers: readonly ApprovedAnswer[], today: string): Finding[] {
  return answers
    .filter(({ reviewBy }) => reviewBy < today)
    .map(({ id, question, owner, reviewBy }) => ({
      severity: "fault",
      check: "answers",
      where: `Approved answer ${id}: ${question}`,
      message: `It was to be reviewed by ${longDate(reviewBy)}, and is not shown any more.`,
      todo: `Ask ${owner} to review it and add it again with answers add, or remove it with answers remove ${id}.`,
    }));
}
