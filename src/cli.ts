#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from "commander";
import type { z } from "zod";
import { asAtSchema, nationSchema } from "./adapters/terminal/batch.ts";
import { addCorpusCommands } from "./bootstrap/corpus/commands.ts";
import { runDoctor } from "./bootstrap/doctor.ts";
import { failWith } from "./bootstrap/failure.ts";
import { addAnswers, listAnswers, removeAnswer } from "./bootstrap/run-answers.ts";
import { askBatch, askJson } from "./bootstrap/run-ask-json.ts";
import { askText, runChat, runSwitch } from "./bootstrap/run-terminal.ts";
import { addTimetableCommand } from "./bootstrap/run-timetable.ts";
import { start } from "./bootstrap/start.ts";
import { withProduct } from "./bootstrap/with-product.ts";
import type { Nation } from "./core/guidance/passage.ts";

/** An option's value checked by a schema; its message is shown with the usage. */
function checkedBy<T>(schema: z.ZodType<T>) {
  return (value: string): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? "");
  };
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new InvalidArgumentError("Give a whole number from 1 to 64.");
}

interface AskFlags {
  readonly json?: boolean;
  readonly batch?: boolean;
  readonly concurrency: number;
  readonly asAt?: string;
  readonly nation?: Nation;
}

const program = new Command("golden-link")
  .description("Answers questions on UK public procurement from a library of guidance, with sources")
  .exitOverride();

program
  .command("start")
  .description("start every configured platform and the web page")
  .action(() => start(process.env));

program
  .command("ask")
  .description("answer one question, or a batch of them from standard input")
  .argument("[question...]")
  .option("--json", "print JSON only")
  .option("--batch", "read JSON lines {id, question, history?, asAt?, nation?} from standard input")
  .option("--concurrency <n>", "questions answered side by side in a batch", wholeNumber, 4)
  .option("--as-at <date>", "the law on this date, like 2026-03-02", checkedBy(asAtSchema))
  .option("--nation <nation>", "england, wales, scotland or northern-ireland", checkedBy(nationSchema))
  .action(async (words: string[], flags: AskFlags, command: Command) => {
    const question = words.join(" ");
    const { json, batch, concurrency, asAt, nation } = flags;
    if (batch && !json) command.error("error: --batch needs --json", { exitCode: 2 });
    if (batch && question)
      command.error("error: with --batch, questions come from standard input", { exitCode: 2 });
    if (!batch && !question.trim())
      command.error('error: give a question, for example: ask "How long is the standstill period?"', {
        exitCode: 2,
      });
    if (batch) return withProduct((parts) => askBatch(concurrency, parts));
    const options = { ...(asAt && { asAt }), ...(nation && { nation }) };
    if (json) return withProduct((parts) => askJson(question, options, parts));
    process.exitCode = await withProduct((parts) => askText(question, options, parts));
  });

program
  .command("chat")
  .description("talk with the bot in this terminal")
  .action(() => withProduct(runChat));

program
  .command("doctor")
  .description("check settings, guidance, index and database, and say what to do about each fault")
  .action(async () => process.exit(await runDoctor(process.env)));

addCorpusCommands(program);
addTimetableCommand(program);

const answers = program
  .command("answers")
  .description("answers approved by your team, shown first where they fit");
answers
  .command("add")
  .description("add or replace approved answers from a file of JSON lines")
  .argument("<file>")
  .action((file: string) => withProduct((parts) => addAnswers(file, parts)));
answers
  .command("list")
  .description("list the approved answers")
  .action(() => withProduct(listAnswers));
answers
  .command("remove")
  .description("remove an approved answer")
  .argument("<id>")
  .action((id: string) => withProduct((parts) => removeAnswer(id, parts)));

program
  .command("switch")
  .description(
    'turn the bot, the model or a command off or on: switch off ask because "maintenance"; switch on ask; switch list',
  )
  .argument("[words...]")
  .action(async (words: string[]) => {
    process.exitCode = await withProduct((parts) => runSwitch(words.join(" "), parts));
  });

// What is made is for its owner alone.
process.umask(0o077);

// A reader that has seen enough closes its end: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  failWith(error);
}
