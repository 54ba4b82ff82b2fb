import type { ContextBlock, InputBlock, KnownBlock } from "@slack/types";
import { type Field, type Form, partName, splitLongText } from "../../core/form.ts";
import { type Element, fieldElement, maxTyped, textInput } from "./render-element.ts";
import { escapeText, plainPieces, plainText, readable, splitText, toSections } from "./render-text.ts";

const labelLimit = 2_000;

/**
 * A field as one input block, or as several when its text is longer than one holds. The first block's id is
 * always the field's name; an action's id is the name under which its value is to come back. `compact` puts
 * the error in the hint.
 */
export function renderField(field: Field, form: Form, compact: boolean): KnownBlock[] {
  const error = form.errors[field.name];
  const hint = [compact && error ? `Error: ${error}` : "", field.hint ?? ""].filter(Boolean).join(" ");
  const above = hint.length > labelLimit ? toSections(plainPieces(hint)) : [];
  const inputs = fieldInputs(field, form, above.length > 0 ? "" : hint);
  return [...above, ...inputs, ...(!compact && error ? errorBlocks(error) : [])];
}

/** An error as it stands under its field. */
export function errorBlocks(error: string): ContextBlock[] {
  return splitText(`*Error:* ${escapeText(error)}`, 2_000).map((text) => ({
    type: "context",
    elements: [{ type: "mrkdwn", text, verbatim: true }],
  }));
}

function fieldInputs(field: Field, form: Form, hint: string): InputBlock[] {
  const { name, label, required } = field;
  const given = form.values[name];
  const value = typeof given === "string" ? readable(given) : given;
  const texts = textParts(field, value);
  if (texts.length < 2) return [input(name, label, hint, required, fieldElement(field, value))];
  return texts.map((text, n) => {
    const element = textInput(partName(name, n + 1), text, { multiline: true });
    const title = `${label} (part ${n + 1} of ${texts.length})`;
    if (n === 0) return input(name, title, hint, required, element);
    return input(partName(name, n + 1), title, "", false, element);
  });
}

/** The parts of a text; where the field takes more than one input does, with an empty one to go on in. */
function textParts(field: Field, value: Form["values"][string] | undefined): readonly string[] {
  if ("options" in field || field.kind === "tick") return [];
  const parts = splitLongText(typeof value === "string" ? value : "", maxTyped);
  return (field.maxLength ?? 0) > maxTyped ? [...parts, ""] : parts;
}

function input(block: string, label: string, hint: string, required = false, element: Element): InputBlock {
  return {
    type: "input",
    block_id: block,
    label: plainText(label, labelLimit),
    ...(hint && { hint: plainText(hint, labelLimit) }),
    optional: !required,
    element,
  };
}
