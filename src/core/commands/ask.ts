import { z } from "zod";
import type { Answer } from "../answering/answer.ts";
import type { Answerer } from "../answering/answerer.ts";
import type { AnswerStep } from "../answering/composing/answer-with-model.ts";
import { maxQuestionLength } from "../answering/screen.ts";
import type { PersonCode } from "../buttons.ts";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import type { Conversations } from "../conversations.ts";
import { nations } from "../guidance/passage.ts";
import type { Clock } from "../ports/clock.ts";
import type { Logger } from "../ports/logger.ts";
import type { Questions } from "../ports/records.ts";
import type { NewId } from "../ports/state.ts";
import { redact } from "../privacy/redact.ts";
import type { Addressee, ReplyEvent } from "../reply.ts";
import { type ChatRequest, personKey } from "../request.ts";
import { answerReply, answerWording } from "./answer-reply.ts";

export interface AskParts {
  readonly answerer: Answerer;
  /** Stands for a person in limits. */
  readonly personCode: PersonCode;
  readonly conversations: Conversations;
  readonly questions: Questions;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newId: NewId;
  /** Whom to ask instead. */
  readonly contact: string;
}

/** `ask`: answers a question from the guidance, with sources. */
export function askCommand(parts: AskParts): Command {
  return defineCommand({
    name: "ask",
    usage: "ask <question>",
    summary: "Answer a procurement question from the guidance, with sources",
    access: "anyone",
    listed: true,
    args: z.preprocess((input) => (typeof input === "string" ? { question: input } : input), askArgs),
    run: (args, context) => ask(args, context, parts),
  });
}

const askArgs = z.object(
  {
    question: z.string(answerWording.empty).trim().min(1, answerWording.empty),
    asAt: z.iso.date(answerWording.badDate).optional(),
    nation: z.enum(nations, answerWording.badNation).optional(),
  },
  answerWording.empty,
);
type AskArgs = z.infer<typeof askArgs>;

async function* ask(
  { question, asAt, nation }: AskArgs,
  context: CommandContext,
  parts: AskParts,
): AsyncGenerator<ReplyEvent> {
  const { request, to } = context;
  yield { kind: "status", to, text: answerWording.looking };
  const started = parts.clock.now();
  const history = await parts.conversations.questions(request);
  const scope = { ...(asAt && { asAt }), ...(nation && { nation }) };
  const options = {
    ...scope,
    history,
    spaces: [request.person.tenant],
    person: parts.personCode(request.person),
  };
  const answer = yield* shown(parts.answerer.answer(question, options), to);
  const id = parts.newId();
  if (question.length <= maxQuestionLength)
    await keep(() => parts.conversations.remember(request, question), parts);
  await keep(() => record(id, answer, started, request, parts), parts);
  yield { kind: "reply", to, reply: await answerReply(answer, id, context, parts.contact) };
}

/** Gives each point as it comes; answers the whole. */
async function* shown(steps: AsyncIterable<AnswerStep>, to: Addressee): AsyncGenerator<ReplyEvent, Answer> {
  for await (const step of steps) {
    if (step.kind === "answer") return step.answer;
    yield { kind: "point", to, point: step.point };
  }
  throw new Error("an answer ended without being given");
}

/** What cannot be stored must not keep the answer from the asker. */
async function keep(store: () => Promise<void>, { logger }: AskParts): Promise<void> {
  try {
    await store();
  } catch (error) {
    logger.warn({ err: error }, "the turn could not be recorded");
  }
}

function record(id: string, answer: Answer, at: Date, { person }: ChatRequest, parts: AskParts) {
  return parts.questions.record({
    id,
    at,
    person: personKey(person),
    platform: person.platform,
    space: person.tenant,
    question: redact(answer.question),
    status: answer.status,
    ...(answer.reason && { reason: redact(answer.reason) }),
    references: answer.sources.map(({ reference }) => reference),
    ms: parts.clock.now().getTime() - at.getTime(),
    model: answer.model,
  });
}
