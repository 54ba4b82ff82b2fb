import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { createLanguageModel } from "../src/adapters/openai/language-model.ts";
import type { LanguageModel } from "../src/core/ports/model.ts";
import { throughput, timeEach } from "./timing.ts";

/** node --expose-gc --max-semi-space-size=8 bench/model.ts: what the model adapter adds to a server of a fixed latency. Asserts nothing. */
const latencyMs = 100;
const calls = 5_000;
const point = z.object({ claim: z.string(), note: z.string().optional() });
const shape = { name: "answer", schema: z.object({ points: z.array(point) }), key: "points", item: point };
const request = {
  task: "bench",
  instructions: "Answer the question from the passages. ".repeat(50),
  input: "A passage of guidance, and a question. ".repeat(100),
  budgetMs: 60_000,
};
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const rows: string[][] = [
  ["measure", "median", "p95", "target"],
  ["---", "---", "---", "---"],
];
const ms = (value: number) => `${value.toFixed(1)} ms`;

const slow = await startServer(latencyMs);
await measureAdded(slow.url);
await measureAtOnce(slow.url);
slow.process.kill();
const quick = await startServer(0);
await measureMemory(modelAt(quick.url));
quick.process.kill();
process.stdout.write(`${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`);

/** One call after the other, beside plain requests of the same body. */
async function measureAdded(url: string): Promise<void> {
  const model = modelAt(url);
  const rounds = Array.from({ length: 100 }, (_, n) => n);
  const measures: Record<string, () => Promise<unknown>> = {
    "one call": () => model.generate(request, shape),
    "one stream": () => model.generateItems(request, shape).end,
  };
  for (const [name, call] of Object.entries(measures)) {
    const plain = () => plainly(url, name === "one stream");
    await timeEach(rounds.slice(0, 10), call);
    await timeEach(rounds.slice(0, 10), plain);
    const [bare, adapted] = [await timeEach(rounds, plain), await timeEach(rounds, call)];
    rows.push([
      `added to ${name} of ${latencyMs} ms`,
      ms(adapted.median - bare.median),
      ms(adapted.p95 - bare.p95),
      "≤ 5 ms",
    ]);
  }
}

async function measureAtOnce(url: string): Promise<void> {
  const model = modelAt(url);
  const asked = Array.from({ length: 2_000 }, (_, n) => ({ ...request, input: `${request.input}${n}` }));
  const most = (50 * 1_000) / latencyMs;
  for (const [name, call] of [
    ["calls", (each: typeof request) => model.generate(each, shape)],
    ["streams", (each: typeof request) => model.generateItems(each, shape).end],
  ] as const) {
    const before = process.cpuUsage();
    const { perSecond, eventLoopDelay } = await throughput(asked, 50, call);
    const { user, system } = process.cpuUsage(before);
    rows.push([`processor time for each of the ${name}`, ms((user + system) / 1_000 / asked.length), "", ""]);
    rows.push([
      `${name}, 50 at once`,
      `${perSecond.toFixed(0)} a second`,
      "",
      `of ${most} that the server allows`,
    ]);
    rows.push(["event-loop delay meanwhile (p99)", ms(eventLoopDelay), "", "≤ 25 ms"]);
  }
}

async function measureMemory(model: LanguageModel): Promise<void> {
  const run = (count: number) =>
    throughput(Array.from({ length: count }), 10, () => model.generateItems(request, shape).end);
  await run(500);
  const before = held();
  await run(calls);
  const after = held();
  rows.push([`heap after 500 and ${calls + 500} streams`, `${before.heap} MB`, `${after.heap} MB`, "flat"]);
  rows.push(["resident memory then", `${before.resident} MB`, `${after.resident} MB`, "flat"]);
}

function held() {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: (heapUsed / 2 ** 20).toFixed(1), resident: Math.round(rss / 2 ** 20) };
}

async function plainly(url: string, stream: boolean): Promise<void> {
  const body = JSON.stringify({
    model: "bench",
    messages: [{ role: "user", content: request.input }],
    stream,
  });
  const response = await fetch(`${url}/chat/completions`, { method: "POST", body });
  await response.text();
}

function modelAt(baseUrl: string): LanguageModel {
  const clock = { now: () => new Date() };
  return createLanguageModel({
    baseUrl,
    model: "bench",
    timeoutMs: 30_000,
    retries: 0,
    clock,
    logger: silent,
  });
}

async function startServer(latency: number): Promise<{ process: ChildProcess; url: string }> {
  const file = fileURLToPath(new URL("model-server.ts", import.meta.url));
  const child = spawn(process.execPath, [file, String(latency)], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = await once(child.stdout, "data");
  return { process: child, url: `http://127.0.0.1:${String(port).trim()}/v1` };
}
