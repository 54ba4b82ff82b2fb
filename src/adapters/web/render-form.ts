import { type Form, type FormStep, formFields } from "../../core/form.ts";
import { type Html, html, nothing } from "./html.ts";
import { hiddenFields, messagesPath, type RenderContext } from "./render-context.ts";
import { fieldId, renderField } from "./render-field.ts";

/** A form as far as it can still be sent. */
export function renderForm(form: Form, context: RenderContext): Html {
  const state = context.formState(form);
  return state.kind === "open"
    ? renderOpenForm({ ...form, values: state.values }, context)
    : renderClosedForm(form.title, state.kind);
}

/** What stands where a form stood that cannot be sent again. */
export function renderClosedForm(title: string, state: "sent" | "moved"): Html {
  const fate = state === "sent" ? "You sent this form." : "This form is further down the page.";
  return html`<p class="govuk-body gl-closed-form"><strong>${title}</strong><br>${fate}</p>`;
}

/** A form with its steps as fieldsets, errors beside the fields and in a summary, and what was typed. */
function renderOpenForm(form: Form, context: RenderContext): Html {
  return html`<form class="gl-form" method="post" action="${messagesPath}" novalidate data-chat="form" data-form="${form.id}">
${hiddenFields(context)}<input type="hidden" name="form" value="${form.id}">
<h4 class="govuk-heading-m" tabindex="-1" data-form-title>${form.title}</h4>
${form.intro && html`<p class="govuk-body" dir="auto">${form.intro}</p>`}
${errorSummary(form, context)}
${form.steps.map((step) => renderStep(step, form, context))}
<button type="submit" class="govuk-button">${form.submitLabel}</button></form>`;
}

function renderStep(step: FormStep, form: Form, { prefix }: RenderContext): Html {
  const fields = step.fields.map((field) => {
    const error = form.errors[field.name];
    return renderField({
      field,
      value: form.values[field.name],
      id: fieldId(prefix, field),
      ...(error && { error }),
    });
  });
  return html`<fieldset class="govuk-fieldset gl-step">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${step.title}</legend>${fields}</fieldset>`;
}

/** Faults in the order of the fields, each a link to its field; faults of the whole form last. */
function errorSummary(form: Form, { prefix }: RenderContext): Html {
  const fields = formFields(form);
  const named = fields.flatMap((field) => {
    const error = form.errors[field.name];
    return error ? [html`<li><a href="#${fieldId(prefix, field)}">${error}</a></li>`] : [];
  });
  const names = new Set(fields.map(({ name }) => name));
  const whole = Object.entries(form.errors).filter(([name]) => !names.has(name));
  const items = [...named, ...whole.map(([, error]) => html`<li>${error}</li>`)];
  if (items.length === 0) return nothing;
  return html`<div class="govuk-error-summary" data-module="govuk-error-summary" data-disable-auto-focus="true" tabindex="-1">
<div role="alert"><h4 class="govuk-error-summary__title">There is a problem</h4>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${items}</ul></div></div></div>`;
}
