import { type Html, html } from "./html.ts";
import { hiddenFields, messagesPath } from "./render-context.ts";
import { type PageContext, renderTurns } from "./render-turn.ts";
import type { Turn } from "./transcript.ts";

/** What the installation tells people of itself. */
export interface About {
  readonly modelInUse: boolean;
  /** Which material must not be typed in: a whole sentence. */
  readonly classification: string;
  /** Whom to ask instead. */
  readonly contact: string;
  /** Questions to try. */
  readonly examples: readonly string[];
}

/** What the chat page shows. */
export interface PageView {
  readonly about: About;
  readonly conversationDays: number;
  readonly turns: readonly Turn[];
  readonly context: PageContext;
  /** What was wrong with the message just sent without JavaScript. */
  readonly problem?: string;
  /** What stands in the question box. */
  readonly typed?: string;
}

/** The whole chat page. It works as it is; the script makes it quicker. */
export function renderPage(view: PageView): string {
  const { about, turns, context, problem } = view;
  const log = html`<div role="log" aria-live="polite" aria-label="Conversation" id="log">${renderTurns(turns, context)}</div>`;
  const main = html`${problem && renderProblem(problem)}
<h1 class="govuk-heading-l gl-title">Ask about public procurement</h1>
${renderNotice(view)}
<h2 class="govuk-visually-hidden">Conversation</h2>${log}
<p role="status" class="govuk-body-s gl-status" id="status"></p>
${renderComposer(view)}
${turns.length === 0 && renderExamples(about.examples, context)}
${renderNewConversation(view)}`;
  return renderDocument(`${problem ? "Error: " : ""}Golden Link: ask about public procurement`, main);
}

/** A page of one sentence, for a request that is not taken. */
export function renderRefusal(text: string, showLink: boolean): string {
  const link = html`<p class="govuk-body"><a class="govuk-link" href="/">Go to the chat page</a></p>`;
  return renderDocument(
    "Golden Link: that did not work",
    html`<h1 class="govuk-heading-l">That did not work</h1><p class="govuk-body">${text}</p>${showLink && link}`,
  );
}

/**
 * Sends a browser on to the chat page. A link from another site brings no SameSite=Strict cookie with it;
 * the step from this page does, and the conversation is found again.
 */
export function renderOpening(): string {
  return renderDocument(
    "Golden Link",
    html`<p class="govuk-body">Opening Golden Link. <a class="govuk-link" href="/">Go to the chat page</a></p>`,
    html`<meta http-equiv="refresh" content="0; url=/">`,
  );
}

function renderNotice({ about, conversationDays }: PageView): Html {
  const method = about.modelInUse
    ? "A language model writes its answers. Every point is checked against the guidance it quotes."
    : "No language model is in use: its answers quote the guidance library.";
  return html`<div class="govuk-inset-text gl-notice">
<p class="govuk-body-s"><strong>Golden Link is an automated tool. It gives guidance, not legal advice.</strong> ${method}</p>
<p class="govuk-body-s"><strong>${about.classification}</strong></p>
<p class="govuk-body-s">For a decision that matters, ask ${about.contact}. This page keeps your conversation for ${conversationDays} ${conversationDays === 1 ? "day" : "days"}.</p></div>`;
}

function renderExamples(examples: readonly string[], context: PageContext): Html | undefined {
  if (examples.length === 0) return undefined;
  const buttons = examples.map(
    (text) =>
      html`<li><button type="submit" class="govuk-button govuk-button--secondary gl-example" name="text" value="${text}">${text}</button></li>`,
  );
  return html`<form class="gl-examples" method="post" action="${messagesPath}" data-chat="example" id="examples">
${hiddenFields(context)}<h2 class="govuk-heading-s">Or try one of these questions</h2><ul class="govuk-list">${buttons}</ul></form>`;
}

function renderComposer({ context, problem, typed = "" }: PageView): Html {
  const error =
    problem &&
    html`<p id="question-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`;
  return html`<form class="gl-composer" method="post" action="${messagesPath}" data-chat="text" id="composer" novalidate>
${hiddenFields(context)}<div class="govuk-form-group${problem && " govuk-form-group--error"}" id="question-group">
<label class="govuk-label govuk-label--s" for="question">Your question</label>
<div id="question-hint" class="govuk-hint">Ask in your own words.<span class="gl-with-script"> Press Enter to send, or Shift and Enter for a new line.</span></div>
${error}<textarea class="govuk-textarea${problem && " govuk-textarea--error"}" id="question" name="text" rows="2" dir="auto" aria-describedby="question-hint${problem && " question-error"}" autocomplete="off" enterkeyhint="send">
${typed}</textarea></div><button type="submit" class="govuk-button">Send</button></form>`;
}

function renderNewConversation({ turns, context }: PageView): Html {
  return html`<form class="gl-new" method="post" action="/web/conversation" id="new-conversation"${turns.length === 0 && " hidden"}>
${hiddenFields(context)}<button type="submit" class="govuk-button govuk-button--secondary">Start a new conversation</button>
<p class="govuk-body-s">This removes the conversation above from this page.</p></form>`;
}

function renderProblem(text: string): Html {
  return html`<div class="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li><a href="#question">${text}</a></li></ul></div></div></div>`;
}

function renderDocument(title: string, main: Html, head?: Html): string {
  return html`<!DOCTYPE html>
<html lang="en" class="govuk-template gl-page"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="theme-color" content="#0b0c0c">
<link rel="icon" href="/web/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/web/assets/govuk-frontend.css"><link rel="stylesheet" href="/web/assets/chat.css">
<script type="module" src="/web/assets/chat.js"></script>${head}</head>
<body class="govuk-template__body"><a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<header class="govuk-template__header"><div class="govuk-generic-header"><div class="govuk-generic-header__container govuk-width-container"><div class="govuk-generic-header__logo"><a href="/" class="govuk-generic-header__homepage-link">Golden Link</a></div></div></div></header>
<div class="govuk-width-container"><main class="govuk-main-wrapper gl-main" id="main-content">${main}</main></div></body></html>`
    .markup;
}
