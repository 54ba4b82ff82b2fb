import { z } from "zod";
import { type Command, defineCommand } from "../command.ts";
import { escapeMarkdown } from "../reply.ts";

/** Questions that show what the bot is for. */
export const exampleQuestions = [
  "How long is the standstill period?",
  "What must a preliminary market engagement notice contain?",
  "When can we award a contract without competition?",
];

/** `help`: what the bot can do, read from the list of commands. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: "help",
    usage: "help",
    summary: "Show what Golden Link can do",
    access: "anyone",
    listed: true,
    args: z.string().max(0, "Type help by itself.").optional(),
    async *run(_args, context) {
      const shown = commands().filter(
        ({ listed, access }) => listed && (access !== "admins" || context.isAdmin),
      );
      const lines = shown.map(({ usage, summary }) => `${usage}: ${summary}`);
      const summary = ["What I can do:", ...lines].join("\n");
      const list = lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n");
      const examples = exampleQuestions.map((label) => ({ label, command: "ask", args: label }));
      yield {
        kind: "reply",
        to: "asker",
        reply: {
          status: "done",
          summary,
          blocks: [
            { kind: "text", markdown: `**What I can do**\n\n${list}` },
            { kind: "text", markdown: "You can also just type a question. Try one of these:" },
            { kind: "buttons", buttons: await context.buttons(examples) },
          ],
        },
      };
    },
  });
}
