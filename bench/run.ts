import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIndex } from "../src/adapters/lancedb/build-index.ts";
import { type OpenIndex, openIndex } from "../src/adapters/lancedb/search-index.ts";
import { answerQuestion } from "../src/core/answering/answer-question.ts";
import { readQuestion } from "../src/core/answering/question.ts";
import { searchTerms } from "../src/core/answering/search-terms.ts";
import type { Passage } from "../src/core/guidance/passage.ts";
import { bundled, grow, questions } from "./corpus.ts";
import { openFts5 } from "./fts5.ts";
import { throughput, timeEach, timing } from "./timing.ts";

/** npm run bench: prints speeds and memory on this machine, with the targets beside them. Asserts nothing. */
const root = fileURLToPath(new URL("..", import.meta.url));
const sizes = (process.env.BENCH_SIZES ?? "5000,20000,50000,200000").split(",").map(Number);
const clock = { now: () => new Date() };
const rows: string[][] = [["measure", "passages", "median", "p95", "target"]];
const work = await mkdtemp(join(tmpdir(), "golden-link-bench-"));
const corpus = await bundled(join(root, "guidance"));
const ms = (value: number) => `${value.toFixed(1)} ms`;
const add = (measure: string, size: number | string, median: string, p95 = "", target = "") =>
  rows.push([measure, String(size), median, p95, target]);

for (const size of sizes) {
  const passages = grow(corpus.passages, size);
  const index = await build(passages, size);
  const asked = questions(corpus.passages, 400);
  await measureSearch(index, asked, size);
  await measureFts5(passages, asked, size);
  if (size === 5_000) await measureAnswers(index);
  if (size === 20_000) measureMemory(size);
  index.close();
}
for (const format of ["md", "html"]) await measureImport(format);
if (!process.env.NOCMD) await measureCommands();
await rm(work, { recursive: true, force: true });
process.stdout.write(`\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`);

async function build(passages: readonly Passage[], size: number): Promise<OpenIndex> {
  const folder = join(work, String(size));
  const start = performance.now();
  await buildIndex({
    folder,
    documents: async () => [{ name: "all", hash: String(size) }],
    load: async function* () {
      yield passages;
    },
    lexicon: async () => ({ synonyms: corpus.synonyms, faults: [] }),
    now: clock.now,
  });
  const seconds = (performance.now() - start) / 1_000;
  add("index build", size, `${Math.round(size / seconds)} passages/s`, "", "≥ 3,500 passages/s");
  return openIndex(folder);
}

async function measureSearch(index: OpenIndex, asked: readonly string[], size: number): Promise<void> {
  const search = (text: string) => {
    const terms = searchTerms(readQuestion(text), text, []);
    return index.search({ terms, references: [], asAt: "2026-11-22", spaces: [], limit: 24 });
  };
  await timeEach(asked.slice(0, 50), search);
  const { median, p95 } = await timeEach(asked, search);
  const target = size <= 5_000 ? "p95 ≤ 10 ms" : size >= 200_000 ? "p95 ≤ 25 ms" : "";
  add("retrieval, LanceDB", size, ms(median), ms(p95), target);
}

async function measureFts5(
  passages: readonly Passage[],
  asked: readonly string[],
  size: number,
): Promise<void> {
  const fts5 = openFts5(passages);
  const { median, p95 } = await timeEach(asked.slice(0, size > 100_000 ? 60 : 400), async (text) =>
    fts5.search(text),
  );
  add("retrieval, SQLite FTS5 (blocks the event loop)", size, ms(median), ms(p95));
  fts5.close();
}

async function measureAnswers(index: OpenIndex): Promise<void> {
  const ports = { index, clock, approvedAnswers: async () => [] };
  const answer = (text: string) => answerQuestion(text, {}, ports);
  await timeEach(questions(corpus.passages, 100), answer);
  const { median, p95 } = await timeEach(questions(corpus.passages, 500).slice(100), answer);
  add("answer without a model", 5_000, ms(median), ms(p95), "p95 ≤ 50 ms");
  const { perSecond, eventLoopDelay } = await throughput(questions(corpus.passages, 2_000), 8, answer);
  add("answers, 8 at once", 5_000, `${Math.round(perSecond)} a second`, "", "≥ 300 a second");
  add("event-loop delay meanwhile (p99)", 5_000, ms(eventLoopDelay), "", "≤ 25 ms");
}

/** Measured in a process of its own, which holds nothing of the bench. */
function measureMemory(size: number): void {
  const asked = join(work, "questions.json");
  writeFileSync(asked, JSON.stringify(questions(corpus.passages, 500)));
  const command = [
    "--expose-gc",
    "--max-semi-space-size=8",
    join(root, "bench/memory.ts"),
    join(work, String(size)),
    asked,
  ];
  const resident = execFileSync(process.execPath, command, { encoding: "utf8" });
  add("resident memory after 500 answers", size, `${resident} MB`, "", "≤ 250 MB");
}

/** Adding 5,000 files, each of four passages, in a process of its own. */
async function measureImport(format: string): Promise<void> {
  const folder = join(work, `import-${format}`);
  await mkdir(folder);
  const command = [join(root, "bench/import.ts"), folder, format, "5000"];
  const took = JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8" }));
  const { passages, reading, building, changing, memory } = took;
  const perSecond = Math.round(passages / (reading + building));
  add(`corpus add, ${format}`, passages, `${perSecond} passages/s`, "", "≥ 1,000 passages/s");
  add(
    `index after one ${format} file changed`,
    passages,
    `${(changing * 1_000).toFixed(0)} ms`,
    "",
    "≤ 1,000 ms",
  );
  add(
    `memory while adding, ${format}: first files, most`,
    passages,
    `${memory.first} MB`,
    `${memory.most} MB`,
    "flat",
  );
}

/** Times whole commands from the shell, with the index built. */
async function measureCommands(): Promise<void> {
  const environment = { ...process.env, DATA_DIR: join(work, "data"), PORT: "0", LOG_LEVEL: "silent" };
  await runCommand(["ask", "How long is the standstill period?"], environment);
  const asks: number[] = [];
  for (let n = 0; n < 5; n++)
    asks.push(await runCommand(["ask", "How long is the standstill period?"], environment));
  const ask = timing(asks);
  add("ask from the command line", "bundled", ms(ask.median), ms(ask.p95), "≤ 1,500 ms");
  const starts: number[] = [];
  for (let n = 0; n < 5; n++) starts.push(await runCommand(["start"], environment, "is ready on"));
  const start = timing(starts);
  add("server ready, index built", "bundled", ms(start.median), ms(start.p95), "≤ 2,000 ms");
}

/** Milliseconds until the command ends, or until it prints the text. */
function runCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  until?: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [join(root, "src/cli.ts"), ...words], {
      env: environment,
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.on("data", (data: Buffer) => {
      if (!until || !data.toString().includes(until)) return;
      const taken = performance.now() - start;
      child.once("exit", () => resolve(taken));
      child.kill("SIGTERM");
    });
    child.on("error", reject);
    if (!until) child.on("exit", () => resolve(performance.now() - start));
  });
}
