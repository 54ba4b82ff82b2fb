import { readPairs } from "./pairs.ts";
import { judge, type Shares, shares, summary } from "./score.ts";

/**
 * npm run eval:proving [-- --held-out] [-- --failures]
 * Proves every pair of a set and says how many supported points pass and how many changed ones are caught.
 */
const flags = process.argv.slice(2);
const judged = judge(await readPairs(flags.includes("--held-out") ? "held-out" : "pairs"));
const { passed, caught } = summary(judged);
const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);

print(`supported points passed ${percent(passed)}, changed points caught ${percent(caught)}`);
print(`a point takes ${at(0.5)} ms (median), ${at(0.95)} ms (95 of 100)`);
table(
  shares(judged, ({ kind, change, how }) =>
    kind === "changed" ? `changed: ${change}` : `supported: ${how}`,
  ),
);
if (flags.includes("--failures")) {
  for (const { pair, proof } of judged.filter(({ right }) => !right)) {
    const verdict = proof.ok ? "passed" : `${proof.because}: ${proof.detail}`;
    print(`\n${pair.id} ${pair.kind} ${pair.change ?? pair.how}\n  ? ${pair.question}\n  ${pair.point}`);
    for (const quote of [...pair.quotes, ...(pair.also ?? []).flatMap(({ quotes }) => quotes)])
      print(`  “${quote}”`);
    print(`  -> ${verdict}`);
  }
}

function table(rows: readonly Shares[]): void {
  for (const { kind, pairs, right } of rows) print(`${kind.padEnd(28)} ${right} of ${pairs}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function at(share: number): string {
  return (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
