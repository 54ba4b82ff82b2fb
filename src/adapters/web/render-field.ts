import type { Field, FormValue, Option } from "../../core/form.ts";
import { controlName, splitDate } from "./form-controls.ts";
import { type Html, html } from "./html.ts";

/** A field with what stands in it. `id` is the id of its first control: the error summary links to it. */
export interface FieldView {
  readonly field: Field;
  readonly value: FormValue | undefined;
  readonly id: string;
  readonly error?: string;
}

type View<Kind extends Field["kind"]> = FieldView & { readonly field: Extract<Field, { kind: Kind }> };

/** The id of the first control of a field. */
export function fieldId(prefix: string, field: Field): string {
  const id = `${prefix}-${field.name.replace(/[^\w-]/g, "_")}`;
  return field.kind === "date" ? `${id}-day` : id;
}

/** One field with its label, hint and error, as GOV.UK Frontend lays it out. */
export function renderField(view: FieldView): Html {
  const body = renderControl(view);
  return html`<div class="govuk-form-group${view.error && " govuk-form-group--error"}">${body}</div>`;
}

function renderControl(view: FieldView): Html {
  const { field } = view;
  switch (field.kind) {
    case "text":
    case "email":
    case "number":
      return renderLine({ ...view, field });
    case "long-text":
      return renderLongText({ ...view, field });
    case "date":
      return renderDate({ ...view, field });
    case "choice":
      return field.options.length > 10 ? renderSelect({ ...view, field }) : renderOptions({ ...view, field });
    case "choices":
      return renderOptions({ ...view, field });
    case "tick":
      return renderTick({ ...view, field });
    default:
      return field satisfies never;
  }
}

function renderLine(view: View<"text" | "email" | "number" | "long-text" | "date">): Html {
  const { field, id } = view;
  const kinds = { text: "text", email: "email", number: "text", "long-text": "text", date: "text" };
  const mode = field.kind === "number" && html` inputmode="decimal"`;
  return html`${label(view)}${notes(view)}<input class="govuk-input${field.kind === "number" && " govuk-input--width-10"}${errorClass(view, "input")}" id="${id}" name="${controlName("text", field.name)}" type="${kinds[field.kind]}"${mode} dir="auto" value="${text(view)}"${described(view)}>`;
}

/** Counts characters where there is a limit. Never cuts: a pasted text must not lose its end unseen. */
function renderLongText(view: View<"text" | "email" | "number" | "long-text" | "date">): Html {
  const { field, id } = view;
  const area = (extra: string) =>
    html`<textarea class="govuk-textarea${extra}${errorClass(view, "textarea")}" id="${id}" name="${controlName("text", field.name)}" rows="5" dir="auto"${described(view, field.maxLength ? `${id}-info` : undefined)}>\n${text(view)}</textarea>`;
  if (!field.maxLength) return html`${label(view)}${notes(view)}${area("")}`;
  return html`<div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="${field.maxLength}">
${label(view)}${notes(view)}${area(" govuk-js-character-count")}
<div id="${id}-info" class="govuk-hint govuk-character-count__message">You can enter up to ${field.maxLength} characters</div></div>`;
}

function renderDate(view: View<"text" | "email" | "number" | "long-text" | "date">): Html {
  const { field, id } = view;
  const values = splitDate(text(view));
  const base = id.replace(/-day$/, "");
  const part = (name: "day" | "month" | "year", title: string, width: number) =>
    html`<div class="govuk-date-input__item"><div class="govuk-form-group">
<label class="govuk-label govuk-date-input__label" for="${base}-${name}">${title}</label>
<input class="govuk-input govuk-date-input__input govuk-input--width-${width}${errorClass(view, "input")}" id="${base}-${name}" name="${controlName("date", field.name)}:${name}" type="text" inputmode="numeric" value="${values[name]}"></div></div>`;
  return group(
    view,
    html`<div class="govuk-date-input">${part("day", "Day", 2)}${part("month", "Month", 2)}${part("year", "Year", 4)}</div>`,
  );
}

/** Radios for one choice, checkboxes for several. */
function renderOptions(view: View<"choice" | "choices">): Html {
  const { field, id, value } = view;
  const many = field.kind === "choices";
  const chosen = new Set(many && Array.isArray(value) ? value : [value]);
  const name = controlName(many ? "many" : "one", field.name);
  const item = (option: Option, n: number) =>
    checkable({
      look: many ? "checkboxes" : "radios",
      id: n === 0 ? id : `${id}-${n + 1}`,
      name,
      option,
      checked: chosen.has(option.value),
    });
  const look = many ? "govuk-checkboxes" : "govuk-radios";
  return group(view, html`${unchosen(name)}<div class="${look}">${field.options.map(item)}</div>`);
}

function renderSelect(view: View<"choice" | "choices">): Html {
  const { field, id, value } = view;
  const option = (one: Option) =>
    html`<option value="${one.value}"${one.value === value && " selected"}>${one.label}</option>`;
  return html`${label(view)}${notes(view)}<select class="govuk-select${errorClass(view, "select")}" id="${id}" name="${controlName("one", field.name)}"${described(view)}><option value="">Choose one</option>${field.options.map(option)}</select>`;
}

function renderTick(view: View<"tick">): Html {
  const { field, id, value } = view;
  const name = controlName("tick", field.name);
  const option = { value: "yes", label: field.label };
  const box = checkable({
    look: "checkboxes",
    id,
    name,
    option,
    checked: value === true,
    describedBy: described(view),
  });
  return html`${notes(view)}${unchosen(name)}<div class="govuk-checkboxes">${box}</div>`;
}

interface Checkable {
  readonly look: "checkboxes" | "radios";
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly describedBy?: Html;
}

function checkable({ look, id, name, option, checked, describedBy }: Checkable): Html {
  const type = look === "radios" ? "radio" : "checkbox";
  return html`<div class="govuk-${look}__item"><input class="govuk-${look}__input" id="${id}" name="${name}" type="${type}" value="${option.value}"${checked && " checked"}${describedBy}><label class="govuk-label govuk-${look}__label" for="${id}">${option.label}</label></div>`;
}

/** Says that nothing was chosen: a browser sends no word of an empty choice. */
function unchosen(name: string): Html {
  return html`<input type="hidden" name="${name}" value="">`;
}

/** Several controls under one legend. */
function group(view: FieldView, controls: Html): Html {
  return html`<fieldset class="govuk-fieldset" role="group"${described(view)}>
<legend class="govuk-fieldset__legend">${title(view)}</legend>${notes(view)}${controls}</fieldset>`;
}

function label(view: FieldView): Html {
  return html`<label class="govuk-label" for="${view.id}">${title(view)}</label>`;
}

function title({ field }: FieldView): string {
  return field.required ? field.label : `${field.label} (optional)`;
}

function notes({ field, id, error }: FieldView): Html {
  const hint = field.hint && html`<div id="${id}-hint" class="govuk-hint">${field.hint}</div>`;
  const fault =
    error &&
    html`<p id="${id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${error}</p>`;
  return html`${hint}${fault}`;
}

function described({ field, id, error }: FieldView, more?: string): Html {
  const ids = [field.hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean);
  return ids.length > 0 ? html` aria-describedby="${ids.join(" ")}"` : html``;
}

function errorClass({ error }: FieldView, block: "input" | "textarea" | "select"): string | undefined {
  return error && ` govuk-${block}--error`;
}

function text({ value }: FieldView): string {
  return typeof value === "string" ? value : "";
}
