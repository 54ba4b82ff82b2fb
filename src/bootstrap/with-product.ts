import { createLogger } from "../adapters/pino/logger.ts";
import { readConfig } from "../config.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { showProgress } from "./progress.ts";

/** Puts the product together for one command, and takes it apart again. */
export async function withProduct<T>(run: (parts: Assembled) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const logger = createLogger(config.LOG_LEVEL ?? "warn");
  const parts = await assemble(config, logger, showProgress(process.stderr));
  try {
    return await run(parts);
  } finally {
    await parts.close();
  }
}
