import { FetchFailed, unavailable } from "./fetch-failed.ts";
import { govUk } from "./hosts.ts";
import type { PoliteFetch } from "./polite-fetch.ts";

/** GOV.UK's bank holidays as JSON, unread. @throws SourceUnavailable when they could not be had. */
export async function fetchBankHolidays(politeFetch: PoliteFetch): Promise<unknown> {
  const url = `${govUk}/bank-holidays.json`;
  try {
    const { status, bytes } = await politeFetch(url, { check: parse });
    if (status !== 200) throw new FetchFailed("status", url, `it answered ${status}`);
    return parse(bytes);
  } catch (error) {
    throw unavailable(error);
  }
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
