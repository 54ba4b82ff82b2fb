import type { ModelRequest } from "../../ports/model.ts";
import { fence } from "../../privacy/fence.ts";
import { type Gate, gate } from "../../privacy/gate.ts";
import { fillPrompt } from "../../prompts.ts";
import type { AnsweringPorts, AnswerOptions, Prepared } from "../prepare.ts";
import { corpusWords, understand } from "../understand.ts";
import { type Budget, type ModelParts, startBudget } from "./parts.ts";
import { type Route, route } from "./route.ts";

export interface ModelOptions extends AnswerOptions {
  /** Who asks, for limits: a code that names nobody. */
  readonly person?: string;
}

/** One message on its way through the model. */
export interface Turn {
  readonly prepared: Prepared;
  /** What may leave: the earlier questions and, last, the message. */
  readonly gated: Gate;
  readonly options: ModelOptions;
  readonly ports: AnsweringPorts;
  readonly parts: ModelParts;
  readonly budget: Budget;
}

const earlierAtMost = 6;

export function startTurn(
  prepared: Prepared,
  options: ModelOptions,
  ports: AnsweringPorts,
  parts: ModelParts,
): Turn {
  // What was said first comes first: a name that it makes known is found in all.
  const gated = gate([...(options.history ?? []).slice(-earlierAtMost), prepared.asked]);
  return { prepared, gated, options, ports, parts, budget: startBudget(ports.clock, parts.budgetMs) };
}

/** The message as it may leave. */
export function messageOf({ gated }: Turn): string {
  return gated.texts.at(-1)?.text ?? "";
}

/** Sorting a message is a small call: the rest of the time is for the answer. */
const routeShare = 0.35;

/** Asks what the message wants. Earlier questions go with it, oldest first. @throws ModelFailed */
export function askRoute(turn: Turn): Promise<Route> {
  const { prepared, gated, options, parts, budget } = turn;
  const earlier = gated.texts.slice(0, -1).map(({ text }) => fence(text, "earlier question"));
  return route(parts.model, {
    instructions: fillPrompt(parts.prompts, "route", { today: prepared.scope.today }),
    input: [...earlier, fence(messageOf(turn), "message")].join("\n\n"),
    budgetMs: Math.min(budget.left(), parts.budgetMs * routeShare),
    ...(options.person && { person: options.person }),
  });
}

/** The question as it stands by itself, with what is known of it. What the program reads itself counts first. */
export async function restated({ prepared, options, ports }: Turn, routed: Route): Promise<Prepared> {
  const known = corpusWords(await ports.index.catalogue());
  const { scope, question: asTyped } = prepared;
  const nation = options.nation ?? asTyped.nation ?? routed.nation;
  const question = routed.standalone ? understand(routed.standalone, [], nation, known) : asTyped;
  const references = [...new Set([...asTyped.references, ...question.references])];
  const dated = scope.asAt === scope.today && !options.asAt ? (routed.lawDate ?? scope.asAt) : scope.asAt;
  const asAt = dated > scope.today ? scope.today : dated;
  return {
    ...prepared,
    question: { ...question, asked: asTyped.asked, references, ...(nation && { nation }) },
    scope: { ...scope, asAt, ...(nation && { nation }) },
  };
}

/** Makes the request for points: the passages and results, the question, and something to add at its end. */
export function composeRequest(turn: Turn, asked: Prepared, texts: readonly string[]) {
  const { parts, options, budget } = turn;
  const { today, asAt } = asked.scope;
  const message = messageOf(turn);
  const asTyped = message === asked.question.text ? [] : [fence(message, "as it was typed")];
  const question = fence(asked.question.text, "question");
  return (more = ""): Omit<ModelRequest, "task"> => ({
    instructions: fillPrompt(parts.prompts, "compose", { today, asAt }),
    input: [...texts, ...asTyped, question, ...(more ? [more] : [])].join("\n\n"),
    budgetMs: budget.left(),
    ...(options.person && { person: options.person }),
  });
}
