import {
  type GuidanceSource,
  listGuidance,
  readGuidanceSource,
} from "../../adapters/guidance/read-folder.ts";
import { checkLinks } from "../../adapters/sources/check-links.ts";
import { type CorpusReport, checkCorpus } from "../../core/corpus/check/check-corpus.ts";
import type { Finding } from "../../core/corpus/check/finding.ts";
import { listUnanswered } from "../../core/corpus/unanswered.ts";
import type { Passage } from "../../core/guidance/passage.ts";
import { today } from "../../core/ports/clock.ts";
import type { Documents } from "../../core/ports/documents.ts";
import type { Assembled } from "../assemble.ts";
import { paths } from "../paths.ts";
import { showProgress } from "../progress.ts";
import { clean, plural } from "./report.ts";
import { politeFetch } from "./sync.ts";

export interface CheckFlags {
  readonly json?: boolean;
  /** Follow every link as well. */
  readonly online?: boolean;
  /** Exit with 1 when there are faults. */
  readonly strict?: boolean;
}

const dayMs = 24 * 3_600_000;
const clock = { now: () => new Date() };
/** Questions that were not answered are looked for so far back, and so many are told. */
const questionDays = 30;
const questionsTold = 20;

/** `corpus check`: tells what is wrong, missing or old in the corpus. Answers the exit code. */
export async function runCheck(flags: CheckFlags, parts: Assembled): Promise<number> {
  const report = await check(flags, parts);
  const faults = report.findings.filter(({ severity }) => severity === "fault").length;
  const advice = report.findings.length - faults;
  if (flags.json) {
    const { passages, findings } = report;
    process.stdout.write(`${JSON.stringify({ passages, faults, advice, findings }, null, 2)}\n`);
  } else {
    const lines = report.findings.map(findingLine);
    if (lines.length > 0) lines.push("");
    process.stdout.write(`${[...lines, ...summary(report)].join("\n")}\n`);
  }
  return flags.strict && faults > 0 ? 1 : 0;
}

async function check({ online }: CheckFlags, { config, database, index }: Assembled): Promise<CorpusReport> {
  const bundled = await listGuidance(paths(config).guidance);
  const { catalogue, faults: unreadFiles } = await index.manifest();
  const { questions, approvedAnswers } = database.records;
  const day = today(clock);
  const ago = (days: number) => new Date(clock.now().getTime() - days * dayMs);
  const recent = { since: ago(questionDays), asAt: day, atMost: questionsTold };
  const fetchPage = politeFetch({ config });
  return checkCorpus(
    {
      passages: allPassages(bundled, database.documents),
      ...{ catalogue, unreadFiles, today: day },
      approvedAnswers: await approvedAnswers.list(),
      unanswered: await listUnanswered({ questions, index }, recent),
      staleBefore: today({ now: () => ago(config.STALE_DAYS) }),
      ...(online && { checkLinks: (urls, progress) => checkLinks(urls, fetchPage, progress) }),
    },
    progressOf(),
  );
}

/** So many documents are in memory at once. */
const documentsAtOnce = 100;

/** The bundled guidance that can be read, and what came in beside it. */
async function* allPassages(
  bundled: readonly GuidanceSource[],
  documents: Documents,
): AsyncGenerator<readonly Passage[]> {
  for (const source of bundled) {
    const read = readGuidanceSource(source);
    if (!("faults" in read)) yield read.passages;
  }
  const ids = [...(await documents.hashes()).keys()];
  for (let at = 0; at < ids.length; at += documentsAtOnce) {
    const some = await documents.read(ids.slice(at, at + documentsAtOnce));
    yield some.flatMap(({ passages }) => passages);
  }
}

function progressOf() {
  const shown = (what: string) =>
    showProgress(process.stderr, {
      counting: (done) => `Checking: ${done} ${what}`,
      of: (done, total) => `Checking: ${done} of ${total} ${what}`,
    });
  return { passages: shown("passages"), links: shown("links") };
}

function findingLine({ severity, where, message, todo }: Finding): string {
  return `${severity === "fault" ? "FAULT " : "advice"} ${clean(where)}: ${clean(message)} ${clean(todo)}`;
}

function summary({ passages, findings }: CorpusReport): string[] {
  if (findings.length === 0) return [`Nothing to do in ${plural(passages, "passage")}.`];
  const faults = findings.filter(({ severity }) => severity === "fault");
  const advice = findings.filter(({ severity }) => severity === "advice");
  return [
    `${plural(faults.length, "fault")} in ${plural(passages, "passage")}${byCheck(faults)}`,
    `${plural(advice.length, "piece")} of advice${byCheck(advice)}`,
  ];
}

/** ": references 2, dates 1." */
function byCheck(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { check: name } of findings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const list = [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  return list ? `: ${list}.` : ".";
}
