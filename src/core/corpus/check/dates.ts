import { isStale } from "../../answering/source-label.ts";
import type { Passage } from "../../guidance/passage.ts";
import { longDate } from "../../text.ts";
import { createCurrent } from "./current.ts";
import { correctIt, type Finding, type PassageCheck, placeOf } from "./finding.ts";

/** ISO dates by which passages are judged. */
export interface Days {
  readonly today: string;
  /** What was last checked before this day was checked long ago. */
  readonly staleBefore: string;
}

/** Passages of a document that have a date in common. */
interface Group {
  readonly first: Passage;
  readonly date: string;
  count: number;
}

/** Passages past their date that nothing newer replaces, that apply later, and that nobody has checked for long. */
export function createDateCheck({ today, staleBefore }: Days): PassageCheck {
  const current = createCurrent();
  const expired = new Map<string, Group>();
  const later = new Map<string, Group>();
  const stale = new Map<string, Group>();
  return {
    add(passage) {
      const { appliesFrom, appliesTo, checked } = passage;
      if (appliesFrom > today) put(later, passage, appliesFrom);
      else if (appliesTo && appliesTo < today) put(expired, passage, appliesTo);
      else current.add(passage);
      if (isStale(passage, staleBefore)) put(stale, passage, checked);
    },
    findings: () => [
      ...[...expired.values()].filter(({ first }) => !current.replaces(first)).map(tellExpired),
      ...[...later.values()].map(tellLater),
      ...[...stale.values()].map(tellStale),
    ],
  };
}

function put(groups: Map<string, Group>, passage: Passage, date: string): void {
  const key = `${passage.document} ${date}`;
  const group = groups.get(key) ?? { first: passage, date, count: 0 };
  group.count += 1;
  groups.set(key, group);
}

/** The passage, or the document when several of its passages are meant. */
function whereOf({ first, count }: Group): string {
  return count > 1 ? first.title : placeOf(first);
}

function counted({ count }: Group, one: string, many: string): string {
  return count === 1 ? `1 passage ${one}` : `${count} passages ${many}`;
}

function tellExpired(group: Group): Finding {
  return {
    ...{ severity: "advice", check: "dates", where: whereOf(group) },
    message: `${counted(group, "applied", "applied")} until ${longDate(group.date)}. Nothing that applies now replaces ${group.count === 1 ? "it" : "them"}.`,
    todo: `Write what applies now, or leave it for questions about the past. ${correctIt(group.first)}`,
  };
}

function tellLater(group: Group): Finding {
  return {
    ...{ severity: "advice", check: "dates", where: whereOf(group) },
    message: `${counted(group, "applies", "apply")} from ${longDate(group.date)}, and not before.`,
    todo: "Check the date. There is nothing to do if it is right.",
  };
}

function tellStale(group: Group): Finding {
  return {
    ...{ severity: "advice", check: "dates", where: whereOf(group) },
    message: `${counted(group, "was", "were")} last checked on ${longDate(group.date)}. Answers say that this is long ago.`,
    todo: `Compare with the source, and change the date of the check. ${correctIt(group.first)}`,
  };
}
