import { answerQuestion } from "./answer-question.ts";
import { type AnswerStep, answerWithModel } from "./composing/answer-with-model.ts";
import type { ModelParts } from "./composing/parts.ts";
import type { ModelOptions } from "./composing/turn.ts";
import type { AnsweringPorts } from "./prepare.ts";

/** Answers questions: with a language model where one is configured and switched on, else by quoting. */
export interface Answerer {
  /** Proved points as they may be shown, then the whole answer. @throws BotError from the index. */
  answer(question: string, options: ModelOptions): AsyncGenerator<AnswerStep>;
}

export interface AnswererParts {
  readonly ports: AnsweringPorts;
  /** Left out, answers are quoted. */
  readonly model?: ModelParts;
  /** Why the model is switched off, if it is. */
  modelOff(): Promise<string | undefined>;
}

/** One answerer for every platform and the command line. */
export function createAnswerer({ ports, model, modelOff }: AnswererParts): Answerer {
  return {
    async *answer(question, options) {
      const off = model && (await modelOff());
      if (model && off === undefined) {
        yield* answerWithModel(question, options, ports, model);
        return;
      }
      const quoted = await answerQuestion(question, options, ports);
      for (const point of quoted.points) yield { kind: "point", point };
      const notes = off === undefined ? quoted.notes : [switchedOff(off), ...quoted.notes];
      yield { kind: "answer", answer: { ...quoted, notes } };
    },
  };
}

function switchedOff(reason: string): string {
  return `The language model is switched off, so I quote the guidance. Reason: ${reason}`;
}

/** The whole answer, for those who wait for it. */
export async function wholeAnswer(steps: AsyncIterable<AnswerStep>) {
  for await (const step of steps) if (step.kind === "answer") return step.answer;
  throw new Error("an answer ended without being given");
}
