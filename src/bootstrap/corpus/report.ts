import type { AddReport } from "../../core/corpus/add.ts";
import { longDate } from "../../core/text.ts";

const dateFrom = { owner: "", document: ", the date it names", today: ", as it names no date" };

/** What became of one file, on one line, and its warnings on lines below. */
export function reportLine(report: AddReport): string {
  const { outcome, origin, warnings } = report;
  const lines = [`${outcome.padEnd(9)}  ${clean(origin)}  ${clean(detail(report))}`];
  return [...lines, ...warnings.map((warning) => `           note: ${clean(warning)}`)].join("\n");
}

function detail({ outcome, passages, changed, reason, appliesFrom }: AddReport): string {
  if (outcome === "refused") return reason ?? "";
  if (outcome === "unchanged") return plural(passages, "passage");
  const held =
    outcome === "updated"
      ? `${changed} of ${plural(passages, "passage")} changed`
      : plural(passages, "passage");
  if (!appliesFrom) return held;
  return `${held}, applies from ${longDate(appliesFrom.date)}${dateFrom[appliesFrom.from]}`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

/** File names and titles come from elsewhere: nothing in them may steer a terminal. */
export function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
