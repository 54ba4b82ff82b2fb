const log = document.getElementById("log");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Adds a turn whose answer is to come, in the place of the same turn if the page has it. */
export function openTurn({ turn, html }) {
  const article = fragment(html).firstElementChild;
  article.dataset.streaming = "";
  const known = document.querySelector(`article[data-turn="${CSS.escape(turn)}"]`);
  if (known) known.replaceWith(article);
  else log.append(article);
  article.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block: "start" });
  return article;
}

/** Shows a point before its answer is complete. Points are not read out: the answer will be. */
export function showPoint(article, { html }) {
  article.querySelector("[data-points]").append(fragment(html));
}

/** Puts the answer in the place of the points and of what was said while waiting; answers its element. */
export function showAnswer(article, { html, kind }) {
  const answer = article.querySelector("[data-answer]");
  article.querySelector("[data-points]").replaceChildren();
  answer.replaceChildren(fragment(html));
  delete article.dataset.streaming;
  if (kind === "form") focusForm(answer);
  else if (document.activeElement === document.body) focusOn(article);
  return answer;
}

/** Says in the turn why its answer is not there, with a button to try again where that can help. */
export function showTrouble(article, { message, fresh }) {
  delete article.dataset.streaming;
  article.querySelector("[data-points]").replaceChildren();
  const pending = article.querySelector("form[data-pending]");
  const text = pending.querySelector("[data-pending-text]");
  text.className = "govuk-error-message";
  text.setAttribute("role", "alert");
  text.textContent = message;
  const button = pending.querySelector("button");
  button.textContent = "Try again";
  button.hidden = fresh;
}

/** Replaces a form that was carried out, or that is shown again further down. */
export function closeForm({ form, html }) {
  for (const known of document.querySelectorAll(`form[data-form="${CSS.escape(form)}"]`))
    known.replaceWith(fragment(html));
}

/** Where there are errors, reading goes on at their summary; else at the form's title. */
function focusForm(answer) {
  const place = answer.querySelector(".govuk-error-summary") ?? answer.querySelector("[data-form-title]");
  place?.focus();
}

function focusOn(article) {
  article.tabIndex = -1;
  article.focus({ preventScroll: true });
}

/** Markup that the server has made and escaped. */
function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}
