import type { Form } from "../../core/form.ts";
import { type Html, html, nothing } from "./html.ts";
import { renderReply } from "./render.ts";
import { type FormState, hiddenFields, messagesPath, type RenderContext } from "./render-context.ts";
import { renderForm } from "./render-form.ts";
import { openForms } from "./said.ts";
import type { Turn } from "./transcript.ts";
import { webWording } from "./wording.ts";

/** What every turn of a page shares. */
export type PageContext = Pick<RenderContext, "csrf" | "delivery">;

/** The turns of a conversation. The last one is where a page without JavaScript starts. */
export function renderTurns(turns: readonly Turn[], page: PageContext): Html {
  const shown = turns.map((turn, n) => {
    const article = renderTurn(turn, context(turn, page, turns.slice(n + 1)));
    return n === turns.length - 1 ? html`<div id="latest">${article}</div>` : article;
  });
  return html`${shown}`;
}

/** A turn that has just been opened: its answer is to come. */
export function renderOpened({ answer: _, ...turn }: Turn, page: PageContext): Html {
  return renderTurn(turn, context(turn, page));
}

/** What stands under the question once it is answered. */
export function renderAnswer(turn: Turn, page: PageContext): Html {
  return renderBody(turn, context(turn, page));
}

function context(turn: Turn, page: PageContext, later: readonly Turn[] = []): RenderContext {
  return { ...page, prefix: `t-${turn.key}`, formState: (form) => formState(form, later) };
}

function renderTurn(turn: Turn, context: RenderContext): Html {
  return html`<article class="gl-turn" id="turn-${turn.key}" data-turn="${turn.key}">
<div class="gl-said"><h3 class="govuk-visually-hidden">You</h3><p class="govuk-body" dir="auto">${turn.said}</p></div>
<div class="gl-answer"><h3 class="govuk-visually-hidden">Golden Link</h3>
<div data-points aria-live="off"></div><div data-answer>${turn.answer ? renderBody(turn, context) : renderPending(turn, context)}</div></div></article>`;
}

function renderBody({ answer }: Turn, context: RenderContext): Html {
  if (!answer) return nothing;
  try {
    return answer.kind === "reply" ? renderReply(answer.reply, context) : renderForm(answer.form, context);
  } catch {
    return html`<p class="govuk-body">${webWording.notShown}</p>`;
  }
}

/** A turn without its answer: the button fetches it when it is there. The script presses it on loading. */
function renderPending(turn: Turn, context: RenderContext): Html {
  return html`<form method="post" action="${messagesPath}" data-chat="again" data-pending>
${hiddenFields(context)}<input type="hidden" name="again" value="${turn.key}">
<p class="govuk-body" data-pending-text>${webWording.pending}</p>
<button type="submit" class="govuk-button govuk-button--secondary">Show the answer</button></form>`;
}

/** Open until it turns up again further down or is sent; when sending failed, open with what was typed. */
function formState(form: Form, later: readonly Turn[]): FormState {
  if (later.some((turn) => openForms(turn).some(({ id }) => id === form.id))) return { kind: "moved" };
  const sent = later.findLast(({ sentForm }) => sentForm?.id === form.id);
  if (!sent) return { kind: "open", values: form.values };
  if (!failed(sent)) return { kind: "sent" };
  return { kind: "open", values: sent.input?.kind === "form" ? sent.input.values : form.values };
}

function failed({ answer }: Turn): boolean {
  return answer?.kind === "reply" && answer.reply.status === "failed";
}
