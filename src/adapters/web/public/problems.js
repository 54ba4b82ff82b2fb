// A form's own "id" property is its hidden field of that name, so forms are compared as elements.
const composer = document.getElementById("composer");
const question = document.getElementById("question");

/** Shows what went wrong beside what was sent, as GOV.UK Frontend lays errors out, and has it read out. */
export function showProblem(form, text) {
  clearProblem(form);
  const error = document.createElement("p");
  error.className = "govuk-error-message";
  error.setAttribute("role", "alert");
  error.dataset.problem = "";
  if (form === composer) placeAtQuestion(error);
  else form.append(error);
  // An alert is read out when its text changes after it has been put on the page.
  requestAnimationFrame(() => {
    error.textContent = text;
    error.scrollIntoView({ block: "nearest" });
  });
}

/** Takes away the problem of an earlier try. */
export function clearProblem(form) {
  form.querySelector("[data-problem], #question-error")?.remove();
  if (form !== composer) return;
  document.getElementById("question-group").classList.remove("govuk-form-group--error");
  question.classList.remove("govuk-textarea--error");
  question.setAttribute("aria-describedby", "question-hint");
}

function placeAtQuestion(error) {
  error.id = "question-error";
  question.before(error);
  document.getElementById("question-group").classList.add("govuk-form-group--error");
  question.classList.add("govuk-textarea--error");
  question.setAttribute("aria-describedby", "question-hint question-error");
}
