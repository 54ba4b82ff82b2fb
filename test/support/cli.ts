import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "src/cli.ts");

/** Node checks what it keeps here against the source: it only makes the many starts quicker. */
const compiled = { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/golden-link-test") };

/** Settings by name. Nothing of the machine's own environment reaches the program but PATH and HOME. */
export type Settings = Readonly<Record<string, string>>;

/** A run of the program that has ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the program that goes on. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  /** Waits until what was printed since the last such call matches, and answers the match. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ran>;
}

const running = new Set<ChildProcessWithoutNullStreams>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts the program. */
export function startCli(args: readonly string[], settings: Settings): Running {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { PATH, HOME, ...compiled, ...settings },
  });
  const text = { stdout: "", stderr: "" };
  let seen = 0;
  running.add(child);
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (chunk: string) => {
      text[name] += chunk;
    });
  child.stdin.on("error", () => undefined);
  const ended = once(child, "close").then(([code]): Ran => {
    running.delete(child);
    return { code, ...text };
  });
  return {
    child,
    pid: child.pid ?? 0,
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    ended,
    async printed(pattern) {
      for (;;) {
        const match = pattern.exec(text.stdout.slice(seen));
        if (match) {
          seen += match.index + match[0].length;
          return match;
        }
        await Promise.race([once(child.stdout, "data"), ended.then(() => failEnded(pattern, text))]);
      }
    },
  };
}

function failEnded(pattern: RegExp, { stdout, stderr }: { stdout: string; stderr: string }): never {
  throw new Error(`the program ended before it printed ${pattern}\n${stdout}\n${stderr}`);
}

/** Runs the program to its end. `input` is its standard input. */
export function cli(args: readonly string[], settings: Settings, input: string | Uint8Array = "") {
  const { child, ended } = startCli(args, settings);
  child.stdin.end(input);
  return ended;
}

/** Starts the server and waits until it listens. */
export async function startServer(settings: Settings): Promise<Running & { readonly url: string }> {
  const server = startCli(["start"], { PORT: "0", ...settings });
  const [, url = ""] = await server.printed(/ready on (http:\S+)[\s\S]*Stop with/);
  return { ...server, url };
}

/** The part of the corpus that most tests need: it is indexed in no time. */
const someTopics = /standstill|light-touch|lots|market-engagement|estimating|extending/;

/**
 * The settings of a product whose index is built, the run that built it, and copies of its data. The corpus is a
 * copy of the bundled one, or of the part that matches.
 */
export async function builtProduct(topics = someTopics) {
  const folder = await temporaryFolder();
  const settings = { DATA_DIR: join(folder, "data"), GUIDANCE_DIR: join(folder, "guidance") };
  await copyGuidance(settings.GUIDANCE_DIR, topics);
  const firstRun = await cli(["ask", "--json", "How long is the standstill period?"], settings);
  expect(firstRun.code, firstRun.stderr).toBe(0);
  return {
    settings,
    firstRun,
    /** The settings of a copy that a test may change. */
    async copy() {
      const data = join(await temporaryFolder(), "data");
      await cp(settings.DATA_DIR, data, { recursive: true });
      return { ...settings, DATA_DIR: data };
    },
  };
}

/** Copies the bundled guidance that matches: whoever writes in it meanwhile does not disturb the test. */
export async function copyGuidance(to: string, topics = someTopics): Promise<void> {
  await mkdir(to, { recursive: true });
  const files = (await readdir(join(root, "guidance"))).filter((name) => topics.test(name));
  for (const name of files) await cp(join(root, "guidance", name), join(to, name), { recursive: true });
}

/** What stands on standard error beside the progress of a build. */
export function complaints(stderr: string): string[] {
  return stderr.split("\n").filter((line) => line.trim() && !line.startsWith("Building the guidance index"));
}

/** The run failed with one line in plain words; answers the line. */
export function oneClearLine({ code, stdout, stderr }: Ran): string {
  const lines = complaints(stderr);
  expect(lines, stdout + stderr).toHaveLength(1);
  const [line = ""] = lines;
  expect(line).not.toMatch(/^\s+at |\b[A-Z]\w*Error\b|\bE[A-Z]{4,}\b:|[\w-]+\.(?:rs|ts):\d+|undefined/);
  expect(line).toMatch(/^[A-Z].*\.$/);
  expect(code).toBe(1);
  return line;
}
