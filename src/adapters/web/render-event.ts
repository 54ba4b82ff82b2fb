import type { ExchangeEvent } from "./exchange.ts";
import { renderPoint } from "./render.ts";
import { renderClosedForm } from "./render-form.ts";
import { type PageContext, renderAnswer, renderOpened } from "./render-turn.ts";
import { openForms } from "./said.ts";
import type { Turn } from "./transcript.ts";

/** One line of the stream that the page's script reads. */
export type StreamLine =
  /** The question with room for its answer. `turn` is its key. */
  | { readonly kind: "turn"; readonly turn: string; readonly html: string }
  | { readonly kind: "status"; readonly text: string }
  | { readonly kind: "point"; readonly html: string }
  | AnswerLine
  | { readonly kind: "problem"; readonly text: string; readonly fresh: boolean };

/** The answer. `text` is its plain summary. */
interface AnswerLine {
  readonly kind: "reply" | "form";
  readonly html: string;
  readonly text: string;
  /** How a reply ended. */
  readonly status?: string;
  /** A form shown earlier that is closed by this answer, and what now stands in its place. */
  readonly closes?: { readonly form: string; readonly html: string };
}

/** An event as the line of the stream. */
export function renderEvent(event: ExchangeEvent, page: PageContext): StreamLine {
  switch (event.kind) {
    case "opened":
      return { kind: "turn", turn: event.turn.key, html: renderOpened(event.turn, page).markup };
    case "status":
      return { kind: "status", text: event.text };
    case "point":
      return { kind: "point", html: renderPoint(event.point).markup };
    case "answered":
      return renderAnswered(event.turn, page);
    case "problem":
      return event;
    default:
      return event satisfies never;
  }
}

function renderAnswered(turn: Turn, page: PageContext): StreamLine {
  const { answer } = turn;
  if (!answer) throw new Error("a turn without its answer");
  const html = renderAnswer(turn, page).markup;
  const shownAgain = openForms(turn).some(({ id }) => id === turn.sentForm?.id) ? "moved" : "sent";
  if (answer.kind === "form")
    return { kind: "form", html, text: answer.form.title, ...closes(turn, shownAgain) };
  const { status, summary } = answer.reply;
  return { kind: "reply", html, text: summary, status, ...(status !== "failed" && closes(turn, shownAgain)) };
}

function closes({ sentForm }: Turn, state: "sent" | "moved"): Pick<AnswerLine, "closes"> {
  if (!sentForm) return {};
  return { closes: { form: sentForm.id, html: renderClosedForm(sentForm.title, state).markup } };
}
