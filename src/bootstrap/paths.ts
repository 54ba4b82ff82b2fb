import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../config.ts";

const packageRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Where everything stands on disk. */
export function paths({ DATA_DIR, GUIDANCE_DIR, SOURCES_FILE }: Config) {
  const data = resolve(DATA_DIR);
  return {
    data,
    guidance: GUIDANCE_DIR ? resolve(GUIDANCE_DIR) : join(packageRoot, "guidance"),
    sources: SOURCES_FILE ? resolve(SOURCES_FILE) : join(packageRoot, "sources", "official.yaml"),
    sourcePages: join(data, "sources"),
    bankHolidays: join(data, "bank-holidays.json"),
    index: join(data, "index"),
    database: join(data, "golden-link.db"),
    recordsKey: join(data, "records.key"),
    serverLock: join(data, "server.lock"),
  };
}
