import { type Form, formFields } from "../../core/form.ts";
import { type AdaptiveCard, type CardElement, type Container, toCard } from "./render-card.ts";
import { errorBlocks, fieldElements } from "./render-field.ts";
import { plainBlocks, shorten } from "./render-text.ts";

/** The verb of the button that sends a form; its data holds the form's id under `form`. */
export const formVerb = "form";

/**
 * A form as a card: all its fields under the titles of their steps, what was typed kept, errors under their
 * fields. A card cannot be split, so a form that holds long texts can pass the size of a message.
 */
export function renderForm(form: Form): AdaptiveCard {
  return toCard([formContainer(form)]);
}

/** A form as one element of a card. */
export function formContainer(form: Form): Container {
  const names = new Set(formFields(form).map(({ name }) => name));
  const stray = Object.entries(form.errors).filter(([name]) => !names.has(name));
  const steps = form.steps.flatMap(({ title, fields }) => [
    ...plainBlocks(title, { weight: "Bolder", style: "heading" }),
    ...fields.flatMap((field) => fieldElements(field, form)),
  ]);
  const items = [
    ...plainBlocks(form.title, { weight: "Bolder", style: "heading" }),
    ...plainBlocks(form.intro ?? ""),
    ...stray.flatMap(([, error]) => errorBlocks(error)),
    ...steps,
    submit(form),
  ];
  return { type: "Container", items };
}

function submit({ id, submitLabel }: Form): CardElement {
  const pressed = { title: shorten(submitLabel, 100), data: { form: id }, style: "positive" } as const;
  const fallback = { type: "Action.Submit", ...pressed } as const;
  return { type: "ActionSet", actions: [{ type: "Action.Execute", verb: formVerb, ...pressed, fallback }] };
}
