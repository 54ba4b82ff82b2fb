import { createLogger } from "../adapters/pino/logger.ts";
import { type Config, readConfig, unusedSettings } from "../config.ts";
import { exampleQuestions } from "../core/commands/help.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { startJobs } from "./housekeeping.ts";
import { paths } from "./paths.ts";
import { showProgress } from "./progress.ts";
import { serve } from "./serve.ts";
import { lockServer } from "./server-lock.ts";

/** Starts everything that is configured and says so. Resolves when it listens; stops on SIGINT and SIGTERM. */
export async function start(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment);
  const unlock = await lockServer(paths(config).serverLock);
  try {
    const logger = createLogger(config.LOG_LEVEL ?? "info");
    const parts = await assemble(config, logger, showProgress(process.stdout));
    const server = await serve(parts);
    const stopJobs = await startJobs(parts);
    onStop(async () => {
      await server.close();
      await stopJobs();
      await parts.close();
      await unlock();
    });
    process.stdout.write(await banner(parts, server.url, unusedSettings(environment)));
  } catch (error) {
    await unlock();
    throw error;
  }
}

function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stop();
      process.exit(0);
    });
  }
}

/** What is configured and what to try, for the terminal. */
async function banner(
  { config, database, guidance }: Assembled,
  url: string,
  unused: string[],
): Promise<string> {
  const { documents, faults, catalogue } = await guidance.index.manifest();
  const built = { unchanged: "index up to date", updated: "index updated", built: "index built" }[
    guidance.outcome
  ];
  const seconds = (guidance.ms / 1_000).toFixed(1);
  const lines = [
    `Golden Link is ready on ${url}`,
    "",
    `  Guidance  ${Object.keys(documents).length} files, ${catalogue.passages} passages (${built} in ${seconds} s)`,
    ...faults.map(({ file, line, reason }) => `            not read: ${file}, line ${line}: ${reason}`),
    "  Answers   quoted from the guidance. No language model is in use",
    `  Records   ${database.kind === "sqlite" ? paths(config).database : "PostgreSQL"}. Question texts are kept for ${config.RETENTION_DAYS} days`,
    `  Web chat  ${webText(config)}`,
    ...(unused.length > 0
      ? [`  Not used  ${unused.join(", ")}: this version does not have these parts yet`]
      : []),
    "",
    `Open ${url} in a browser, or try: npx golden-link ask "${exampleQuestions[0]}"`,
    "Stop with Ctrl+C.",
    "",
  ];
  return `${lines.join("\n")}\n`;
}

function webText({ WEB_PUBLIC_URL, WEB_TRUSTED_HEADER }: Config): string {
  return WEB_TRUSTED_HEADER
    ? `${WEB_PUBLIC_URL}, signed in through a proxy`
    : "on this machine only, because sign-in is not configured";
}
