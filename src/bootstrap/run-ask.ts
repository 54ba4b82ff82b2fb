import { userInfo } from "node:os";
import { createInterface } from "node:readline";
import { createLogger } from "../adapters/pino/logger.ts";
import { answerLine, failedLine, failureReason, readLine } from "../adapters/terminal/batch.ts";
import { chat, turn } from "../adapters/terminal/chat.ts";
import { inOrder } from "../adapters/terminal/in-order.ts";
import { createTerminal } from "../adapters/terminal/terminal.ts";
import { type Config, readConfig } from "../config.ts";
import { type AnswerOptions, answerQuestion } from "../core/answering/answer-question.ts";
import type { Person } from "../core/request.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { showProgress } from "./progress.ts";

/** Puts the product together for one command, and takes it apart again. */
export async function withProduct<T>(run: (parts: Assembled) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const parts = await assemble(
    config,
    createLogger(config.LOG_LEVEL ?? "warn"),
    showProgress(process.stderr),
  );
  try {
    return await run(parts);
  } finally {
    await parts.close();
  }
}

/** `ask --json "…"`: one answer as JSON. */
export async function askJson(question: string, options: AnswerOptions, parts: Assembled): Promise<void> {
  const start = performance.now();
  const answer = await answerQuestion(question, inSpace(options, parts), parts.answering);
  const line = answerLine(null, answer, performance.now() - start, parts.config.CONTACT);
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** `ask --json --batch`: a JSON line out for each line in, in order. Bad lines are answered as failed. */
export async function askBatch(concurrency: number, parts: Assembled): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const out of inOrder(withText(lines), concurrency, (line) => answerOne(line, parts))) {
    const flushed = process.stdout.write(`${JSON.stringify(out)}\n`);
    if (!flushed) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

async function* withText(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) if (line.trim()) yield line;
}

/** The command line asks for the people of this installation. */
function inSpace(options: AnswerOptions, { config }: Assembled): AnswerOptions {
  return { ...options, spaces: [config.SPACE] };
}

async function answerOne(text: string, parts: Assembled) {
  const { answering, config } = parts;
  const line = readLine(text);
  if ("fault" in line) return failedLine(line.id, line.fault);
  const start = performance.now();
  try {
    const answer = await answerQuestion(line.question, inSpace(line.options, parts), answering);
    return answerLine(line.id, answer, performance.now() - start, config.CONTACT);
  } catch (error) {
    return failedLine(line.id, failureReason(error));
  }
}

/** `ask "…"`: one answer for a person to read. */
export async function askText(question: string, options: AnswerOptions, parts: Assembled): Promise<void> {
  const terminal = createTerminal();
  const args = { ...options, question };
  await turn(terminalParts(parts, terminal), { kind: "command", name: "ask", args });
  terminal.close();
}

/** `switch …`: what administrators may do, from the command line. */
export async function runSwitch(words: string, parts: Assembled): Promise<void> {
  const terminal = createTerminal();
  await turn(terminalParts(parts, terminal), { kind: "command", name: "switch", args: words });
  terminal.close();
}

/** `chat`: a conversation. */
export async function runChat(parts: Assembled): Promise<void> {
  const terminal = createTerminal();
  terminal.write("Golden Link. Type a question, or help. Type exit to stop.\n");
  await chat(terminalParts(parts, terminal));
  terminal.close();
}

function terminalParts({ bot, config, newId }: Assembled, terminal: ReturnType<typeof createTerminal>) {
  return { bot, terminal, newId, person: terminalPerson(config), conversation: newId() };
}

function terminalPerson({ SPACE }: Config): Person {
  return { platform: "terminal", tenant: SPACE, id: userInfo().username };
}
