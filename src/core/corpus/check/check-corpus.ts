import type { Catalogue } from "../../guidance/catalogue.ts";
import type { Passage } from "../../guidance/passage.ts";
import type { CheckLinks } from "../../ports/check-links.ts";
import type { ApprovedAnswer } from "../../ports/records.ts";
import type { Unanswered } from "../unanswered.ts";
import { tellOverdueAnswers } from "./approved-answers.ts";
import { createCoverageCheck } from "./coverage.ts";
import { createDateCheck, type Days } from "./dates.ts";
import { createDuplicateCheck } from "./duplicates.ts";
import { createFigureCheck } from "./figures-check.ts";
import { type Finding, inOrder } from "./finding.ts";
import { createLinkCheck } from "./links.ts";
import { tellUnansweredQuestions } from "./questions.ts";
import { createReferenceCheck } from "./references.ts";
import { createSynonymCheck } from "./synonyms.ts";

/** A file of the bundled guidance that could not be read. */
export interface UnreadFile {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** The corpus and what is known beside it. */
export interface CorpusToCheck extends Days {
  /** Every passage, in batches of any size. */
  readonly passages: AsyncIterable<readonly Passage[]>;
  readonly catalogue: Catalogue;
  readonly unreadFiles: readonly UnreadFile[];
  readonly approvedAnswers: readonly ApprovedAnswer[];
  readonly unanswered: readonly Unanswered[];
  /** Given, every link is followed. */
  readonly checkLinks?: CheckLinks;
}

/** Told how far the check is. */
export interface CheckProgress {
  passages?(done: number, total?: number): void;
  links?(done: number, total: number): void;
}

export interface CorpusReport {
  readonly passages: number;
  /** Faults first. */
  readonly findings: readonly Finding[];
}

/** Reads every passage once and tells what is wrong, missing or old. Nothing is changed. */
export async function checkCorpus(
  corpus: CorpusToCheck,
  progress: CheckProgress = {},
): Promise<CorpusReport> {
  const { catalogue, today, unreadFiles, approvedAnswers, unanswered, checkLinks } = corpus;
  const links = createLinkCheck();
  const checks = [
    createReferenceCheck(),
    createFigureCheck(catalogue, today),
    createDateCheck(corpus),
    createDuplicateCheck(),
    createSynonymCheck(catalogue),
    createCoverageCheck(),
    links,
  ];
  let passages = 0;
  for await (const batch of corpus.passages) {
    for (const passage of batch) for (const check of checks) check.add(passage);
    passages += batch.length;
    progress.passages?.(passages);
  }
  progress.passages?.(passages, passages);
  const findings = [
    ...unreadFiles.map(tellUnread),
    ...checks.flatMap((check) => check.findings()),
    ...tellOverdueAnswers(approvedAnswers, today),
    ...tellUnansweredQuestions(unanswered),
    ...(checkLinks ? await links.follow(checkLinks, progress.links) : []),
  ];
  return { passages, findings: inOrder(findings) };
}

function tellUnread({ file, line, reason }: UnreadFile): Finding {
  return {
    ...{ severity: "fault", check: "files", where: file },
    message: `It could not be read, and answers nothing. Line ${line}: ${reason}.`,
    todo: "Correct the line. docs/guidance.md says how a file is written.",
  };
}
