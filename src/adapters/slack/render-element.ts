import type { InputBlock, PlainTextInput, Option as SlackOption } from "@slack/types";
import type { Field, FormValue, Option } from "../../core/form.ts";
import { plainText } from "./render-text.ts";

export type Element = InputBlock["element"];

/** The most characters one input holds. */
export const maxTyped = 3_000;

/**
 * The input of a field, with what was typed or chosen. Slack refuses a window whose date, number or address is
 * not one, so a value that is not goes into a text input, where it can be put right.
 */
export function fieldElement(field: Field, value: FormValue | undefined): Element {
  const { name } = field;
  const text = typeof value === "string" ? value : "";
  switch (field.kind) {
    case "text":
      return textInput(name, text, { multiline: text.includes("\n"), maxLength: field.maxLength });
    case "long-text":
      return textInput(name, text, { multiline: true, maxLength: field.maxLength });
    case "email":
      if (text && !isEmail(text)) return textInput(name, text);
      return { type: "email_text_input", action_id: name, ...(text && { initial_value: text }) };
    case "number":
      if (text && !/^-?\d{1,15}(\.\d{1,4})?$/.test(text)) return textInput(name, text);
      return {
        type: "number_input",
        action_id: name,
        is_decimal_allowed: true,
        ...(text && { initial_value: text }),
      };
    case "date":
      if (text && !isDate(text)) return textInput(name, text);
      return { type: "datepicker", action_id: name, ...(text && { initial_date: text }) };
    case "choice":
      return choice(name, field.options, text);
    case "choices":
      return choices(name, field.options, Array.isArray(value) ? value : []);
    case "tick":
      return tick(name, value === true);
    default:
      return field satisfies never;
  }
}

/** An input for text. Its limit gives way to a longer value, which Slack would refuse otherwise. */
export function textInput(
  name: string,
  value: string,
  { multiline = false, maxLength = maxTyped }: { multiline?: boolean; maxLength?: number | undefined } = {},
): PlainTextInput {
  return {
    type: "plain_text_input",
    action_id: name,
    multiline,
    max_length: Math.min(maxTyped, Math.max(maxLength, value.length)),
    ...(value && { initial_value: value }),
  };
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[\w.+'-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text);
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`);
}

function choice(name: string, options: readonly Option[], value: string): Element {
  const chosen = options.find((option) => option.value === value);
  const initial = chosen && { initial_option: toOption(chosen) };
  return { type: "static_select", action_id: name, ...listed(options), ...initial };
}

function choices(name: string, options: readonly Option[], values: readonly string[]): Element {
  const chosen = options.filter((option) => values.includes(option.value));
  const initial = chosen.length > 0 && { initial_options: chosen.map(toOption) };
  return { type: "multi_static_select", action_id: name, ...listed(options), ...initial };
}

const maxOptions = 100;

/** The options; more than a list holds in groups. */
function listed(options: readonly Option[]) {
  const all = options.map(toOption);
  if (all.length <= maxOptions) return { options: all };
  const groups = Array.from({ length: Math.ceil(all.length / maxOptions) }, (_, n) => {
    const first = n * maxOptions;
    const group = all.slice(first, first + maxOptions);
    return { label: plainText(`${first + 1} to ${first + group.length}`, 75), options: group };
  });
  return { option_groups: groups };
}

function toOption({ value, label }: Option) {
  return { text: plainText(label, 75), value } satisfies SlackOption;
}

function tick(name: string, ticked: boolean): Element {
  const yes = toOption({ value: "true", label: "Yes" });
  return { type: "checkboxes", action_id: name, options: [yes], ...(ticked && { initial_options: [yes] }) };
}
