import { answerLine, failedLine, failureReason, type Id, readLine } from "../adapters/terminal/batch.ts";
import { inOrder } from "../adapters/terminal/in-order.ts";
import { textLines } from "../adapters/terminal/lines.ts";
import { wholeAnswer } from "../core/answering/answerer.ts";
import type { AnswerOptions } from "../core/answering/prepare.ts";
import { wording } from "../core/wording.ts";
import type { Assembled } from "./assemble.ts";

/** `ask --json "…"`: one answer as JSON. */
export async function askJson(question: string, options: AnswerOptions, parts: Assembled): Promise<void> {
  await write(await answerOne(null, question, options, parts));
}

/** `ask --json --batch`: a JSON line out for each line in, in order. Bad lines are answered as failed. */
export async function askBatch(concurrency: number, parts: Assembled): Promise<void> {
  const answers = inOrder(textLines(process.stdin), concurrency, async (text) => {
    const line = readLine(text);
    return "fault" in line
      ? failedLine(line.id, line.fault)
      : answerOne(line.id, line.question, line.options, parts);
  });
  for await (const answer of answers) await write(answer);
}

async function answerOne(id: Id, question: string, options: AnswerOptions, parts: Assembled) {
  const start = performance.now();
  try {
    const off = await switchedOff(parts);
    if (off) return failedLine(id, off);
    // The command line asks for the people of this installation.
    const steps = parts.answerer.answer(question, { ...options, spaces: [parts.config.SPACE] });
    const answer = await wholeAnswer(steps);
    return answerLine(id, answer, performance.now() - start, parts.config.CONTACT);
  } catch (error) {
    return failedLine(id, failureReason(error));
  }
}

/** The sentence that says why asking is switched off, if it is. */
async function switchedOff({ database }: Assembled): Promise<string | undefined> {
  const off = await database.records.switches.list();
  const bot = off.find(({ name }) => name === "bot");
  if (bot) return wording.botOff(bot.reason);
  const ask = off.find(({ name }) => name === "command:ask");
  return ask && wording.commandOff("ask", ask.reason);
}

async function write(line: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(line)}\n`)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}
