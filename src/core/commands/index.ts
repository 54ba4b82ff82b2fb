import type { AnsweringPorts } from "../answering/prepare.ts";
import type { Command } from "../command.ts";
import type { Records } from "../ports/records.ts";
import { type AskParts, askCommand } from "./ask.ts";
import { feedbackCommand } from "./feedback.ts";
import { helpCommand } from "./help.ts";
import { moreCommand } from "./more.ts";
import { switchCommand } from "./switch.ts";
import { type TimetableParts, timetableCommand } from "./timetable.ts";
import { unansweredCommand } from "./unanswered.ts";

/** What the commands need. */
export interface CommandParts extends Omit<AskParts, "questions">, Pick<TimetableParts, "calendarFile"> {
  readonly records: Records;
  readonly answering: AnsweringPorts;
}

/** The one list of commands, in the order help shows them. */
export function createCommands(parts: CommandParts): readonly Command[] {
  const { clock, records } = parts;
  const { questions, switches } = records;
  const commandNames = () => commands.filter(({ access }) => access !== "admins").map(({ name }) => name);
  const commands: readonly Command[] = [
    askCommand({ ...parts, questions }),
    helpCommand(() => commands),
    timetableCommand({ ...parts.answering, ...parts }),
    switchCommand({ switches, clock, commandNames }),
    unansweredCommand({ questions, index: parts.answering.index, clock }),
    moreCommand(),
    feedbackCommand({ questions, clock }),
  ];
  return commands;
}
