import { readFile, rename, writeFile } from "node:fs/promises";
import { fetchBankHolidays } from "../adapters/sources/bank-holidays.ts";
import type { PoliteFetch } from "../adapters/sources/polite-fetch.ts";
import type { Config } from "../config.ts";
import { today } from "../core/ports/clock.ts";
import type { Logger } from "../core/ports/logger.ts";
import { SourceUnavailable } from "../core/ports/official-sources.ts";
import { mergeBankHolidays, readBankHolidayFeed } from "../core/rules/bank-holiday-feed.ts";
import { type BankHolidays, keptBankHolidays } from "../core/rules/bank-holidays.ts";
import { isIsoDate } from "../core/rules/calendar-date.ts";
import { paths } from "./paths.ts";

/** The name of the calendar among the sources. */
export const bankHolidaysName = "bank-holidays";

/** The calendar that rules count by: the one that comes with the program, with what was fetched since over it. */
export async function loadBankHolidays(config: Config, logger?: Logger): Promise<BankHolidays> {
  const kept = await readFile(paths(config).bankHolidays, "utf8").catch(() => undefined);
  if (kept === undefined) return keptBankHolidays;
  try {
    const { fetched, feed } = JSON.parse(kept);
    const read = readBankHolidayFeed(feed);
    if (read.status === "read" && isIsoDate(fetched)) return mergeBankHolidays(read.holidays, fetched);
  } catch {
    // Said below.
  }
  logger?.warn({}, "the kept bank holidays cannot be read: run corpus sync bank-holidays");
  return keptBankHolidays;
}

const lookAgainMs = 60_000;

/** The calendar of a program that runs on: what is fetched meanwhile is taken up within a minute. */
export async function followBankHolidays(config: Config, logger: Logger) {
  let kept = await loadBankHolidays(config, logger);
  const timer = setInterval(async () => {
    kept = await loadBankHolidays(config, logger);
  }, lookAgainMs);
  timer.unref();
  return { current: () => kept, stop: () => clearInterval(timer) };
}

/** Fetches the official feed and keeps it. A feed that is broken is refused: the old calendar stays. */
export async function syncBankHolidays(
  config: Config,
  politeFetch: PoliteFetch,
  dryRun = false,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  try {
    const feed = await fetchBankHolidays(politeFetch);
    const read = readBankHolidayFeed(feed);
    if (read.status === "refused") return { ok: false, text: `${read.reason} Nothing was changed.` };
    const { years } = read.holidays;
    const text = `${years[0]} to ${years.at(-1)}`;
    if (dryRun) return { ok: true, text: `${text} would be kept` };
    const file = paths(config).bankHolidays;
    await writeFile(`${file}.new`, JSON.stringify({ fetched: today({ now: () => new Date() }), feed }));
    await rename(`${file}.new`, file);
    return { ok: true, text };
  } catch (error) {
    if (!(error instanceof SourceUnavailable)) throw error;
    return { ok: false, text: error.message };
  }
}
