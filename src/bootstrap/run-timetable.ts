import { writeFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import type { z } from "zod";
import { icalendarFile } from "../adapters/icalendar/calendar-file.ts";
import { renderReply } from "../adapters/terminal/render.ts";
import { readConfig } from "../config.ts";
import { timetableReply } from "../core/commands/timetable.ts";
import { today } from "../core/ports/clock.ts";
import type { Reply } from "../core/reply.ts";
import { calendarOf } from "../core/timetable/calendar-of-timetable.ts";
import { type Plan, planFields, planSchema, procedureNames } from "../core/timetable/plan.ts";
import { dayIn } from "../core/timetable/read-words.ts";
import type { Planned } from "../core/timetable/shown.ts";
import { timetable } from "../core/timetable/timetable.ts";
import { loadBankHolidays } from "./bank-holidays.ts";

/** The options that are no part of the plan. */
interface Output {
  readonly json?: boolean;
  /** A file to write the calendar to. */
  readonly ics?: string;
}

const clock = { now: () => new Date() };
/** A table is printed as one as long as it is not told that the terminal is narrower. */
const wide = 200;
const comfortable = 96;

/** `timetable`: plans a procurement. It needs no index, database or network, only the calendar that was kept. */
export function addTimetableCommand(program: Command): void {
  const { shape } = planFields;
  program
    .command("timetable")
    .description("plan a procurement forwards from a start date or backwards from an end date")
    .option("--procedure <name>", procedureNames.join(", "), checked(shape.procedure), "open")
    .option("--start <date>", "the day on which work starts, like 2027-01-11", day)
    .option("--end <date>", "the day on which the contract must start, like 2027-04-01", day)
    .option("--title <text>", "the name of the procurement", checked(shape.title))
    .option("--pme <weeks>", "weeks of market engagement", checked(shape.marketEngagementWeeks))
    .option("--preparation-weeks <weeks>", "weeks to prepare documents", checked(shape.preparationWeeks))
    .option("--selection-weeks <weeks>", "weeks to select suppliers", checked(shape.selectionWeeks))
    .option("--assessment-weeks <weeks>", "weeks to assess tenders", checked(shape.assessmentWeeks))
    .option("--approval-weeks <weeks>", "weeks to approve the award", checked(shape.approvalWeeks))
    .option(
      "--mobilisation-weeks <weeks>",
      "weeks from signing to the start",
      checked(shape.mobilisationWeeks),
    )
    .option(
      "--participation-days <days>",
      "days for requests to participate",
      checked(shape.participationDays),
    )
    .option("--tender-days <days>", "days for tenders, if more than the minimum", checked(shape.tenderDays))
    .option("--authority <kind>", "central or sub-central", checked(shape.authority))
    .option("--planned-notice", "a planned procurement notice is published first")
    .option("--electronic", "tenders may be submitted electronically")
    .option("--documents-attached", "all tender documents are provided with the tender notice")
    .option("--light-touch", "the contract is a light touch contract")
    .option("--utility", "the contract is a utilities contract")
    .option("--urgent", "there is a state of urgency")
    .option("--json", "print JSON only")
    .option("--ics <file>", "write the dates to a calendar file")
    .action(async (flags: Flags, command: Command) => {
      const plan = planSchema.safeParse(planOf(flags));
      if (!plan.success) command.error(`error: ${plan.error.issues[0]?.message}`, { exitCode: 2 });
      else process.exitCode = await run(plan.data, flags);
    });
}

type Flags = Omit<Plan, "marketEngagementWeeks" | "documentsWithNotice" | "utilities"> &
  Output & { readonly pme?: number; readonly documentsAttached?: boolean; readonly utility?: boolean };

/** The options under the names that the plan has for them. */
function planOf({ pme, documentsAttached, utility, json: _json, ics: _ics, ...plan }: Flags): unknown {
  return { ...plan, marketEngagementWeeks: pme, documentsWithNotice: documentsAttached, utilities: utility };
}

/** Prints the timetable and writes the calendar. Answers the exit code. */
async function run(plan: Plan, { json, ics }: Output): Promise<number> {
  const found = timetable(plan, today(clock), await loadBankHolidays(readConfig(process.env)));
  if (json) process.stdout.write(`${JSON.stringify(found)}\n`);
  if (found.status === "refused") {
    process.stderr.write(`${found.reason}\n`);
    return 1;
  }
  if (!json) process.stdout.write(`${printed(found)}\n`);
  if (ics) {
    await writeFile(ics, icalendarFile.write(calendarOf(found, Boolean(plan.title)), clock.now()));
    if (!json) process.stdout.write(`\nThe calendar is in ${ics}\n`);
  }
  return 0;
}

/** The texts in lines that read well; the table as wide as the terminal allows. */
function printed(found: Planned): string {
  const { columns = wide } = process.stdout;
  const reply = timetableReply(found);
  const part = (block: Reply["blocks"][number]) =>
    renderReply(
      { ...reply, blocks: [block] },
      block.kind === "table" ? columns : Math.min(columns, comfortable),
    );
  return reply.blocks.map(part).join("\n\n");
}

/** An option's value checked by a schema; its message is shown with the usage. */
function checked<T>(schema: z.ZodType<T>) {
  return (value: string): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? "");
  };
}

/** A date as people write it, ISO. */
function day(value: string): string {
  return checked(planFields.shape.start.unwrap())(dayIn(value, today(clock)) ?? value);
}
