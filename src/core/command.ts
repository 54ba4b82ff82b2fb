import type { z } from "zod";
import type { FormDesign, FormValues } from "./form.ts";
import type { Addressee, Button, ReplyEvent } from "./reply.ts";
import type { ChatRequest, Person } from "./request.ts";

/** Who may run a command: anyone, people the platform has signed in, or the owners named in ADMINS. */
export type Access = "anyone" | "signed-in" | "admins";

/** What a command gets beside its arguments. */
export interface CommandContext {
  readonly request: ChatRequest;
  /** Where what is said in this turn belongs: the asker in private, the conversation in shared places. */
  readonly to: Addressee;
  readonly isAdmin: boolean;
  /**
   * Stores commands to be run when buttons are pressed. Where nothing can be stored there are no buttons: that must
   * not keep the answer from the asker.
   */
  buttons(presses: readonly Press[]): Promise<readonly Button[]>;
  /** Opens the running command's form, addressed to the asker. */
  openForm(args: unknown): Promise<ReplyEvent>;
}

export interface Press {
  readonly label: string;
  readonly command: string;
  readonly args: unknown;
  readonly style?: "primary" | "danger";
  /** The only person who may press it. */
  readonly owner?: Person;
}

/** A form of a command: drawn without waiting for anything slow, checked by a schema, then carried out. */
export interface CommandForm<Args, Values> {
  design(args: Args): FormDesign;
  readonly values: z.ZodType<Values>;
  submit(values: Values, args: Args, context: CommandContext): AsyncIterable<ReplyEvent>;
}

/** A command as it is declared: once, in one place. Help, menus and manifests are derived from it. */
export interface CommandDeclaration<Args, Values = never> {
  /** What a person types, for example "draft notice". At most 32 characters (Teams menus). */
  readonly name: string;
  readonly usage: string;
  /** One line for help and menus. At most 128 characters (Teams menus). */
  readonly summary: string;
  readonly access: Access;
  /** False for what only a button runs: it stands in no help and no menu. */
  readonly listed: boolean;
  /** Reads what was typed after the name, or what a button stored. Its messages are shown to the person. */
  readonly args: z.ZodType<Args>;
  /** Whether words typed after the name are for the command; else the line is a question. By its arguments, if not said. */
  claims?(rest: string): boolean;
  run(args: Args, context: CommandContext): AsyncIterable<ReplyEvent>;
  readonly form?: CommandForm<Args, Values>;
}

/** A started command, or the sentence that says what is wrong with its arguments. */
export type Started =
  | { readonly ok: true; readonly events: AsyncIterable<ReplyEvent> }
  | { readonly ok: false; readonly message: string };

/** A submitted form that was carried out, or its faults by field name. */
export type Submitted =
  | { readonly ok: true; readonly events: AsyncIterable<ReplyEvent> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** A declared command with its types closed over, so that commands of all kinds stand in one list. */
export interface Command
  extends Pick<CommandDeclaration<unknown>, "name" | "usage" | "summary" | "access" | "listed"> {
  /** Whether words typed after its name, without a slash, are for it. */
  claims(rest: string): boolean;
  start(input: unknown, context: CommandContext): Started;
  /** @throws when the command has no form or the stored arguments no longer fit. */
  design(input: unknown): FormDesign;
  submit(values: FormValues, input: unknown, context: CommandContext): Submitted;
}

/** Closes a declaration over its types. */
export function defineCommand<Args, Values = never>(declaration: CommandDeclaration<Args, Values>): Command {
  const { name, usage, summary, access, listed, args, form } = declaration;
  const needForm = () => {
    if (!form) throw new Error(`the command "${name}" has no form`);
    return form;
  };
  return {
    name,
    usage,
    summary,
    access,
    listed,
    claims: declaration.claims ?? ((rest) => args.safeParse(rest).success),
    start(input, context) {
      const parsed = args.safeParse(input);
      if (parsed.success) return { ok: true, events: declaration.run(parsed.data, context) };
      return { ok: false, message: parsed.error.issues[0]?.message ?? `Usage: ${usage}` };
    },
    design: (input) => needForm().design(args.parse(input)),
    submit(values, input, context) {
      const parsed = needForm().values.safeParse(values);
      if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error) };
      return { ok: true, events: needForm().submit(parsed.data, args.parse(input), context) };
    },
  };
}

/** The first fault of each field. */
function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? "form")] ??= issue.message;
  return errors;
}

/**
 * The command a typed line names, longest name first, and the rest of the line; or undefined. Without a slash the
 * rest must fit the command: "help us to …" and "switch to …" are questions.
 */
export function findCommand(commands: readonly Command[], text: string) {
  const line = text.trim();
  const byLength = [...commands].sort((a, b) => b.name.length - a.name.length);
  const command = byLength.find(({ name }) => new RegExp(`^/?${name}(?=\\s|:|$)`, "i").test(line));
  if (!command) return undefined;
  const slash = line.startsWith("/");
  const rest = line
    .slice(command.name.length + Number(slash))
    .replace(/^\s*:/, "")
    .trim();
  return slash || rest === "" || command.claims(rest) ? { command, rest } : undefined;
}
