import type { BotParts } from "./bot.ts";
import { createButtons, type Stored } from "./buttons.ts";
import { type Command, type CommandContext, findCommand } from "./command.ts";
import { type Form, type FormDesign, type FormValues, formFields, joinParts, maxFields } from "./form.ts";
import { type ReplyEvent, textReply } from "./reply.ts";
import type { ChatRequest, Input } from "./request.ts";
import { wording } from "./wording.ts";

/** A turn that was let in: the command's name and what it answers. */
interface Opened {
  readonly command: string;
  readonly events: AsyncIterable<ReplyEvent>;
}

const formTtl = 7 * 24 * 3_600_000;

/** What the person meant: a command and its arguments, or a sentence that says why there is none. */
type Meant =
  | {
      readonly command: Command;
      readonly input: unknown;
      readonly values?: FormValues;
      readonly form?: string;
    }
  | { readonly refusal: string };

/** Finds the command, checks that the person may run it, and starts it. */
export function createFrontDoor(parts: BotParts): (request: ChatRequest) => Promise<Opened> {
  const { commands, state } = parts;
  const buttons = createButtons(parts);
  const named = (name: string) => commands.find((command) => command.name === name);

  async function meaning(input: Input, request: ChatRequest): Promise<Meant> {
    switch (input.kind) {
      case "text": {
        const found = findCommand(
          commands.filter(({ listed }) => listed),
          input.text,
        );
        if (found) return { command: found.command, input: found.rest };
        return toCommand(named(parts.fallback), input.text, parts.fallback);
      }
      case "command":
        return toCommand(named(input.name), input.args, input.name);
      case "button": {
        const stored = await buttons.find(input.button);
        if (!stored) return { refusal: wording.buttonGone };
        if (stored.owner && stored.owner !== parts.personCode(request.person))
          return { refusal: wording.buttonNotYours };
        return toCommand(named(stored.command), stored.args, stored.command);
      }
      case "form": {
        const stored = await state.get<Stored>(`form:${input.form}`);
        if (!stored) return { refusal: wording.formGone };
        if (stored.owner !== parts.personCode(request.person)) return { refusal: wording.formNotYours };
        const meant = toCommand(named(stored.command), stored.args, stored.command);
        return { ...meant, values: joinParts(input.values), form: input.form };
      }
    }
  }

  return async (request) => {
    const closed = await closedFor(parts, request);
    if (closed) return refuse(closed);
    const meant = await meaning(request.input, request);
    if ("refusal" in meant) return refuse(meant.refusal);
    const { command, input, values, form } = meant;
    const barred = await barredFrom(parts, command, request);
    if (barred) return refuse(barred, command.name);
    const context = createContext(parts, command, request);
    const events =
      values && form
        ? submitForm(parts, command, { values, input, form }, context)
        : start(command, input, context);
    return { command: command.name, events };
  };
}

function toCommand(command: Command | undefined, input: unknown, name: string): Meant {
  return command ? { command, input } : { refusal: wording.unknownCommand(name) };
}

/** Why nothing at all is done for this request, if so. */
async function closedFor(parts: BotParts, { person }: ChatRequest): Promise<string | undefined> {
  if (person.external && !parts.allowExternal) return wording.external;
  if (parts.isAdmin(person)) return undefined;
  const off = (await parts.records.switches.list()).find(({ name }) => name === "bot");
  return off && wording.botOff(off.reason);
}

/** Why this person may not run this command, if so. Administrators may always run theirs. */
async function barredFrom(parts: BotParts, command: Command, { person }: ChatRequest) {
  const isAdmin = parts.isAdmin(person);
  if (command.access === "admins") return isAdmin ? undefined : wording.adminsOnly;
  if (command.access === "signed-in" && person.anonymous) return wording.signIn;
  const off = (await parts.records.switches.list()).find(({ name }) => name === `command:${command.name}`);
  return off && wording.commandOff(command.name, off.reason);
}

function refuse(text: string, command = "none"): Opened {
  return { command, events: one({ kind: "reply", to: "asker", reply: textReply("refused", text) }) };
}

async function* one(event: ReplyEvent): AsyncGenerator<ReplyEvent> {
  yield event;
}

/** Runs the command; wrong arguments are answered with what the schema says of them. */
function start(command: Command, input: unknown, context: CommandContext): AsyncIterable<ReplyEvent> {
  const started = command.start(input, context);
  if (started.ok) return started.events;
  return one({ kind: "reply", to: "asker", reply: textReply("clarify", started.message) });
}

/** Carries a form out, or shows it again with errors beside the fields and what was typed kept. */
async function* submitForm(
  parts: BotParts,
  command: Command,
  { values, input, form }: { values: FormValues; input: unknown; form: string },
  context: CommandContext,
): AsyncGenerator<ReplyEvent> {
  const submitted = command.submit(values, input, context);
  if (submitted.ok) {
    for await (const event of submitted.events) {
      // Carried out: gone before the last event, after which nobody may look for another.
      if (event.kind === "reply" || event.kind === "form") await putAway(form, parts);
      yield event;
    }
    return;
  }
  const again: Form = { ...checked(command.design(input)), id: form, values, errors: submitted.errors };
  yield { kind: "form", to: "asker", form: again };
}

async function putAway(form: string, { state, logger }: BotParts): Promise<void> {
  try {
    await state.delete(`form:${form}`);
  } catch (error) {
    logger.warn({ err: error }, "a form could not be put away");
  }
}

function createContext(parts: BotParts, command: Command, request: ChatRequest): CommandContext {
  const { state, newId, isAdmin, logger } = parts;
  const owner = parts.personCode(request.person);
  const buttons = createButtons(parts);
  return {
    request,
    to: request.audience === "private" ? "asker" : "conversation",
    isAdmin: isAdmin(request.person),
    async buttons(presses) {
      try {
        return await Promise.all(presses.map(buttons.store));
      } catch (error) {
        logger.warn({ err: error }, "buttons could not be stored");
        return [];
      }
    },
    async openForm(args) {
      const design = checked(command.design(args));
      const id = newId();
      await state.set(`form:${id}`, { command: command.name, args, owner } satisfies Stored, formTtl);
      return { kind: "form", to: "asker", form: { ...design, id, values: design.values ?? {}, errors: {} } };
    },
  };
}

/** A form no platform could show is a programming error, found by the first test that opens it. */
function checked(design: FormDesign): FormDesign {
  const names = formFields(design).map(({ name }) => name);
  if (names.length > maxFields) throw new Error(`a form of ${names.length} fields: at most ${maxFields}`);
  if (new Set(names).size < names.length) throw new Error("two fields of one name");
  return design;
}
