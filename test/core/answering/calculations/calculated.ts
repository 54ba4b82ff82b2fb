import { calculate, type Worked } from "../../../../src/core/answering/calculate.ts";
import { nationIn } from "../../../../src/core/answering/nation.ts";

/** The day on which the questions of these tests are asked, a Monday. */
export const askedOn = "2026-11-23";

/** What is worked out from a question asked on a day. */
export function workedFrom(question: string, today = askedOn): Worked {
  const worked = calculate(question, today, nationIn(question));
  if (!worked) throw new Error(`nothing was worked out from: ${question}`);
  return worked;
}
