import { z } from "zod";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import type { Clock } from "../ports/clock.ts";
import type { Switch, Switches } from "../ports/records.ts";
import { type ReplyEvent, textReply } from "../reply.ts";
import { personKey } from "../request.ts";

const usage = "switch off <bot, model or a command> because <reason>";

const parser =
  /^(?:(?<on>on)\s+(?<onName>.+?)|off\s+(?<offName>.+?)\s+because\s+(?<reason>.+)|(?<list>list)?)$/i;
type SwitchArgs =
  | { readonly action: "list" }
  | { readonly action: "on"; readonly name: string }
  | { readonly action: "off"; readonly name: string; readonly reason: string };

/** Reads "off model because …", "on model" or "list". The name is "bot", "model" or a command's. */
export function switchArgs(commandNames: () => readonly string[]): z.ZodType<SwitchArgs> {
  return z.string().transform((text, context): SwitchArgs => {
    const { on, onName, offName, reason } = parser.exec(text.trim())?.groups ?? {};
    const typed = (onName ?? offName ?? "").toLowerCase();
    const name = ["bot", "model"].includes(typed) ? typed : `command:${typed}`;
    const known = !name.startsWith("command:") || commandNames().includes(typed);
    if (text.trim() === "" || /^list$/i.test(text.trim())) return { action: "list" };
    if (typed && known) return on ? { action: "on", name } : { action: "off", name, reason: reason ?? "" };
    const names = ["bot", "model", ...commandNames()].join(", ");
    context.addIssue({ code: "custom", message: `Type: ${usage}. Or: switch on <name>. Names: ${names}.` });
    return z.NEVER;
  });
}

/** `switch`: administrators turn off the bot, the model or a command, with a reason people are shown. */
export function switchCommand(parts: {
  switches: Switches;
  clock: Clock;
  commandNames: () => readonly string[];
}): Command {
  return defineCommand<SwitchArgs>({
    name: "switch",
    usage,
    summary: "Turn the bot, the model or a command off or on again (administrators)",
    access: "admins",
    listed: true,
    args: switchArgs(parts.commandNames),
    claims: (rest) => /^(?:on(?:\s+\S+){1,3}|off(?:\s+\S+){0,3}|off\s.*\sbecause\b.*|list|\S+)$/i.test(rest),
    run: (args, context) => carryOut(args, context, parts),
  });
}

async function* carryOut(
  args: SwitchArgs,
  { request }: CommandContext,
  { switches, clock }: { switches: Switches; clock: Clock },
): AsyncGenerator<ReplyEvent> {
  if (args.action === "off") {
    await switches.turnOff({ ...args, by: personKey(request.person), at: clock.now() });
    return yield say(`Switched off: ${spoken(args.name)}. People are shown your reason: ${args.reason}`);
  }
  if (args.action === "on") {
    await switches.turnOn(args.name);
    return yield say(`Switched on: ${spoken(args.name)}.`);
  }
  yield say(listText(await switches.list()));
}

function listText(off: readonly Switch[]): string {
  if (off.length === 0) return "Everything is switched on.";
  return off.map(({ name, reason }) => `${spoken(name)} is off. Reason: ${reason}`).join("\n");
}

/** The name as people type it. */
function spoken(name: string): string {
  return name.replace(/^command:/, "");
}

function say(text: string): ReplyEvent {
  return { kind: "reply", to: "asker", reply: textReply("done", text) };
}
