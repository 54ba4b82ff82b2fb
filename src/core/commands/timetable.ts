import { z } from "zod";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import type { CalendarFile } from "../ports/calendar-file.ts";
import { type Clock, today } from "../ports/clock.ts";
import { escapeMarkdown, type Reply, type ReplyEvent, textReply } from "../reply.ts";
import type { BankHolidays } from "../rules/bank-holidays.ts";
import { calendarOf, fileName } from "../timetable/calendar-of-timetable.ts";
import { type Plan, planFields, planSchema } from "../timetable/plan.ts";
import { readWords } from "../timetable/read-words.ts";
import {
  type Planned,
  timetableLead,
  timetableNotes,
  timetableTable,
  timetableText,
} from "../timetable/shown.ts";
import { timetable } from "../timetable/timetable.ts";
import { timetableForm, timetableValues } from "./timetable-form.ts";

const usage = "timetable <procedure>, end <date>";
const example = "timetable open, end 1 April 2027, electronic, documents attached, 4 weeks assessment";

export interface TimetableParts {
  readonly clock: Clock;
  readonly calendarFile: CalendarFile;
  /** The bank holidays to count by; the list that comes with the program when left out. */
  bankHolidays?(): BankHolidays;
}

/** What was typed or pressed: as much of a plan as was told. `edit` opens the form though nothing is missing. */
const partialPlan = planFields.partial().extend({ edit: z.boolean().optional() });
type TimetableArgs = z.infer<typeof partialPlan>;

/** `timetable`: plans a procurement forwards or backwards, with the legal minimums worked in. */
export function timetableCommand(parts: TimetableParts): Command {
  return defineCommand<TimetableArgs, Plan>({
    name: "timetable",
    usage,
    summary: "Plan a procurement from a start or an end date, with the legal minimums worked in",
    access: "anyone",
    listed: true,
    args: timetableArgs(parts.clock),
    async *run({ edit, ...args }, context) {
      const plan = planSchema.safeParse(args);
      if (edit || !plan.success) return yield await context.openForm(args);
      yield await answer(plan.data, context, parts);
    },
    form: {
      design: timetableForm,
      values: timetableValues,
      async *submit(plan, _args, context) {
        yield await answer(plan, context, parts);
      },
    },
  });
}

/** Reads typed words, or the arguments of a button. */
function timetableArgs(clock: Clock): z.ZodType<TimetableArgs> {
  return z
    .unknown()
    .transform((input, context): unknown => {
      if (typeof input !== "string") return input ?? {};
      const read = readWords(input, today(clock));
      if (read.ok) return read.plan;
      const message = `I do not understand “${read.unknown.slice(0, 100)}”. Type for example: ${example}. Or type timetable by itself for a form.`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .pipe(partialPlan);
}

async function answer(plan: Plan, context: CommandContext, parts: TimetableParts): Promise<ReplyEvent> {
  const now = parts.clock.now();
  const found = timetable(plan, today(parts.clock), parts.bankHolidays?.());
  if (found.status === "refused")
    return { kind: "reply", to: "asker", reply: textReply("clarify", found.reason) };
  const buttons = await context.buttons([
    { label: "Change the plan", command: "timetable", args: { ...plan, edit: true } },
  ]);
  const calendar = parts.calendarFile.write(calendarOf(found, Boolean(plan.title)), now);
  const file = {
    kind: "file",
    name: fileName(found.title, parts.calendarFile.extension),
    mediaType: parts.calendarFile.mediaType,
    content: calendar,
  } as const;
  const reply = timetableReply(found);
  const more = buttons.length > 0 ? [{ kind: "buttons" as const, buttons }] : [];
  return { kind: "reply", to: context.to, reply: { ...reply, blocks: [...reply.blocks, file, ...more] } };
}

/** A timetable as a reply: what it is of, the table and the notes. */
export function timetableReply(found: Planned): Reply {
  const [first = "", ...others] = found.notes;
  const isLate = found.status === "too-late";
  const lead = isLate ? first : timetableLead(found);
  return {
    status: "done",
    summary: timetableText(found),
    blocks: [
      { kind: "text", markdown: `**${escapeMarkdown(found.title)}**\n\n${escapeMarkdown(lead)}` },
      timetableTable(found),
      timetableNotes(isLate ? { ...found, notes: others } : found),
    ],
  };
}
