import { createHash } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { createDocumentReader } from "../../adapters/documents/document-reader.ts";
import { maxFileBytes } from "../../adapters/documents/limits.ts";
import { findFiles } from "../../adapters/files/find-files.ts";
import { type AddOptions, type AddReport, addFiles } from "../../core/corpus/add.ts";
import { type DocumentKind, documentKinds, type Nation, nations } from "../../core/guidance/passage.ts";
import { today } from "../../core/ports/clock.ts";
import type { Assembled } from "../assemble.ts";
import { showProgress } from "../progress.ts";
import { reindex } from "./reindex.ts";
import { plural, reportLine } from "./report.ts";

export interface AddFlags {
  readonly kind?: DocumentKind;
  readonly nation?: readonly Nation[];
  readonly appliesFrom?: string;
  readonly appliesTo?: string;
  readonly regime: string;
  readonly title?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly space?: string;
  readonly json?: boolean;
}

/** `corpus add`: reads the files, keeps them, brings the index up to date, says what became of each. Answers the exit code. */
export async function addToCorpus(
  paths: readonly string[],
  flags: AddFlags,
  parts: Assembled,
): Promise<number> {
  const { appliesFrom, appliesTo } = flags;
  if (appliesFrom && appliesTo && appliesTo < appliesFrom) {
    process.stderr.write("--applies-to must not be before --applies-from.\n");
    return 2;
  }
  const files = await findFiles(paths, maxFileBytes);
  const options = await toOptions(flags, parts);
  if (!options) {
    process.stderr.write(`Say what the documents are: --kind ${documentKinds.join(" | ")}\n`);
    return 2;
  }
  const progress = showProgress(process.stderr, {
    counting: (done) => `Reading: ${done} files`,
    of: (done, total) => `Reading: ${done} of ${total} files`,
  });
  const reports: AddReport[] = [];
  const reader = createDocumentReader();
  const { documents } = parts.database;
  for await (const each of addFiles(asTheyCome(files), options, { reader, documents, hash })) {
    const report = withEndNote(each, options);
    reports.push(report);
    if (files.length > 1) progress(reports.length, files.length);
    if (!flags.json) process.stdout.write(`${reportLine(report)}\n`);
  }
  const index = await reindex(parts);
  if (flags.json) process.stdout.write(`${JSON.stringify({ files: reports, index }, null, 2)}\n`);
  else process.stdout.write(`${summary(reports)}\n`);
  return reports.every(({ outcome }) => outcome === "refused") ? 1 : 0;
}

export function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

async function* asTheyCome<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** Undefined when the kind is not known and nobody is there to be asked. */
async function toOptions(flags: AddFlags, { config }: Assembled): Promise<AddOptions | undefined> {
  const kind = flags.kind ?? (await askKind());
  if (!kind) return undefined;
  const { nation, space, json: _json, ...rest } = flags;
  return {
    ...rest,
    kind,
    nations: nation ?? nations,
    space: space ?? config.SPACE,
    today: today({ now: () => new Date() }),
  };
}

async function askKind(): Promise<DocumentKind | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const list = documentKinds.map((kind, n) => `  ${n + 1}  ${kind}`).join("\n");
    const answer = (await line.question(`What are these documents?\n${list}\nNumber or name: `)).trim();
    return documentKinds[Number(answer) - 1] ?? documentKinds.find((kind) => kind === answer);
  } finally {
    line.close();
  }
}

/** The first day may come from the document, so it is known only when it was read. */
function withEndNote(report: AddReport, { appliesTo }: AddOptions): AddReport {
  const from = report.appliesFrom?.date;
  if (!from || !appliesTo || from <= appliesTo) return report;
  const note =
    "It ends before it begins to apply, so no answer will quote it. Add it again with other dates.";
  return { ...report, warnings: [...report.warnings, note] };
}

function summary(reports: readonly AddReport[]): string {
  const count = (outcome: AddReport["outcome"]) => reports.filter((each) => each.outcome === outcome).length;
  const passages = reports.reduce((sum, { changed }) => sum + changed, 0);
  return [
    `${plural(reports.length, "file")}: ${count("added")} added, ${count("updated")} updated,`,
    `${count("unchanged")} unchanged, ${count("refused")} refused. ${plural(passages, "passage")} new or changed.`,
  ].join(" ");
}
