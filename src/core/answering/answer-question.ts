import { referenceKeys } from "../guidance/reference-keys.ts";
import type { SearchIndex } from "../ports/search-index.ts";
import type { Answer } from "./answer.ts";
import type { Worked } from "./calculate.ts";
import { composeAnswer } from "./compose.ts";
import { gather } from "./gather.ts";
import { findNeighbour } from "./neighbours.ts";
import { type AnsweringPorts, type AnswerOptions, type Prepared, prepare } from "./prepare.ts";
import type { Question } from "./question.ts";

/** Answers a question by quoting the guidance, or says why it does not. @throws BotError from the index. */
export async function answerQuestion(
  raw: string,
  options: AnswerOptions,
  ports: AnsweringPorts,
): Promise<Answer> {
  const read = await prepare(raw, options, ports);
  return "answer" in read ? read.answer : quoteAnswer(read.prepared, ports.index);
}

/** Looks a question up and quotes what was found. */
export async function quoteAnswer(prepared: Prepared, index: SearchIndex): Promise<Answer> {
  const { asked, question, scope, worked } = prepared;
  const gathered = await gather(withProvisions(question, worked), scope, index);
  return composeAnswer(gathered, { ...prepared, neighbour: findNeighbour(asked) });
}

/** What a calculation rests on is looked up as if it had been named. */
function withProvisions(question: Question, worked: Worked | undefined): Question {
  const [main] = referenceKeys(worked?.provisions[0]?.reference ?? "");
  return main ? { ...question, references: [main, ...question.references] } : question;
}
