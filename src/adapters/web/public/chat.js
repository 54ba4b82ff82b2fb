import { CharacterCount, createAll, ErrorSummary, SkipLink } from "./govuk-frontend.js";
import { clearProblem, showProblem } from "./problems.js";
import { postMessage, Trouble } from "./stream.js";
import { closeForm, openTurn, showAnswer, showPoint, showTrouble } from "./turns.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(SkipLink);

const composer = document.getElementById("composer");
const question = document.getElementById("question");
const status = document.getElementById("status");

/** The message that got no answer yet: sent again unchanged, it keeps its id and is answered once. */
let unsent;
let busy = false;

if (composer) start();

function start() {
  enliven(document);
  keepDraft();
  document.addEventListener("submit", onSubmit);
  document.addEventListener("click", openSource);
  question.addEventListener("keydown", sendOnEnter);
  fetchPending();
}

function enliven(scope) {
  createAll(ErrorSummary, { disableAutoFocus: true }, scope);
  createAll(CharacterCount, {}, scope);
}

/** Fetches the answers that were not there when the page was loaded. */
async function fetchPending() {
  for (const form of document.querySelectorAll("form[data-pending]"))
    await send(form, { kind: "again" }, form.elements.again.value);
}

function onSubmit(event) {
  const form = event.target;
  if (!form.dataset.chat) return;
  event.preventDefault();
  if (busy) {
    status.textContent = "I am still answering. Wait a moment, then send again.";
    return;
  }
  const input = readInput(form, event.submitter);
  if (input.kind === "text" && input.text.trim() === "")
    return showProblem(composer, "Type a question first.");
  send(form, input, input.kind === "again" ? form.elements.again.value : undefined);
}

function readInput(form, submitter) {
  switch (form.dataset.chat) {
    case "again":
      return { kind: "again" };
    case "button":
      return { kind: "button", button: submitter.value };
    case "example":
      return { kind: "text", text: submitter.value };
    case "form":
      return { kind: "form", form: form.dataset.form, values: readValues(form) };
    default:
      return { kind: "text", text: question.value };
  }
}

function readValues(form) {
  const data = new FormData(form);
  const names = [...new Set(data.keys())].filter((name) => !["csrf", "id", "form"].includes(name));
  return Object.fromEntries(names.map((name) => [name, data.getAll(name)]));
}

async function send(form, input, turn) {
  const content = JSON.stringify(input);
  const id = turn ?? (unsent?.content === content ? unsent.id : newId());
  unsent = { content, id };
  busy = true;
  clearProblem(form);
  status.textContent = "Sending…";
  let article;
  try {
    for await (const line of postMessage({ id, input }, composer.elements.csrf.value))
      article = take(line, article, input);
    unsent = undefined;
  } catch (error) {
    report(error, form, article, input);
  } finally {
    busy = false;
    if (status.textContent !== "") status.textContent = "";
  }
}

/** Puts one line of the answer on the page, and answers the turn that it belongs to. */
function take(line, article, input) {
  if (line.kind === "turn") return opened(openTurn(line), input);
  if (line.kind === "status") status.textContent = line.text;
  if (line.kind === "point") showPoint(article, line);
  if (line.kind === "reply" || line.kind === "form") {
    if (line.closes) closeForm(line.closes);
    enliven(showAnswer(article, line));
    if (line.status === "failed") putBack(input);
  }
  return article;
}

function opened(article, input) {
  document.getElementById("examples")?.remove();
  document.getElementById("new-conversation").hidden = false;
  if (input.kind === "text" && question.value === input.text) setQuestion("");
  return article;
}

function report(error, form, article, input) {
  const trouble =
    error instanceof Trouble ? error : new Trouble("Something went wrong on this page. Reload it.");
  if (trouble !== error) console.error(error);
  if (trouble.fresh) {
    unsent = undefined;
    putBack(input);
  }
  if (article) showTrouble(article, trouble);
  else if (form.dataset.chat === "again") showTrouble(form.closest("article"), trouble);
  else showProblem(form.dataset.chat === "example" ? composer : form, trouble.message);
  if (form.dataset.chat === "example") putBack(input);
}

/** A question that got no answer goes back into the box, to be sent again. */
function putBack(input) {
  if (input.kind === "text" && question.value === "") setQuestion(input.text);
}

function setQuestion(text) {
  question.value = text;
  sessionStorage.setItem("question", text);
}

/** What was typed but not sent outlives a reload of the page. */
function keepDraft() {
  if (question.value === "") question.value = sessionStorage.getItem("question") ?? "";
  question.addEventListener("input", () => sessionStorage.setItem("question", question.value));
}

function sendOnEnter(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
}

function openSource(event) {
  const link = event.target.closest("a.gl-citation");
  if (!link) return;
  event.preventDefault();
  const source = document.getElementById(link.hash.slice(1)).closest("details");
  source.open = true;
  source.querySelector("summary").focus();
  source.scrollIntoView({ block: "nearest" });
}

/** Made without crypto.randomUUID, which browsers keep from pages that are not served by https. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
