import { ModelFailed, type ModelRequest } from "../../ports/model.ts";
import { fence } from "../../privacy/fence.ts";
import type { Point } from "../../reply.ts";
import type { Answer } from "../answer.ts";
import { quoteAnswer } from "../answer-question.ts";
import { workedPlain } from "../calculations/worked.ts";
import { type AnsweringPorts, type Prepared, prepare } from "../prepare.ts";
import { composePoints, passageText, type WrittenPoint } from "./compose-points.ts";
import { composedAnswer, notProved } from "./composed-answer.ts";
import { type Evidence, findEvidence } from "./evidence.ts";
import type { ModelParts } from "./parts.ts";
import { type Judge, judgePoint } from "./prove-all.ts";
import { answerByRoute, caseDetailsAnswer, modelDownNote } from "./route-outcomes.ts";
import { createCitations } from "./show.ts";
import { type StreamEnd, streamPoints } from "./stream-points.ts";
import {
  askRoute,
  composeRequest,
  type ModelOptions,
  messageOf,
  restated,
  startTurn,
  type Turn,
} from "./turn.ts";

/** A proved point as soon as it may be shown; the whole answer at the end. */
export type AnswerStep =
  | { readonly kind: "point"; readonly point: Point }
  | { readonly kind: "answer"; readonly answer: Answer };

/**
 * Answers a question by a language model, point by point, each proved before it is given. Where the model brings
 * nothing, the guidance is quoted instead, and the answer says why. @throws BotError from the index.
 */
export async function* answerWithModel(
  raw: string,
  options: ModelOptions,
  ports: AnsweringPorts,
  parts: ModelParts,
): AsyncGenerator<AnswerStep> {
  const read = await prepare(raw, options, ports);
  if ("answer" in read) return yield { kind: "answer", answer: read.answer };
  const turn = startTurn(read.prepared, options, ports, parts);
  if (turn.gated.caseDetails.length > 0)
    return yield { kind: "answer", answer: caseDetailsAnswer(read.prepared) };
  try {
    yield* composed(turn);
  } catch (error) {
    if (!(error instanceof ModelFailed)) throw error;
    const quoted = await quoteAnswer(read.prepared, ports.index);
    for (const point of quoted.points) yield { kind: "point", point };
    yield { kind: "answer", answer: { ...quoted, notes: [modelDownNote(error.because), ...quoted.notes] } };
  }
}

/** @throws ModelFailed when nothing was shown. */
async function* composed(turn: Turn): AsyncGenerator<AnswerStep> {
  const { ports, parts } = turn;
  const routed = await askRoute(turn);
  const other = answerByRoute(routed, turn.prepared, parts.model.name);
  if (other) return yield { kind: "answer", answer: other };
  const asked = await restated(turn, routed);
  const evidence = await findEvidence(asked.question, routed.searches, asked.scope, ports.index);
  const citations = createCitations(asked.scope.staleBefore);
  const end = yield* shownPoints(turn, asked, evidence, citations);
  const proved = { end, citations, evidence, asked, model: parts.model.name };
  const answer = end.points.length > 0 ? composedAnswer(proved) : await notProved(proved, ports.index);
  yield { kind: "answer", answer };
}

/** Composes and proves points; each is given as it may be shown. */
async function* shownPoints(
  turn: Turn,
  asked: Prepared,
  evidence: Evidence,
  citations: ReturnType<typeof createCitations>,
): AsyncGenerator<AnswerStep, StreamEnd> {
  const { parts, budget, gated } = turn;
  const calculated = asked.worked ? [workedPlain(asked.worked)] : [];
  const request = composeRequest(turn, asked, [
    ...evidence.passages.map((each) => fence(passageText(each), "passage")),
    ...calculated.map((text, n) => fence(`C${n + 1}: ${text}`, "result of the rule calculator")),
  ]);
  const judge = toJudge(turn, asked, evidence, calculated);
  const points = streamPoints({
    compose: () => composePoints(parts.model, request()),
    mend: (failed) => (budget.left() < leastForMending ? undefined : mendPoints(turn, request, failed)),
    judge: (point) => judgePoint(point, judge),
    cite: (text, quotes) => citations.cite(gated.restore(text), quotes),
  });
  for (;;) {
    const next = await points.next();
    if (next.done) return next.value;
    yield { kind: "point", point: next.value };
  }
}

/** Milliseconds: less is not worth another call. */
const leastForMending = 3_000;

function toJudge(turn: Turn, asked: Prepared, { passages }: Evidence, calculated: readonly string[]): Judge {
  const { checker, prompts } = turn.parts;
  const context = { question: `${messageOf(turn)}\n${asked.question.text}`, calculated };
  if (!checker) return { passages, context };
  const request = () => ({
    instructions: prompts.entail,
    budgetMs: turn.budget.left(),
    ...(turn.options.person && { person: turn.options.person }),
  });
  return { passages, context, entail: { model: checker, request } };
}

/** Asks once more for the points that failed. @throws ModelFailed */
async function mendPoints(
  { parts }: Turn,
  request: (more: string) => Omit<ModelRequest, "task">,
  failed: readonly { point: WrittenPoint; detail: string }[],
): Promise<readonly WrittenPoint[]> {
  const list = failed
    .map(({ point, detail }, n) => `${n + 1}. ${point.text}\nWhy not: ${detail}`)
    .join("\n\n");
  const more = `These points could not be proved. Write them again, ${failed.length} in the same order, so that the quotes prove them.\n\n${fence(list, "points")}`;
  const { items, end } = composePoints(parts.model, request(more));
  end.catch(() => undefined);
  const points: WrittenPoint[] = [];
  for await (const point of items) points.push(point);
  return points;
}
