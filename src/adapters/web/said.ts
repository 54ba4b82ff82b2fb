import type { Input } from "../../core/request.ts";
import type { Turn } from "./transcript.ts";
import { webWording } from "./wording.ts";

/** What a turn says of its input: the label of the button and the title of the form stand in earlier turns. */
export function describeInput(input: Input, turns: readonly Turn[]): Pick<Turn, "said" | "sentForm"> {
  switch (input.kind) {
    case "text":
      return { said: input.text };
    case "command":
      return { said: input.name };
    case "button":
      return { said: buttonLabel(input.button, turns) ?? webWording.oldButton };
    case "form": {
      const title = formTitle(input.form, turns) ?? webWording.oldForm;
      return { said: webWording.formSent(title), sentForm: { id: input.form, title } };
    }
    default:
      return input satisfies never;
  }
}

/** The label of a button that one of these turns shows; undefined when none does. */
export function buttonLabel(id: string, turns: readonly Turn[]): string | undefined {
  const blocks = turns.flatMap(({ answer }) => (answer?.kind === "reply" ? answer.reply.blocks : []));
  const buttons = blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  return buttons.find((button) => "id" in button && button.id === id)?.label;
}

function formTitle(id: string, turns: readonly Turn[]): string | undefined {
  return turns.flatMap(openForms).find((form) => form.id === id)?.title;
}

/** The forms that an answer shows: itself one, or with forms among its blocks. */
export function openForms({ answer }: Turn) {
  if (answer?.kind === "form") return [answer.form];
  const blocks = answer?.reply.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "form" ? [block.form] : []));
}
