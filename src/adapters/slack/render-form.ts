import type { KnownBlock, ModalView } from "@slack/types";
import { type Form, formFields } from "../../core/form.ts";
import { errorBlocks, renderField } from "./render-field.ts";
import { plainPieces, plainText, toSections } from "./render-text.ts";

/** The callback id of every form's window. */
export const formCallback = "form";

const maxBlocks = 100;
const titleLimit = 24;

/**
 * A form as a window: its steps under headings, what was typed kept, errors under their fields. Its
 * private metadata is the form's id and nothing else.
 * @throws Error for a form that holds more text than a window's 100 blocks.
 */
export function renderForm(form: Form): ModalView {
  const roomy = formBlocks(form, false);
  const blocks = roomy.length <= maxBlocks ? roomy : formBlocks(form, true);
  if (blocks.length > maxBlocks)
    throw new Error(`a form of ${blocks.length} blocks: Slack takes ${maxBlocks}`);
  return {
    type: "modal",
    callback_id: formCallback,
    private_metadata: form.id,
    title: plainText(form.title, titleLimit),
    submit: plainText(form.submitLabel, titleLimit),
    close: plainText("Cancel", titleLimit),
    blocks,
  };
}

/** The errors by the block they belong to, for `response_action: "errors"`. Those of no field go to the first. */
export function formErrors(form: Form): Record<string, string> {
  const names = formFields(form).map(({ name }) => name);
  const errors: Record<string, string> = {};
  for (const [name, error] of Object.entries(form.errors)) {
    const block = names.includes(name) ? name : names[0];
    if (block !== undefined) errors[block] = errors[block] ? `${errors[block]} ${error}` : error;
  }
  return errors;
}

/** `compact` forms show errors in the hints, to have room for the parts of long texts. */
function formBlocks(form: Form, compact: boolean): KnownBlock[] {
  const names = new Set(formFields(form).map(({ name }) => name));
  const stray = Object.entries(form.errors).filter(([name]) => !names.has(name));
  const steps = form.steps.flatMap(({ title, fields }) => [
    ...heading(title),
    ...fields.flatMap((field) => renderField(field, form, compact)),
  ]);
  return [
    ...(form.title.length > titleLimit ? heading(form.title) : []),
    ...toSections(plainPieces(form.intro ?? "")),
    ...stray.flatMap(([, error]) => errorBlocks(error)),
    ...steps,
  ];
}

const headingLimit = 150;

function heading(text: string): KnownBlock[] {
  if (text.trim() === "") return [];
  if (text.length > headingLimit) return toSections(plainPieces(text));
  return [{ type: "header", text: plainText(text, headingLimit) }];
}
