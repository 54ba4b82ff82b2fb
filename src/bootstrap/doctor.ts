import { stat } from "node:fs/promises";
import { listGuidance, readGuidanceSource } from "../adapters/guidance/read-folder.ts";
import { createLogger } from "../adapters/pino/logger.ts";
import { type Config, readConfig, unusedSettings } from "../config.ts";
import { answerQuestion } from "../core/answering/answer-question.ts";
import { today } from "../core/ports/clock.ts";
import { assemble } from "./assemble.ts";
import { failureLine } from "./failure.ts";
import { paths } from "./paths.ts";

/** What the doctor found of one part. */
interface Finding {
  readonly part: string;
  readonly ok: boolean;
  readonly text: string;
}

/** Checks settings, guidance, index, database and an answer; prints each with what to do. 0 when all is well, else 1. */
export async function runDoctor(environment: NodeJS.ProcessEnv): Promise<number> {
  const findings: Finding[] = [];
  const config = await attempt(
    "settings",
    findings,
    async () => readConfig(environment),
    () => "read, no faults",
  );
  if (config) {
    await checkGuidance(config, findings);
    await checkProduct(config, findings);
    for (const name of unusedSettings(environment)) {
      findings.push({ part: name, ok: true, text: "set, but this version does not have that part yet" });
    }
  }
  for (const { part, ok, text } of findings)
    process.stdout.write(`${ok ? "ok   " : "FAULT"} ${part}: ${text}\n`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

async function attempt<T>(
  part: string,
  findings: Finding[],
  run: () => Promise<T>,
  say: (value: T) => string,
) {
  try {
    const value = await run();
    findings.push({ part, ok: true, text: say(value) });
    return value;
  } catch (error) {
    findings.push({ part, ok: false, text: failureLine(error) });
    return undefined;
  }
}

async function checkGuidance(config: Config, findings: Finding[]): Promise<void> {
  const folder = paths(config).guidance;
  const files = await attempt(
    "guidance",
    findings,
    () => listGuidance(folder),
    (found) => `${found.length} files in ${folder}`,
  );
  if (files?.length === 0)
    findings.push({
      part: "guidance",
      ok: false,
      text: "no files: set GUIDANCE_DIR to the folder of the guidance",
    });
  for (const file of files ?? []) {
    const read = readGuidanceSource(file);
    if (!("faults" in read)) continue;
    for (const { line, reason } of read.faults)
      findings.push({ part: file.file, ok: false, text: `line ${line}: ${reason}` });
  }
}

async function checkProduct(config: Config, findings: Finding[]): Promise<void> {
  const database = config.DATABASE_URL ? "PostgreSQL" : paths(config).database;
  const parts = await attempt(
    "data",
    findings,
    () => assemble(config, createLogger("silent")),
    () => `index and records open (${database})`,
  );
  if (!parts) return;
  try {
    await attempt(
      "records",
      findings,
      () => parts.database.check(),
      () => "a round trip works",
    );
    await attempt(
      "index",
      findings,
      () => parts.index.manifest(),
      ({ catalogue, built }) => `${catalogue.passages} passages, built ${built}`,
    );
    const ask = () => answerQuestion("How long is the standstill period?", {}, parts.answering);
    await attempt(
      "answer",
      findings,
      ask,
      ({ status, sources }) => `a test question was ${status}, citing ${sources[0]?.reference ?? "nothing"}`,
    );
    const off = await parts.database.records.switches.list();
    for (const { name, reason } of off)
      findings.push({ part: "switch", ok: true, text: `${name} is off: ${reason}` });
    await checkReviews(parts.database.records.approvedAnswers, findings);
    await checkKey(config, findings);
  } finally {
    await parts.close();
  }
}

async function checkReviews(
  answers: { list(): Promise<readonly { id: string; reviewBy: string }[]> },
  findings: Finding[],
): Promise<void> {
  const day = today({ now: () => new Date() });
  for (const { id, reviewBy } of await answers.list()) {
    if (reviewBy < day)
      findings.push({
        part: `answer ${id}`,
        ok: false,
        text: `not shown since ${reviewBy}: review it and add it again`,
      });
  }
}

/** The key file must not be readable by others. */
async function checkKey(config: Config, findings: Finding[]): Promise<void> {
  if (config.RECORDS_KEY) return;
  const { mode } = await stat(paths(config).recordsKey);
  const open = (mode & 0o077) !== 0;
  findings.push({
    part: "records key",
    ok: !open,
    text: open
      ? `others may read ${paths(config).recordsKey}: run chmod 600 on it`
      : "readable by its owner only",
  });
}
