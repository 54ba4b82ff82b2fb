import { fileURLToPath } from "node:url";
import { answerGold } from "./answer-gold.ts";
import { type Baseline, figures, readBaseline, worse, writeBaseline } from "./baseline.ts";
import { publicGold, readGold } from "./gold.ts";
import { holding, type Score, type Summary, summarise, times } from "./score.ts";

/**
 * npm run eval [-- --failures] [-- --update] [-- --set FILE]
 * Answers the public gold sets (or another one), prints a table, and fails when a figure is worse than in the baseline.
 */
const flags = process.argv.slice(2);
const other = flags.includes("--set") ? flags[flags.indexOf("--set") + 1] : undefined;
const guidance = fileURLToPath(new URL("../guidance", import.meta.url));
const answered = await answerGold(other ? await readGold(other) : await publicGold(), guidance);
const scores = answered.map(({ score }) => score);

process.stdout.write(`${table(summarise(scores))}\n${table(summarise(scores, "topic"))}\n${whole()}`);
if (flags.includes("--failures")) {
  for (const { gold, answer, score } of answered.filter((each) => !isRight(each.score))) {
    const cited = answer.sources.map(({ reference }) => reference).join(" | ");
    process.stdout.write(
      `\n${gold.id} ${gold.question}\n  ${answer.status} ${answer.reason ?? ""} facts ${score.facts ?? "-"} cited ${score.cited ?? "-"} ${score.wrong.join(", ")}\n  ${cited}\n`,
    );
  }
}
if (!other) await compare(figures(scores));

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Status right, every fact there, a right provision cited, nothing wrong said, every quote verbatim. */
function isRight({ status, facts, cited, wrong, quotesHold }: Score): boolean {
  return status && (facts ?? 1) === 1 && cited !== false && wrong.length === 0 && quotesHold;
}

function table(rows: readonly Summary[]): string {
  const lines = rows.map(({ kind, questions, wrong, ...row }) => {
    const shares = [row.status, row.facts, row.cited, row.found, row.precision, row.quotesHold].map(percent);
    return [kind, questions, wrong, ...shares].join(" | ");
  });
  const head =
    " | questions | wrong statements | right outcome | key facts shown | right provision cited | found among first five | sources as expected | quotes verbatim";
  return `| ${[head, head.replace(/[^|]+/g, " --- "), ...lines].join(" |\n| ")} |\n`;
}

/** How well it knows when not to answer, and how long it takes. */
function whole(): string {
  const { precision, recall, outside, wrongly } = holding(scores);
  const { median, p95 } = times(scores);
  return [
    `held back rightly ${percent(precision)} of those held back, ${percent(recall)} of those to hold back`,
    `out of scope held back ${percent(outside)}, wrongly held back ${percent(wrongly)}`,
    `an answer takes ${median.toFixed(1)} ms (median), ${p95.toFixed(1)} ms (95 of 100)\n`,
  ].join("\n");
}

/** Nothing may get worse: what does is named and fails; `--update` writes a new baseline. */
async function compare(now: Baseline): Promise<void> {
  if (flags.includes("--update")) return writeBaseline(now);
  const fallen = worse(await readBaseline(), now);
  if (fallen.length === 0) return;
  process.stderr.write(`Below the baseline, evaluation/baseline.json:\n${fallen.join("\n")}\n`);
  process.exitCode = 1;
}
