import { type Block, escapeMarkdown } from "../reply.ts";
import { formatDate } from "../rules/calendar-date.ts";
import type { Milestone, Timetable } from "./milestone.ts";

/** A timetable that was worked out. */
export type Planned = Exclude<Timetable, { status: "refused" }>;
type Table = Extract<Block, { kind: "table" }>;

/** The milestones as a table. */
export function timetableTable({ milestones }: Planned): Table {
  const columns = ["Milestone", "Date", "Days", "Minimum by law, or estimate", "Provision"];
  return { kind: "table", columns, rows: milestones.map(row) };
}

function row({ name, date, days, words, provision }: Milestone): string[] {
  return [name, formatDate(date), String(days), words, provision?.reference ?? ""];
}

/** What the timetable is of, in plain words. */
export function timetableLead({ procedure, start, end }: Planned): string {
  return `${procedure}: work starts on ${formatDate(start)} and the contract starts on ${formatDate(end)}.`;
}

/** The notes as a list. */
export function timetableNotes({ notes }: Planned): Block {
  return { kind: "text", markdown: notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n") };
}

/** The whole as plain text, a milestone a line. */
export function timetableText(timetable: Planned): string {
  const lines = timetable.milestones.map(
    ({ name, date, words, provision }) =>
      `${formatDate(date)}: ${name} (${[words, provision?.reference].filter(Boolean).join("; ")})`,
  );
  return [`${timetable.title}. ${timetableLead(timetable)}`, ...lines, ...timetable.notes].join("\n");
}
