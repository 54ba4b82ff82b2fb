import type { AddReport } from "../../core/corpus/add.ts";
import type { PassageChange } from "../../core/corpus/passage-changes.ts";
import type { SyncReport } from "../../core/corpus/sync.ts";
import { longDate } from "../../core/text.ts";

const dateFrom = { owner: "", document: ", the date it names", today: ", as no date was found in it" };

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

/** What a sync of one source brought, and on lines below what was missing or is to be known. */
export function syncLine({ name, pages, passages, fetched, changes, missing, warnings }: SyncReport): string {
  const count = (change: PassageChange["change"]) => changes.filter((each) => each.change === change).length;
  const differ =
    changes.length === 0
      ? "nothing changed"
      : `${count("added")} added, ${count("changed")} changed, ${count("removed")} removed`;
  return [
    `${name}: ${plural(pages, "page")} (${fetched} new or changed), ${plural(passages, "passage")}: ${differ}`,
    ...missing.map(
      ({ url, because, since }) => `  ${because}: ${clean(url)}${since ? ` since ${since}` : ""}`,
    ),
    ...warnings.map((warning) => `  note: ${clean(warning)}`),
  ].join("\n");
}

const shownChars = 200;

/** Each passage that differs, with how it read and how it reads now. */
export function changeLines(changes: readonly PassageChange[]): string[] {
  const short = (text: string) => clean(text).replace(/\s+/g, " ").slice(0, shownChars);
  return changes.flatMap(({ change, where, before, after }) => [
    `  ${change}: ${clean(where)}`,
    ...(before && change === "changed" ? [`    was: ${short(before)}`] : []),
    ...(after && change === "changed" ? [`    now: ${short(after)}`] : []),
  ]);
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}

/** Controls, direction overrides, zero-width characters, and what else breaks a line. */
const unseen = /\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** File names and titles come from elsewhere: nothing in them may steer a terminal, hide or turn round what is read. */
export function clean(text: string): string {
  return text.toWellFormed().replace(unseen, " ");
}
