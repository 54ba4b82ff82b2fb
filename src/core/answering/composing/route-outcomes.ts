import type { ModelFault } from "../../ports/model.ts";
import { type Answer, emptyAnswer } from "../answer.ts";
import type { Prepared } from "../prepare.ts";
import type { Route } from "./route.ts";

/** Why the guidance is quoted in place of an answer by the model. */
export function modelDownNote(because: ModelFault): string {
  return `The language model gave no answer (${reasons[because]}), so I quote the guidance instead.`;
}

const reasons: Readonly<Record<ModelFault, string>> = {
  "timed-out": "it took too long",
  busy: "it is busy or over its limit",
  misconfigured: "it is not set up correctly",
  unavailable: "it cannot be reached",
  damaged: "what it sent could not be read",
  refused: "it declined",
  "too-long": "the question is too long for it",
};

/** A message that says something of a person's case goes nowhere: the asker can send it without. */
export function caseDetailsAnswer({ question, scope }: Prepared): Answer {
  const about = { question: question.asked, asAt: scope.asAt, reason: "case-details" };
  return emptyAnswer("clarify", { ...about, notes: [personal] });
}

const personal =
  "Your message seems to hold details about a person, such as their health, conduct or family. I have not sent it to the language model. Please ask again without them: say what the rule is about, not who.";

/** The answer to a message that is no question for the guidance; undefined when it is one. */
export function answerByRoute(
  routed: Route,
  { question, scope, worked }: Prepared,
  model: string,
): Answer | undefined {
  const about = { question: question.asked, asAt: scope.asAt, model };
  switch (routed.kind) {
    case "greeting":
    case "about-the-bot":
      return emptyAnswer("out-of-scope", { ...about, reason: routed.kind });
    case "unclear":
      // What can be calculated was asked clearly enough.
      if (worked || !routed.askBack) return undefined;
      return emptyAnswer("clarify", { ...about, reason: "unclear", notes: [routed.askBack] });
    case "refuse":
      return emptyAnswer("refused", { ...about, reason: "asked-to-break-rules", notes: [declined] });
    case "peer":
    case "draft":
      return emptyAnswer("out-of-scope", { ...about, reason: routed.kind, notes: [notYet[routed.kind]] });
    case "out-of-scope":
      return worked ? undefined : emptyAnswer("out-of-scope", { ...about, reason: "not-procurement" });
    case "procurement":
      return undefined;
  }
}

const declined = "I cannot help with that. Ask me what the rules require, and I will look it up.";
const notYet = {
  peer: "I cannot find colleagues for you yet. I can answer questions on procurement rules.",
  draft: "I cannot draft notices yet. I can tell you what a notice must contain.",
} as const;
