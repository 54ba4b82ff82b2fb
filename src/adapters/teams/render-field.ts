import type { Field, Form, FormValue, Option } from "../../core/form.ts";
import type { CardElement, CardInput } from "./render-card.ts";
import { plainBlocks, readable } from "./render-text.ts";

/** What stands before a field's name in the id of its input, apart from the data of buttons. */
export const fieldPrefix = "field:";

/** A field as its input, its hint and its error. */
export function fieldElements(field: Field, { values, errors }: Form): CardElement[] {
  const error = errors[field.name];
  return [
    toInput(field, values[field.name]),
    ...plainBlocks(field.hint ?? "", { isSubtle: true, spacing: "None" }),
    ...(error ? errorBlocks(error) : []),
  ];
}

/** An error as it stands under its field. */
export function errorBlocks(error: string): CardElement[] {
  return plainBlocks(`Error: ${error}`, { color: "Attention", spacing: "None" });
}

/** The input, with what was typed or chosen to the letter: in a text input where no other would keep it. */
function toInput(field: Field, value: FormValue | undefined): CardInput {
  const base = inputBase(field);
  const text = typeof value === "string" ? readable(value) : "";
  switch (field.kind) {
    case "text":
    case "long-text":
    case "email":
      return { ...base, ...textInput(field, text) };
    case "number":
      if (text && !isNumber(text)) return { ...base, type: "Input.Text", value: text };
      return { ...base, type: "Input.Number", ...(text && { value: Number(text) }) };
    case "date":
      return { ...base, type: text && !isDate(text) ? "Input.Text" : "Input.Date", value: text };
    case "choice":
      return { ...base, ...choiceSet(field.options, false, text) };
    case "choices":
      return { ...base, ...choiceSet(field.options, true, Array.isArray(value) ? chosen(value) : "") };
    case "tick":
      return { ...base, type: "Input.Toggle", title: "Yes", value: value === true ? "true" : "false" };
    default:
      return field satisfies never;
  }
}

function inputBase({ name, label, required = false }: Field) {
  const plain = readable(label);
  const base = { id: `${fieldPrefix}${name}`, label: plain, isRequired: required };
  return { ...base, errorMessage: `Fill in: ${plain}` };
}

function textInput({ kind, maxLength }: { kind: Field["kind"]; maxLength?: number }, value: string) {
  const isMultiline = kind === "long-text" || value.includes("\n");
  return {
    type: "Input.Text" as const,
    value,
    ...(isMultiline && { isMultiline: true as const }),
    ...(kind === "email" && { style: "Email" as const }),
    ...(maxLength !== undefined && { maxLength: Math.max(maxLength, value.length) }),
  };
}

/** Whether a text is a number that is written the same when it has been read as one: "12.50" is not. */
function isNumber(text: string): boolean {
  return Number.isFinite(Number(text)) && String(Number(text)) === text;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

/** The most choices that stand open; more are in a list. */
const openChoices = 5;

function choiceSet(options: readonly Option[], isMultiSelect: boolean, value: string) {
  return {
    type: "Input.ChoiceSet" as const,
    choices: options.map((option) => ({ title: readable(option.label), value: chosen([option.value]) })),
    isMultiSelect,
    style: options.length <= openChoices ? ("expanded" as const) : ("compact" as const),
    wrap: true as const,
    value: isMultiSelect ? value : chosen([value]),
  };
}

/** Teams joins the chosen values with commas, so that none may hold one. */
function chosen(values: readonly string[]): string {
  return values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join(",");
}

/** The values behind what Teams sends for a choice, or for several. */
export function readChoices(sent: string): string[] {
  return sent === "" ? [] : sent.split(",").map(decodeURIComponent);
}
