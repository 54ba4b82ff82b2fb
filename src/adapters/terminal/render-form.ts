import { type Field, type Form, type FormValue, formFields } from "../../core/form.ts";
import { wrap } from "./render-text.ts";

/** A form as lines: its fields under the titles of their steps, with hints, numbered choices, answers and errors. */
export function formLines(form: Form, width: number): string[] {
  const names = new Set(formFields(form).map(({ name }) => name));
  const stray = Object.entries(form.errors).filter(([name]) => !names.has(name));
  return [
    ...wrap(form.title, width),
    ...(form.intro ? wrap(form.intro, width) : []),
    ...stray.flatMap(([, error]) => wrap(`Error: ${error}`, width)),
    ...form.steps.flatMap(({ title, fields }) => [
      "",
      ...wrap(title, width),
      ...fields.flatMap((field) => fieldLines(field, form, width)),
    ]),
  ];
}

function fieldLines(field: Field, { values, errors }: Form, width: number): string[] {
  const { name, label, hint, required } = field;
  const options = "options" in field ? field.options : [];
  const answer = answerText(field, values[name]);
  const error = errors[name];
  return [
    ...wrap(required ? `${label} (required)` : label, width, "- "),
    ...(hint ? wrap(hint, width, "  ") : []),
    ...options.flatMap((option, n) => wrap(option.label, width, `  ${n + 1}. `)),
    ...(answer ? wrap(answer, width, "  Answer so far: ") : []),
    ...(error ? wrap(error, width, "  Error: ") : []),
  ];
}

function answerText(field: Field, value: FormValue | undefined): string {
  switch (field.kind) {
    case "text":
    case "long-text":
    case "email":
    case "number":
    case "date":
      return typeof value === "string" ? value : "";
    case "choice":
    case "choices": {
      const chosen = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
      return field.options
        .flatMap((option) => (chosen.includes(option.value) ? [option.label] : []))
        .join(", ");
    }
    case "tick":
      return value === true ? "Yes" : "";
    default:
      return field satisfies never;
  }
}
