import { userInfo } from "node:os";
import { chat, turn } from "../adapters/terminal/chat.ts";
import { createTerminal } from "../adapters/terminal/terminal.ts";
import type { AnswerOptions } from "../core/answering/prepare.ts";
import type { Person } from "../core/request.ts";
import type { Assembled } from "./assemble.ts";

const done = 0;
const failed = 1;
const wrongUsage = 2;

/** `ask "…"`: one answer for a person to read. Answers the exit code. */
export async function askText(question: string, options: AnswerOptions, parts: Assembled): Promise<number> {
  const status = await runOnce("ask", { ...options, question }, parts);
  return status === "failed" ? failed : done;
}

/** `switch …`: what administrators may do, from the command line. Answers the exit code. */
export async function runSwitch(words: string, parts: Assembled): Promise<number> {
  const status = await runOnce("switch", words, parts);
  if (status === "clarify") return wrongUsage;
  return status === "failed" ? failed : done;
}

async function runOnce(name: string, args: unknown, parts: Assembled) {
  const terminal = createTerminal();
  const { status } = await turn(
    { ...terminalParts(parts, terminal), once: true },
    { kind: "command", name, args },
  );
  terminal.close();
  return status;
}

/** `chat`: a conversation. */
export async function runChat(parts: Assembled): Promise<void> {
  const terminal = createTerminal();
  terminal.write("Golden Link. Type a question, or help. Type exit to stop.\n");
  await chat(terminalParts(parts, terminal));
  terminal.close();
}

function terminalParts({ bot, config, newId }: Assembled, terminal: ReturnType<typeof createTerminal>) {
  const person: Person = { platform: "terminal", tenant: config.SPACE, id: userInfo().username };
  return { bot, terminal, newId, person, conversation: newId() };
}
