import type { Passage } from "../../guidance/passage.ts";

/** A fault makes answers wrong or keeps them from being given; advice is worth a look. */
export type Severity = "fault" | "advice";

/** The names of the checks, in the order in which their findings are told. */
export const checkNames = [
  "files",
  "references",
  "figures",
  "dates",
  "answers",
  "links",
  "duplicates",
  "synonyms",
  "coverage",
  "questions",
] as const;
export type CheckName = (typeof checkNames)[number];

/** Something in the corpus that a person should act on. */
export interface Finding {
  readonly severity: Severity;
  readonly check: CheckName;
  /** "Title: heading" of a passage, a file, or what else it is about. */
  readonly where: string;
  /** What is found, in whole sentences. */
  readonly message: string;
  /** What to do about it, in whole sentences. */
  readonly todo: string;
}

/** Passages come in one by one; when all have come, the findings are asked for. */
export interface PassageCheck {
  add(passage: Passage): void;
  findings(): Finding[];
}

/** Faults first, then by check and place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, check }: Finding) =>
    (severity === "fault" ? 0 : checkNames.length) + checkNames.indexOf(check);
  return [...findings].sort((a, b) => rank(a) - rank(b) || a.where.localeCompare(b.where, "en"));
}

/** "Title: heading", as people know the passage. */
export function placeOf({ title, headings }: Pick<Passage, "title" | "headings">): string {
  const heading = headings.findLast((each) => each !== title);
  return heading ? `${title}: ${heading}` : title;
}

/** Where the passage is corrected: our own files in their folder, the rest where it came from. */
export function correctIt({
  document,
  space,
  textKind,
}: Pick<Passage, "document" | "space" | "textKind">): string {
  if (textKind === "summary" && space === "") return `Correct it in ${document}.md.`;
  if (space === "") return "Fetch the source again with corpus sync, or tell its publisher.";
  return "Correct the document and add it again with corpus add.";
}
