import type { Bot } from "../../core/bot.ts";
import { type Field, type Form, type FormValue, formFields } from "../../core/form.ts";
import type { Button, OutcomeStatus, Reply } from "../../core/reply.ts";
import type { ChatRequest, Input, Person } from "../../core/request.ts";
import { renderForm, renderReply } from "./render.ts";

/** A terminal as the chat sees it. `ask` resolves to undefined when the input ends. */
export interface Terminal {
  readonly width: number;
  write(text: string): void;
  ask(prompt: string): Promise<string | undefined>;
}

export interface ChatParts {
  readonly bot: Bot;
  readonly terminal: Terminal;
  readonly person: Person;
  readonly conversation: string;
  /** One answer and no more: there is nobody to press a button. */
  readonly once?: boolean;
  newId(): string;
}

/** Talks with the bot until the input ends or the person types "exit". Buttons are pressed by their number. */
export async function chat(parts: ChatParts): Promise<void> {
  let buttons: readonly Button[] = [];
  for (;;) {
    const line = await parts.terminal.ask("\n> ");
    if (line === undefined || /^(?:exit|quit)$/i.test(line.trim())) return;
    const pressed = /^\d{1,2}$/.test(line.trim()) ? buttons[Number(line) - 1] : undefined;
    const input: Input =
      pressed && "id" in pressed ? { kind: "button", button: pressed.id } : { kind: "text", text: line };
    ({ buttons } = await turn(parts, input));
  }
}

/** How a turn ended, and the buttons that can be pressed next. */
export interface TurnEnd {
  readonly status: OutcomeStatus;
  readonly buttons: readonly Button[];
}

/** One message and what comes back. */
export async function turn(parts: ChatParts, input: Input): Promise<TurnEnd> {
  const { bot, terminal } = parts;
  for await (const event of bot.handle(toRequest(parts, input))) {
    if (event.kind === "reply") {
      terminal.write(`${renderReply(shown(event.reply, parts), terminal.width)}\n`);
      return { status: event.reply.status, buttons: replyButtons(event.reply) };
    }
    if (event.kind === "form") return fillForm(parts, event.form);
  }
  return { status: "done", buttons: [] };
}

function shown(reply: Reply, { once }: ChatParts): Reply {
  return once ? { ...reply, blocks: reply.blocks.filter(({ kind }) => kind !== "buttons") } : reply;
}

function toRequest({ person, conversation, newId }: ChatParts, input: Input): ChatRequest {
  return { id: newId(), person, conversation, audience: "private", input, thread: [], files: [] };
}

/** The buttons of a reply in the order the renderer numbers them. */
function replyButtons({ blocks }: Reply): readonly Button[] {
  return blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
}

/** Asks for each field in turn and sends the form. An end of input leaves the form unsent. */
async function fillForm(parts: ChatParts, form: Form): Promise<TurnEnd> {
  parts.terminal.write(`${renderForm(form, parts.terminal.width)}\n`);
  const values: Record<string, FormValue> = { ...form.values };
  for (const field of formFields(form)) {
    const typed = await parts.terminal.ask(`${field.label}: `);
    if (typed === undefined) return { status: "done", buttons: [] };
    const value = readField(field, typed.trim());
    if (value !== undefined) values[field.name] = value;
  }
  return turn(parts, { kind: "form", form: form.id, values });
}

/** A typed answer as the field's value; undefined leaves what stood there. Choices are named or numbered. */
function readField(field: Field, typed: string): FormValue | undefined {
  if (typed === "") return undefined;
  if (field.kind === "tick") return /^(?:y|yes|x|true|1)$/i.test(typed);
  if (field.kind !== "choice" && field.kind !== "choices") return typed;
  const chosen = typed.split(",").map((each) => {
    const option =
      field.options[Number(each) - 1] ??
      field.options.find(({ label }) => label.toLowerCase() === each.trim().toLowerCase());
    return option?.value ?? each.trim();
  });
  return field.kind === "choice" ? (chosen[0] ?? "") : chosen;
}
